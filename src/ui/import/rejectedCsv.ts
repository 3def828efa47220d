import { toCsv } from '../../io/csvText.ts';
import type { Rejected } from '../../state/workspace.svelte.ts';

/** The rejected rows as a CSV a person can correct from. */
export function rejectedCsv(rejected: readonly Rejected[]): string {
  const rows = rejected.map(({ line, column, reason, text }) => [line, column, reason, text]);
  return toCsv(['line', 'column', 'reason', 'row'], rows);
}
