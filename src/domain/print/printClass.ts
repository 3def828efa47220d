import type { Guidance, TargetFields } from '../book/rows.ts';
import { seriesKey } from '../book/target.ts';
import { metricOf } from '../metric/metrics.ts';
import { subtractExact } from '../quantity/decimal.ts';
import { midpoint } from '../quantity/tolerance.ts';
import { addQuarters, formatPeriod, parsePeriod } from '../time/period.ts';
import type { GuideLine } from './guides.ts';
import type { ResultLine } from './results.ts';
import { inLineLimit, type HeldAgainst, type InLineWithin } from './surprise.ts';

/** What a year's guidance did with what the quarter brought. */
export type YearClass = 'raise' | 'pass-through' | 'remainder cut';

/** How a print moved a year, in base units. */
export interface YearMove {
  readonly verdict: YearClass;
  /** The year's midpoint, new less old. */
  readonly year: number;
  /** The quarter, reported less guided midpoint (or less expected, where it was not guided). */
  readonly quarter: number;
  readonly quarterAgainst: 'guided' | 'expected';
  /** What the two may differ by and still be the same. */
  readonly within: number;
}

/** How a print reads for one metric, against one named holder's expectation. */
export interface PrintClass {
  readonly target: TargetFields;
  readonly holder: string;
  readonly result: HeldAgainst | null;
  /** The next period's midpoint against what was expected of it. */
  readonly guide: { readonly against: HeldAgainst; readonly guidance: Guidance } | null;
  readonly year: YearMove | null;
}

function nextPeriod(key: string): string | null {
  const period = parsePeriod(key);
  if (period?.kind === 'quarter') return formatPeriod(addQuarters(period, 1));
  if (period?.kind === 'half') {
    return `${period.year + period.index - 1}-H${3 - period.index}`;
  }
  return period?.kind === 'year' ? `${period.year + 1}-FY` : null;
}

/**
 * Raise, pass-through or remainder cut: the move of the year's midpoint less what the quarter brought
 * over its own, ΔM - (A - Mq), against what counts as in line for the quarter. "Remainder cut" even where
 * the year rose. Null for metrics that do not add up over quarters, and where a midpoint is missing.
 */
export function yearMove(
  line: Pick<ResultLine, 'comparable' | 'guided' | 'target' | 'expected'>,
  year: Pick<GuideLine, 'old' | 'next'> | undefined,
  within: InLineWithin,
): YearMove | null {
  const { kind, adds } = metricOf(line.target.metric, line.target.unit);
  const [old, next] = [year?.old ?? null, year?.next ?? null];
  const [from, to] = [old && midpoint(old), next && midpoint(next)];
  const guided = line.guided && midpoint(line.guided);
  const base = guided ?? line.expected[0]?.expectation.value ?? null;
  if (adds !== 'sum' || from === null || to === null || base === null) return null;
  const moved = subtractExact(to, from);
  const brought = subtractExact(line.comparable, base);
  const left = subtractExact(moved, brought);
  const limit = inLineLimit(kind, base, within);
  const isSame = Math.abs(left) <= limit * (1 + 1e-9);
  return {
    verdict: isSame ? 'pass-through' : left > 0 ? 'raise' : 'remainder cut',
    year: moved,
    quarter: brought,
    quarterAgainst: guided === null ? 'expected' : 'guided',
    within: limit,
  };
}

/** One class for each holder and metric of the company as a whole; none where nothing was expected. */
export function printClasses(
  period: string,
  results: readonly ResultLine[],
  guides: readonly GuideLine[],
  within: InLineWithin,
): readonly PrintClass[] {
  const next = nextPeriod(period);
  const year = `${period.slice(0, 4)}-FY`;
  return results
    .filter(({ target }) => target.period === period && target.scope === 'company')
    .flatMap((line) => {
      const key = seriesKey(line.target);
      const of = (wanted: string | null): GuideLine | undefined =>
        guides.find(({ target }) => target.period === wanted && seriesKey(target) === key);
      const [ahead, whole] = [of(next), of(year)];
      const held = [...line.expected, ...(ahead?.expected ?? [])];
      const holders = [...new Set(held.map(({ expectation }) => expectation.holder))];
      return holders.map((holder): PrintClass => {
        const isTheirs = ({ expectation }: HeldAgainst): boolean => expectation.holder === holder;
        const against = ahead?.expected.find(isTheirs);
        return {
          target: line.target,
          holder,
          result: line.expected.find(isTheirs) ?? null,
          guide:
            ahead === undefined || against === undefined ? null : { against, guidance: ahead.next },
          year: yearMove(line, whole, within),
        };
      });
    });
}
