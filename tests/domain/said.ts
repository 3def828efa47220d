import { calendarsOf } from '../../src/domain/book/calendar.ts';
import { compareBook } from '../../src/domain/comparing/compare.ts';
import { corridorOf } from '../../src/domain/outlook/corridor.ts';
import { BENCHMARKS } from '../../src/domain/comparing/deviation.ts';
import { agreement, draftHistory } from '../../src/domain/outlook/draftCheck.ts';
import { groupBy } from '../../src/domain/groupBy.ts';
import { marginParts } from '../../src/domain/outlook/marginRemainder.ts';
import { missingActuals, openGuidance } from '../../src/domain/outlook/openGuidance.ts';
import { horizonOf } from '../../src/domain/time/period.ts';
import { periodGuidance, quarterOf } from '../../src/domain/outlook/pieces.ts';
import { pastAccuracy } from '../../src/domain/outlook/remainderAccuracy.ts';
import type { Book } from '../../src/domain/book/rows.ts';
import { benchmarkLines, flipsOf } from '../../src/domain/record/sensitivity.ts';
import { actualsOf } from '../../src/domain/book/asCompared.ts';
import { gapsOf, silencesOf } from '../../src/domain/outlook/silence.ts';
import { seriesKey } from '../../src/domain/book/target.ts';
import {
  errorsOf,
  reasonsLeftOut,
  seriesOf,
  trackRecord,
} from '../../src/domain/record/trackRecord.ts';
import { triangulate } from '../../src/domain/outlook/triangulation.ts';
import { slotErrors, vintageGrid } from '../../src/domain/outlook/vintageGrid.ts';
import { stepsOf } from '../../src/domain/comparing/vintages.ts';
import { impliedRemainders } from '../../src/domain/outlook/yearSoFar.ts';

/** The day on which everything is said. */
export const TODAY = '2015-01-01';

/** Every measure of a book, by the name a person knows it under. */
export function everythingSaid(book: Book): Readonly<Record<string, unknown>> {
  const comparisons = compareBook(book);
  const actuals = actualsOf(book);
  const known = { comparisons, actuals };
  const periods = [...new Set(comparisons.map((c) => c.target.period))].toSorted();
  const guidedOn = new Set(comparisons.flatMap((c) => c.vintages.map((g) => g.issuedOn)));
  const groups = groupBy(
    comparisons,
    ({ target }) => `${seriesKey(target)}|${horizonOf(target.period)}`,
  );
  const series = [...groups.values()].flatMap(([first]) =>
    first === undefined
      ? []
      : [seriesOf(comparisons, seriesKey(first.target), horizonOf(first.target.period))],
  );
  const remainders = impliedRemainders(known);
  const band = { low: 1, high: 2 };
  return {
    comparisons,
    'track records': series.map((one) => BENCHMARKS.map((b) => trackRecord(one, b))),
    'last 12': series.map((one) => trackRecord(one.slice(-12))),
    errors: series.map((one) => errorsOf(one)),
    'left out': series.map(reasonsLeftOut),
    flips: series.map((one) => flipsOf(one)),
    benchmarks: series.map(benchmarkLines),
    revisions: comparisons.map(stepsOf),
    grids: series.map((one) => vintageGrid(one, actuals)),
    'slot errors': series.map((one) => slotErrors(vintageGrid(one, actuals))),
    silences: comparisons.map((c) => silencesOf(c, actuals, guidedOn)),
    gaps: series.map((one) => gapsOf(periods, one, new Set(periods))),
    open: openGuidance({ ...known, calendars: calendarsOf(book.rows), today: TODAY, window: 12 }),
    missing: missingActuals(known),
    corridors: series.map((one) => one[0] && corridorOf(one[0].target, comparisons)?.(TODAY)),
    triangulation: periods.map((period) => {
      const found = periodGuidance(comparisons, actuals, period, new Map());
      const implied = (['coherent', 'full'] as const).map((mode) =>
        triangulate(quarterOf(found), mode),
      );
      return [found, implied];
    }),
    remainders,
    'margin remainders': comparisons.map((c) => marginParts(c.guidance, known)),
    'past accuracy': pastAccuracy(remainders),
    'draft against history': series.map((one) => draftHistory(band, '2015-Q1', one)),
    agreement: series.map(([first]) => {
      const { low = null, high = null } = first?.guidance ?? {};
      return low === null || high === null ? null : agreement(band, { low, high });
    }),
  };
}
