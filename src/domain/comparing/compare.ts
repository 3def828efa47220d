import { compareText } from '../compareText.ts';
import { liveRows } from '../book/live.ts';
import { calendarsOf, periodEnd, weekFlags, type Calendars } from '../book/calendar.ts';
import {
  DEFAULT_SCORING,
  type Comparison,
  type NotComparableActual,
  type Scoring,
  type Status,
  type VintageChoice,
} from './comparison.ts';
import { compareDates } from '../time/date.ts';
import { firstPrint } from './firstPrint.ts';
import { groupBy } from '../groupBy.ts';
import { metricOf } from '../metric/metrics.ts';
import { comparePeriodKeys, parsePeriod } from '../time/period.ts';
import { relationOf } from '../book/restatement.ts';
import type { Actual, Book, Bridge, Guidance, TargetFields } from '../book/rows.ts';
import { actualsOf, adjustmentsOf, asCompared } from '../book/asCompared.ts';
import { stillOpen } from './stillOpen.ts';
import { targetKey } from '../book/target.ts';
import { scoredBand } from '../quantity/tolerance.ts';
import { verdictsOf } from './verdict.ts';

/** Why an actual of the same metric and period does not meet the target, in words. */
export function refusalReason(target: TargetFields, actual: Actual): string {
  if (actual.unit !== target.unit)
    return `unit: guided in ${target.unit}, reported in ${actual.unit}`;
  if (actual.basis !== target.basis) {
    return `basis: guided ${target.basis}, reported ${actual.basis}`;
  }
  if (actual.versus !== target.versus) {
    return `comparison base: guided against ${target.versus || 'none'}, reported against ${actual.versus || 'none'}`;
  }
  return actual.scope === target.scope
    ? `definition: guided "${target.variant || 'as reported'}", reported "${actual.variant || 'as reported'}"`
    : `scope: guided ${target.scope}, reported ${actual.scope}`;
}

/** The first guidance of a target, or the last before its period ended; what comes later is hardly a forecast. */
function chooseVintage(
  vintages: readonly Guidance[],
  choice: VintageChoice,
  calendars: Calendars,
): Guidance | undefined {
  const given = vintages.filter((g) => g.stage === 'guidance');
  if (choice === 'initial') return given[0];
  const period = parsePeriod(given[0]?.period ?? '');
  const end = period === null ? null : periodEnd(period, calendars);
  const isAhead = ({ issuedOn }: Guidance): boolean =>
    end === null || compareDates(issuedOn, end) <= 0;
  return given.findLast(isAhead) ?? given.at(-1);
}

function statusOf(
  guidance: Guidance,
  actual: Actual | null,
  refusals: readonly NotComparableActual[],
): Status {
  const isUnstated = guidance.basis === 'unspecified';
  if (guidance.stage === 'preliminary') return 'preliminary only';
  if (isUnstated) return 'basis not stated';
  if (actual !== null) return 'scored';
  return refusals.length > 0 ? 'not comparable' : 'no actual';
}

/** Bridge rows say less than targets do: an empty variant or versus means "whatever the actual has". */
function bridgesFor(target: TargetFields, bridges: readonly Bridge[]): readonly Bridge[] {
  return bridges.filter(
    (b) =>
      b.metric === target.metric &&
      b.period === target.period &&
      b.basis === target.basis &&
      b.scope === target.scope &&
      (b.variant === '' || b.variant === target.variant) &&
      (b.versus === '' || b.versus === target.versus),
  );
}

interface Sides {
  readonly actuals: ReadonlyMap<string, readonly Actual[]>;
  readonly byPeriod: ReadonlyMap<string, readonly Actual[]>;
  readonly bridges: readonly Bridge[];
  readonly calendars: Calendars;
  readonly isOpen: (guidance: Guidance) => boolean;
  readonly choice: VintageChoice;
  readonly scoring: Scoring;
}

function compareTarget(group: readonly Guidance[], sides: Sides): Comparison | null {
  const { scoring } = sides;
  const vintages = group.toSorted(
    (a, b) => compareDates(a.issuedOn, b.issuedOn) || compareText(a.stage, b.stage),
  );
  const guidance = chooseVintage(vintages, sides.choice, sides.calendars) ?? vintages[0];
  if (guidance === undefined) return null;
  const metric = metricOf(guidance.metric, guidance.unit);
  const band = scoredBand(guidance, metric.kind, scoring.tolerance);
  const prints = sides.actuals.get(targetKey(guidance)) ?? [];
  const actual = firstPrint(prints);
  const refusals =
    actual === null
      ? (sides.byPeriod.get(`${guidance.metric}|${guidance.period}`) ?? []).map((other) => ({
          actual: other,
          reason: refusalReason(guidance, other),
        }))
      : [];
  const bridges = bridgesFor(guidance, sides.bridges);
  const status = statusOf(guidance, actual, refusals);
  const judged = { guidance, band, scoring };
  const verdicts = verdictsOf(judged, status === 'scored' ? actual : null, bridges);
  return {
    target: guidance,
    vintages,
    ...judged,
    actual,
    bridges,
    ...verdicts,
    status,
    isOpen: actual === null && sides.isOpen(vintages.at(-1) ?? guidance),
    flags: flagsOf(guidance, sides.calendars),
    restatements: restatementsOf(actual, prints),
    refusals,
  };
}

/** Later figures for the same target that say something else: shown, never scored. */
function restatementsOf(first: Actual | null, actuals: readonly Actual[]): readonly Actual[] {
  if (first === null) return [];
  return actuals.filter(
    (a) => compareDates(a.reportedOn, first.reportedOn) > 0 && relationOf(first, a) === 'restates',
  );
}

function flagsOf({ period, versus }: TargetFields, calendars: Calendars): readonly string[] {
  const parsed = parsePeriod(period);
  return parsed === null ? [] : weekFlags(parsed, versus, calendars);
}

/** Opex above its band with a ratio to revenue no worse than guided is growth, not overspending. */
function neutralOpex(all: readonly Comparison[]): readonly Comparison[] {
  const revenue = new Map(
    all.filter((c) => c.target.metric === 'revenue').map((c) => [c.target.period, c]),
  );
  return all.map((c) => {
    if (c.target.metric !== 'opex' || c.comparable?.economic !== 'unfavourable') return c;
    const sales = revenue.get(c.target.period);
    const guided = ratio(midOf(c), sales === undefined ? null : midOf(sales));
    const delivered = ratio(c.comparable.value, sales?.comparable?.value ?? null);
    if (guided === null || delivered === null || delivered > guided) return c;
    return { ...c, comparable: { ...c.comparable, economic: 'neutral' } };
  });
}

function midOf(c: Comparison): number | null {
  const { low, high } = c.guidance;
  return low === null || high === null ? null : (low + high) / 2;
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/**
 * Every guided target of a book beside its actual, in order of metric and period. Guidance and actuals
 * meet only on equal targets; what was refused is kept with its reason.
 */
export function compareBook(
  book: Book,
  choice: VintageChoice = 'initial',
  scoring: Scoring = DEFAULT_SCORING,
): readonly Comparison[] {
  const live = liveRows(book);
  const settled = adjustmentsOf(book);
  const guidance = live.flatMap((r) => (r.kind === 'guidance' ? [asCompared(r, settled)] : []));
  const actuals = actualsOf(book);
  const bridges = live.flatMap((r) => (r.kind === 'bridge' ? [asCompared(r, settled)] : []));
  const sides: Sides = {
    actuals: groupBy(actuals, targetKey),
    byPeriod: groupBy(actuals, (a) => `${a.metric}|${a.period}`),
    bridges,
    calendars: calendarsOf(live),
    isOpen: stillOpen(actuals),
    choice,
    scoring,
  };
  const comparisons = [...groupBy(guidance, targetKey).values()].flatMap((group) => {
    const comparison = compareTarget(group, sides);
    return comparison === null ? [] : [comparison];
  });
  return neutralOpex(comparisons).toSorted(
    (a, b) =>
      compareText(a.target.metric, b.target.metric) ||
      comparePeriodKeys(a.target.period, b.target.period),
  );
}
