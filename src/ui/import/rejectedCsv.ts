import type { Rejected } from '../../state/workspace.svelte.ts';

/** A cell that a spreadsheet cannot take for a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rejected rows as a CSV a person can correct from. */
export function rejectedCsv(rejected: readonly Rejected[]): string {
  const lines = rejected.map(({ line, column, reason, text }) =>
    [String(line), column, reason, text].map(cell).join(','),
  );
  return ['line,column,reason,row', ...lines, ''].join('\r\n');
}
