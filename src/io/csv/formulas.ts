/** What cannot be seen: spreadsheets skip it, so a formula may start after any of it. U+2800 is a letter without a dot. */
const UNSEEN = String.raw`[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*`;
/** The characters that start a formula, and those that look like them or become them on the way into a cell. */
const OPENERS = [
  String.raw`=\u207c\u208c\u1400\u2550\u2e40\u30a0\ua4ff\ua78a\ufe66\uff1d`,
  String.raw`+\u207a\u208a\u16ed\u2795\ufb29\ufe62\uff0b`,
  String.raw`\-\u207b\u208b\ufe63\uff0d`,
  String.raw`@\ufe6b\uff20`,
].join('');
const STARTS = new RegExp(`^${UNSEEN}[${OPENERS}]`, 'u');
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
