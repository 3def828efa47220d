import { liveRows } from '../book/live.ts';
import type { Book } from '../book/rows.ts';
import type { Statement } from '../review/joining.ts';
import { parsePeriod } from '../time/period.ts';

/**
 * Whether these figures report a quarter, half or year a book has guidance for and no figure of yet:
 * the print it waited for.
 */
export function isAwaited(book: Book | undefined, figures: readonly Statement[]): boolean {
  const guided = new Set<string>();
  const reported = new Set<string>();
  for (const row of liveRows(book)) {
    if (row.kind === 'guidance') guided.add(row.period);
    if (row.kind === 'actual') reported.add(row.period);
  }
  return figures.some(
    ({ kind, period }) =>
      kind === 'actual' &&
      ['quarter', 'half', 'year'].includes(parsePeriod(period)?.kind ?? '') &&
      guided.has(period) &&
      !reported.has(period),
  );
}
