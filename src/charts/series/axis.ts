import {
  addQuarters,
  comparePeriodKeys,
  formatPeriod,
  parsePeriod,
} from '../../domain/time/period.ts';

const MOST_SLOTS = 80;

/**
 * The time axis that small multiples share: every period of any of them in order, with the quarters,
 * halves or years between that nobody guided left as gaps, so that equal steps are equal times.
 */
export function sharedPeriods(keys: Iterable<string>): readonly string[] {
  const sorted = [...new Set(keys)].toSorted(comparePeriodKeys);
  const filled = sorted.flatMap((key, index) => {
    const before = sorted[index - 1];
    return before === undefined ? [key] : [...between(before, key), key];
  });
  return filled.length > MOST_SLOTS ? sorted : filled;
}

function between(from: string, to: string): readonly string[] {
  const [a, b] = [parsePeriod(from), parsePeriod(to)];
  if (a?.kind === 'quarter' && b?.kind === 'quarter') {
    const count = b.year * 4 + b.index - (a.year * 4 + a.index) - 1;
    if (count > MOST_SLOTS) return [];
    return Array.from({ length: count }, (_, i) => formatPeriod(addQuarters(a, i + 1)));
  }
  if (a?.kind === 'half' && b?.kind === 'half') {
    const ordinal = a.year * 2 + a.index;
    const count = b.year * 2 + b.index - ordinal - 1;
    if (count > MOST_SLOTS) return [];
    return Array.from({ length: count }, (_, i) => {
      const half = ordinal + i;
      return formatPeriod({ kind: 'half', year: half >> 1, index: (half & 1) + 1 });
    });
  }
  if (a?.kind === 'year' && b?.kind === 'year' && b.year - a.year <= MOST_SLOTS) {
    return Array.from({ length: b.year - a.year - 1 }, (_, i) => `${a.year + i + 1}-FY`);
  }
  return [];
}

/** A short label for an axis: `Q1 ’16`, `H1 ’16`; a year in full. */
export function axisLabel(key: string): string {
  const period = parsePeriod(key);
  if (period?.kind === 'quarter' || period?.kind === 'half') {
    return `${key.slice(5)} ’${String(period.year).slice(2)}`;
  }
  if (period?.kind === 'year') return String(period.year);
  return key;
}
