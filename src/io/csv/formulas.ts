/** Spreadsheets skip what cannot be seen, so a formula may start after any of it. */
const STARTS = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u;

/** Keeps a spreadsheet from running a cell: text that starts like a formula gets a leading apostrophe. */
export function neutralise(cell: string): string {
  const isRisky =
    cell.split(/[\r\n]/u).some((line) => STARTS.test(line)) || /^[\t\r\n]/u.test(cell);
  // An apostrophe already there is doubled, so that restoring is exact.
  return (isRisky && !NUMBER.test(cell)) || cell.startsWith("'") ? `'${cell}` : cell;
}

/** Undoes exactly what neutralise did. */
export function restore(cell: string): string {
  return cell.startsWith("'") && neutralise(cell.slice(1)) === cell ? cell.slice(1) : cell;
}
