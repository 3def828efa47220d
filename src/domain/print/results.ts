import { weekFlags } from '../book/calendar.ts';
import type { Actual, Guidance, TargetFields } from '../book/rows.ts';
import { targetKey } from '../book/target.ts';
import { compareText } from '../compareText.ts';
import type { Comparison, Verdict } from '../comparing/comparison.ts';
import { inUnit, type Deviation } from '../comparing/deviation.ts';
import { firstPrint } from '../comparing/firstPrint.ts';
import { guidanceStateOf } from '../comparing/guidanceState.ts';
import { rescored } from '../comparing/verdict.ts';
import { groupBy } from '../groupBy.ts';
import { METRICS, metricOf } from '../metric/metrics.ts';
import { figureFor, yearEarlier } from '../outlook/openGuidance.ts';
import { subtractExact } from '../quantity/decimal.ts';
import { addQuarters, formatPeriod, monthSpan, parsePeriod } from '../time/period.ts';
import { isClosed, standingBefore, type PrintKnown } from './known.ts';
import { heldAgainst, heldOn, type HeldAgainst } from './surprise.ts';

/** A figure beside an earlier one of its series. */
export interface Change {
  readonly actual: Actual;
  /** Percent, basis points or cents; null where growth on a base of zero or less would mislead. */
  readonly change: Deviation | null;
  /** What the length of either period does to it. */
  readonly flags: readonly string[];
}

/** One reported figure of a print with everything it is read against. */
export interface ResultLine {
  readonly target: TargetFields;
  readonly actual: Actual;
  /** Reported less what the company quantified and the guidance left out; the reported value without a guide. */
  readonly comparable: number;
  readonly guided: Guidance | null;
  /** Of the comparable figure; null without a guide that stood. */
  readonly verdict: Verdict | null;
  readonly comparison: Comparison | null;
  readonly expected: readonly HeldAgainst[];
  readonly yearAgo: Change | null;
  readonly quarterAgo: Change | null;
  readonly flags: readonly string[];
}

/** The quarter before a quarter; null for other periods. */
export function quarterEarlier(key: string): string | null {
  const period = parsePeriod(key);
  return period?.kind === 'quarter' ? formatPeriod(addQuarters(period, -1)) : null;
}

/** The period that ends first, and of those that end together the shorter: a quarter before its year. */
function byPeriod(a: string, b: string): number {
  const span = (key: string): ReturnType<typeof monthSpan> =>
    monthSpan(parsePeriod(key) ?? { kind: 'long-term' });
  const [x, y] = [span(a), span(b)];
  return x.end - y.end || y.start - x.start;
}

/** By period, then in the order of the screen: the company before its parts, what is guided before GAAP. */
export function byMetric(a: TargetFields, b: TargetFields): number {
  const rank = ({ metric, scope }: TargetFields): number => {
    const index = METRICS.findIndex(({ id }) => id === metric);
    return (index < 0 ? METRICS.length : index) + (scope === 'company' ? 0 : 10_000);
  };
  return (
    byPeriod(a.period, b.period) ||
    rank(a) - rank(b) ||
    compareText(b.basis, a.basis) ||
    compareText(targetKey(a), targetKey(b))
  );
}

/** The change of a value on an earlier figure. */
export function changeOn(
  value: number,
  target: TargetFields,
  versus: 'yoy' | 'qoq',
  known: Pick<PrintKnown, 'actuals' | 'calendars' | 'print'>,
): Change | null {
  const period = versus === 'yoy' ? yearEarlier(target.period) : quarterEarlier(target.period);
  const before =
    period === null ? null : figureFor({ ...target, period }, known.actuals, known.print.day);
  if (before === null) return null;
  const { kind } = metricOf(target.metric, target.unit);
  const isGrowth = kind !== 'ratio' && kind !== 'per_share';
  const change =
    isGrowth && before.value <= 0
      ? null
      : inUnit(subtractExact(value, before.value), before.value, kind);
  const parsed = parsePeriod(target.period);
  const flags = parsed === null ? [] : weekFlags(parsed, versus, known.calendars);
  return { actual: before, change, flags };
}

function lineOf(actual: Actual, known: PrintKnown): ResultLine {
  const key = targetKey(actual);
  const comparison = known.comparisons.find((c) => targetKey(c.target) === key) ?? null;
  const guided = comparison === null ? null : standingBefore(comparison, known);
  const stood = guided !== null && guidanceStateOf(guided) === 'given' ? guided : null;
  const scored = comparison !== null && stood !== null ? rescored(comparison, stood) : null;
  const comparable = scored?.comparable?.value ?? actual.value;
  const period = parsePeriod(actual.period);
  return {
    target: actual,
    actual,
    comparable,
    guided,
    verdict: scored?.comparable ?? null,
    comparison: scored,
    expected: heldOn(actual, known.expectations, known.print.day).map((held) =>
      heldAgainst(comparable, held, known.within),
    ),
    yearAgo: changeOn(actual.value, actual, 'yoy', known),
    quarterAgo: changeOn(actual.value, actual, 'qoq', known),
    flags: period === null ? [] : weekFlags(period, actual.versus, known.calendars),
  };
}

/** What was reported for the periods a print closes, the quarter first and its year after it. */
export function resultLines(known: PrintKnown): readonly ResultLine[] {
  const closed = known.actuals.filter((a) => isClosed(a.period, known));
  return [...groupBy(closed, targetKey).values()]
    .flatMap((prints) => firstPrint(prints) ?? [])
    .map((actual) => lineOf(actual, known))
    .toSorted((a, b) => byMetric(a.target, b.target));
}
