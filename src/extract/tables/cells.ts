import type { PeriodMention } from '../types.ts';

/** What the head of one column says: the kind of its figures and their period, as far as it does. */
export interface HeadCell {
  readonly role: 'guidance' | 'actual' | 'prior' | null;
  readonly period: PeriodMention | null;
}

const OLD = /\b(?:prior|previous|original|initial)\b/;
const AHEAD = /\b(?:guidance|outlook|forecast|guide|targets?|expected|updated|revised)\b/;
const DONE = /\b(?:actuals?|reported|results?)\b/;

function roleOf(cell: string): HeadCell['role'] {
  if (OLD.test(cell)) return 'prior';
  if (AHEAD.test(cell)) return 'guidance';
  return DONE.test(cell) ? 'actual' : null;
}

/** The place of the cell a character of a row lies in; the label's is 0. */
export function cellAt(row: string, offset: number): number {
  let cells = -1;
  for (let at = row.indexOf('|'); at >= 0 && at < offset; at = row.indexOf('|', at + 1)) cells += 1;
  return Math.max(0, cells);
}

/** The heads of the columns after one more line of them, which says what the lines above left open. */
export function readCells(
  above: readonly HeadCell[],
  lower: string,
  periods: readonly PeriodMention[],
): readonly HeadCell[] {
  if (!lower.startsWith('|')) return above;
  const cells = lower.split('|').slice(1);
  return cells.map((cell, at) => ({
    role: (at === 0 ? null : roleOf(cell)) ?? above[at]?.role ?? null,
    period:
      periods.find(({ start }) => at > 0 && cellAt(lower, start + 1) === at) ??
      above[at]?.period ??
      null,
  }));
}

/** Whether columns of guidance stand beside others. */
export function isMixed(cells: readonly HeadCell[]): boolean {
  const roles = new Set(cells.map(({ role }) => role));
  return roles.has('guidance') && (roles.has('actual') || roles.has('prior'));
}
