import { compareText } from '../compareText.ts';
import { inUnit, type Deviation } from '../comparing/deviation.ts';
import { groupBy } from '../groupBy.ts';
import { median } from '../record/statistics.ts';
import { MINIMUM_N } from '../record/trackRecord.ts';
import { partsKey, type YearParts } from './yearSoFar.ts';

/** How far the rest of past years came in from the middle of what was implied. */
export interface RemainderAccuracy {
  readonly key: string;
  /** Quarters that were left. */
  readonly rest: number;
  readonly n: number;
  /** Null under MINIMUM_N years. */
  readonly median: Deviation | null;
}

/**
 * The past accuracy of the implied number, apart by series and by how many quarters were left. A year
 * counts once: by the last guidance that left so many.
 */
export function pastAccuracy(parts: readonly YearParts[]): readonly RemainderAccuracy[] {
  return [...groupBy(parts, partsKey)].map(([key, group]) => {
    const byYear = groupBy(group, (part) => part.guidance.period);
    const errors = [...byYear.values()].flatMap((year) => errorOf(latestOf(year)) ?? []);
    const value = errors.length < MINIMUM_N ? null : median(errors.map((e) => e.value));
    return {
      key,
      rest: group[0]?.rest.length ?? 0,
      n: errors.length,
      median: value === null ? null : { value, unit: '%' },
    };
  });
}

function latestOf(parts: readonly YearParts[]): YearParts | undefined {
  return parts.toSorted((a, b) => compareText(a.guidance.issuedOn, b.guidance.issuedOn)).at(-1);
}

function errorOf(part: YearParts | undefined): Deviation | null {
  if (part?.remainder == null || part.delivered === null) return null;
  const { low, high } = part.remainder.span;
  const middle = (low + high) / 2;
  return inUnit(part.delivered - middle, middle, 'amount');
}
