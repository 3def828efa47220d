import { compareDates } from '../../domain/time/date.ts';
import type { AboutDocument, DocumentType } from '../../domain/review/review.ts';
import type { Item } from './batchItem.ts';

const RANK: readonly DocumentType[] = ['release', 'call', 'press', 'other'];

/** A document of no company asks for one first; one without a date follows those of its company. */
function before(a: AboutDocument, b: AboutDocument): number {
  return (
    compare(a.companyName, b.companyName) ||
    Number(a.date === '') - Number(b.date === '') ||
    compareDates(a.date, b.date) ||
    quarterOf(a) - quarterOf(b) ||
    RANK.indexOf(a.type) - RANK.indexOf(b.type)
  );
}

function compare(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

function quarterOf({ fiscalYear, fiscalQuarter }: AboutDocument): number {
  return (fiscalYear ?? 0) * 4 + (fiscalQuarter ?? 0);
}

/**
 * The order to review a batch in: each company from its first document to its last, as guidance is said
 * and met; files come in that of their names, where April stands before January. What could not be read
 * follows. As long as anything is still being read all stay where they are.
 */
export function reviewOrder(items: readonly Item[]): readonly Item[] {
  if (items.some(({ state }) => state === 'waiting' || state === 'reading')) return items;
  return items.toSorted((a, b) => {
    if (a.about === null || b.about === null) {
      return Number(a.about === null) - Number(b.about === null);
    }
    return before(a.about, b.about);
  });
}
