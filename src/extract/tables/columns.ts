import type { DocumentFacts, Period, PeriodMention } from '../types.ts';

/** How long the first column of a statement of results lasts; `other` is a part of a year longer than a quarter. */
export type Span = 'quarter' | 'year' | 'other';

const SPAN =
  /\b(?:(three months|1[34][- ]weeks?|(?:thirteen|fourteen)[- ]weeks?|quarters?)|(twelve months|5[23][- ]weeks?|fifty[- ](?:two|three)[- ]weeks?|(?:fiscal )?years?)|(?:six|nine) months|(?:2[67]|39|40)[- ]weeks?|(?:twenty[- ](?:six|seven)|thirty[- ]nine|forty)[- ]weeks?)(?: periods?)? end(?:ed|ing)\b/;

/** The span a line of headings names first; null where it names none. */
export function spanOf(lower: string): Span | null {
  const match = SPAN.exec(lower);
  if (match === null) return null;
  if (match[1] !== undefined) return 'quarter';
  return match[2] === undefined ? 'other' : 'year';
}

/** A quarter in order; a year stands for its end. */
function order({ year, quarter }: PeriodMention): number | null {
  return year === undefined ? null : year * 4 + (quarter ?? 4);
}

/** Which of the figures of a row is of the period reported: the first, or the second of columns that go forward in time. */
export function currentColumn([first, second]: readonly PeriodMention[]): 0 | 1 {
  if (first === undefined || second?.type !== first.type) return 0;
  const [before, after] = [order(first), order(second)];
  return before !== null && after !== null && before < after ? 1 : 0;
}

/** The period of the column of results, whose heads name a span of time and, on other lines, its end. */
export function columnPeriod(span: Span, column: PeriodMention, document: DocumentFacts): Period {
  const { fiscalQuarter, fiscalYear } = document;
  const year = column.year === undefined ? {} : { fiscalYear: column.year };
  if (span === 'year') {
    // The year a company reports has the name it gives it, which need not be that of its last day.
    const isReported = fiscalQuarter === null || fiscalQuarter === 4;
    return { type: 'year', ...(isReported && fiscalYear !== null ? { fiscalYear } : year) };
  }
  return {
    type: 'quarter',
    ...(fiscalQuarter === null ? {} : { quarter: fiscalQuarter }),
    ...(fiscalYear === null ? year : { fiscalYear }),
  };
}
