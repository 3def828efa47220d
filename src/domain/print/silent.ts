import type { Actual, Guidance } from '../book/rows.ts';
import { seriesKey } from '../book/target.ts';
import type { Comparison } from '../comparing/comparison.ts';
import { refusalReason } from '../comparing/compare.ts';
import { guidanceStateOf } from '../comparing/guidanceState.ts';
import { yearEarlier } from '../outlook/openGuidance.ts';
import { comparePeriodKeys, parsePeriod } from '../time/period.ts';
import { givenWith, isClosed, standingBefore, type PrintKnown } from './known.ts';
import { byMetric, quarterEarlier } from './results.ts';

/** A guidance that stood and of which a print says nothing. It was not withdrawn: it was not found. */
export interface Silent {
  readonly guidance: Guidance;
  /** The period closed and its figure is missing, or it goes on and was not said again. */
  readonly kind: 'no figure' | 'not repeated';
}

/** A figure that is there, under another definition than the one it is looked for by. */
export interface Changed {
  readonly before: Guidance | Actual;
  readonly now: Actual;
  /** In words: `basis: guided non_gaap, reported gaap`. */
  readonly reason: string;
}

/** What was guided or reported before and is not in a print as it was. */
export interface NotInPrint {
  readonly silent: readonly Silent[];
  readonly changed: readonly Changed[];
  /** Figures of the period before and of a year ago that are no longer disclosed. */
  readonly gone: readonly Actual[];
}

function silentOf(c: Comparison, known: PrintKnown): Silent | null {
  const guidance = standingBefore(c, known);
  if (guidance === null || guidanceStateOf(guidance) !== 'given') return null;
  if (isClosed(c.target.period, known)) {
    return c.actual === null && c.refusals.length === 0 ? { guidance, kind: 'no figure' } : null;
  }
  const isAhead = comparePeriodKeys(c.target.period, known.print.period) > 0;
  const isDated = parsePeriod(c.target.period)?.kind !== 'long-term';
  if (!isAhead || !isDated || c.actual !== null || givenWith(c, known) !== null) return null;
  return { guidance, kind: 'not repeated' };
}

function refusedIn(known: PrintKnown): readonly Changed[] {
  return known.comparisons.flatMap((c) => {
    const before = standingBefore(c, known);
    const [refused] = c.refusals;
    if (before === null || refused === undefined || c.actual !== null) return [];
    if (!isClosed(c.target.period, known)) return [];
    return [{ before, now: refused.actual, reason: refused.reason }];
  });
}

const isOfCompany = ({ scope, series }: Actual): boolean =>
  scope === 'company' && series !== 'derived';

/** Reported for the quarter before (for other periods the year before) and not any more. */
function lostIn(known: PrintKnown): readonly Actual[] {
  const { period } = known.print;
  const before = quarterEarlier(period) ?? yearEarlier(period);
  const now = new Set(known.actuals.filter((a) => a.period === period).map((a) => seriesKey(a)));
  const lost = known.actuals.filter(
    (a) => a.period === before && isOfCompany(a) && !now.has(seriesKey(a)),
  );
  return [...new Map(lost.map((a) => [seriesKey(a), a])).values()];
}

/** The figure a lost one has become: the same metric under a definition the period before did not have. */
function becomes(lost: Actual, known: PrintKnown): Actual | null {
  const had = new Set(
    known.actuals.filter((a) => a.period === lost.period).map((a) => seriesKey(a)),
  );
  const now = known.actuals.find(
    (a) =>
      a.period === known.print.period &&
      a.metric === lost.metric &&
      a.scope === lost.scope &&
      !had.has(seriesKey(a)),
  );
  return now ?? null;
}

/** What stood before a print and is not in it: said in words that claim no more than that it was not found. */
export function notInPrint(known: PrintKnown): NotInPrint {
  const silent = known.comparisons.flatMap((c) => silentOf(c, known) ?? []);
  const refused = refusedIn(known);
  const missed = new Set(
    [...silent.map(({ guidance }) => guidance), ...refused.map(({ before }) => before)].map((g) =>
      seriesKey(g),
    ),
  );
  const lost = lostIn(known).filter((a) => !missed.has(seriesKey(a)));
  const renamed = lost.flatMap((before) => {
    const now = becomes(before, known);
    if (now === null) return [];
    const reason = refusalReason({ ...before, period: now.period }, now);
    return [{ before, now, reason: reason.replace('guided', 'before').replace('reported', 'now') }];
  });
  const kept = new Set(renamed.map(({ before }) => before));
  return {
    silent: silent.toSorted((a, b) => byMetric(a.guidance, b.guidance)),
    changed: [...refused, ...renamed].toSorted((a, b) => byMetric(a.before, b.before)),
    gone: lost.filter((a) => !kept.has(a)).toSorted(byMetric),
  };
}
