/**
 * A row of a table as one line, `| Revenue | $412 | 38% |`. A figure is often split over cells ("$",
 * "412", "%"): those are one cell to a reader. Empty when no cell says anything.
 */
export function rowText(cells: readonly string[]): string {
  const joined: string[] = [];
  for (const cell of cells) {
    const said = cell
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/([$€£]) (?=[\d(])/g, '$1')
      .trim();
    if (said === '') continue;
    const before = joined.at(-1);
    if (before !== undefined && (/[$(€£]$/.test(before) || /^[%)]{1,3}$/.test(said))) {
      joined[joined.length - 1] = before + said;
    } else joined.push(said.replaceAll('|', '/'));
  }
  return joined.length === 0 ? '' : `| ${joined.join(' | ')} |`;
}

/** A row whose cells stand in the columns of their table, empty ones too. */
export function rowLine(cells: readonly string[]): string {
  const said = cells.map((cell) =>
    cell
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/([$€£]) (?=[\d(])/g, '$1')
      .replaceAll('|', '/')
      .trim(),
  );
  return `| ${said.join(' | ')} |`;
}
