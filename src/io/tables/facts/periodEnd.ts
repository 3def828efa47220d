import { endingMonth } from '../cells/dates.ts';
import type { PeriodSaid } from '../headings/descriptor.ts';

function monthEnd(year: number, month: number): string {
  // Months before January are of the year before.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** How many months before the end of its fiscal year a period of that label ends. */
function monthsBefore(label: string): number {
  const part = label.slice(0, -1);
  const number = label.slice(-1);
  if (part === 'Q' || part === 'YTD') return 3 * (4 - Number(number));
  return label === 'H1' ? 6 : 0;
}

/** The last day of a period in a company whose fiscal year ends in a month (1-12). */
export function periodEnd(said: PeriodSaid, yearEnd: number): string {
  if ('end' in said) return said.end;
  const [year = '', label = ''] = said.key.split('-');
  return monthEnd(Number(year), yearEnd - monthsBefore(label));
}

/** The first day a period can have ended on, whatever the fiscal year: one that ends in January is named after it. */
export function earliestEnd(said: PeriodSaid): string {
  return periodEnd(said, 1);
}

/** Ends of months next to each other: figures of months, of which no quarter is made by picking. */
export function areMonths(said: readonly PeriodSaid[]): boolean {
  const months = new Set(
    said.flatMap((one) => {
      if (!('end' in one) || one.months !== null) return [];
      const { year, month } = endingMonth(one.end);
      return [year * 12 + month];
    }),
  );
  const next = [...months].filter((month) => months.has(month + 1)).length;
  return months.size > 2 && next >= (months.size - 1) / 2;
}

/** A period as a key of ours: that of the calendar where only its end is known. */
export function periodKeyIn(said: PeriodSaid): string {
  if ('key' in said) return said.key;
  const { year, month } = endingMonth(said.end);
  return said.months === 12 ? `${year}-FY` : `${year}-Q${Math.ceil(month / 3)}`;
}
