import { compareDates } from '../../domain/time/date.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { yearEarlier } from '../../domain/outlook/openGuidance.ts';
import type { Book, Expectation } from '../../domain/book/rows.ts';
import { seriesKey } from '../../domain/book/target.ts';
import type { Drawing } from './againstGuide.ts';
import type { Beside, PeriodMark, Marks } from './marks.ts';
import type { Panel } from './panel.ts';

/** The market's before a person's own; the latest of each. */
function leading(rows: readonly Expectation[]): Expectation | undefined {
  return rows.toSorted(
    (a, b) =>
      Number(a.holder !== 'consensus') - Number(b.holder !== 'consensus') ||
      compareDates(b.asOf, a.asOf),
  )[0];
}

/** The figures beside the bands of a series, one for each period of the axis. */
function besideOf(
  panel: Panel,
  marks: readonly PeriodMark[],
  periods: readonly string[],
  expectations: readonly Expectation[],
): readonly Beside[] {
  const prints = new Map(panel.prints.map((row) => [row.period, row.value]));
  const comparable = new Map(marks.map(({ period, actual }) => [period, actual?.comparable]));
  const expected = groupBy(
    expectations.filter((row) => seriesKey(row) === panel.key),
    ({ period }) => period,
  );
  return periods.map((period) => {
    const held = leading(expected.get(period) ?? []);
    return {
      period,
      actual: comparable.get(period) ?? prints.get(period) ?? null,
      yearAgo: prints.get(yearEarlier(period) ?? '') ?? null,
      expected: held?.value ?? null,
      holder: held?.holder ?? '',
    };
  });
}

/** A series ready to be drawn on an axis, with what a book says beside it. */
export function drawingOf(
  panel: Panel,
  { marks }: Marks,
  periods: readonly string[],
  { rows }: Pick<Book, 'rows'>,
): Drawing {
  const inAxis = marks.filter(({ period }) => periods.includes(period));
  const expectations = rows.flatMap((row) =>
    row.kind === 'expectation' && row.retired === 0 ? [row] : [],
  );
  const beside = besideOf(panel, inAxis, periods, expectations);
  return { unit: panel.target.unit, marks: inAxis, beside };
}
