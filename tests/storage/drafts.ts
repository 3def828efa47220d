import fc from 'fast-check';
import type { Book, Draft, Guidance, Row, Actual } from '../../src/domain/book/rows.ts';
import type { FieldType } from '../../src/domain/book/rowFields.ts';
import { ROW_FIELDS, ROW_KINDS } from '../../src/domain/book/rowFields.ts';
import { contentKey, matchKey } from '../../src/domain/book/target.ts';

const PROVENANCE = {
  origin: 'manual',
  line: 0,
  source: 'release',
  note: '',
  mark: '',
  document: '',
  start: null,
  end: null,
} as const;

const TARGET = {
  metric: 'eps',
  basis: 'non_gaap',
  variant: '',
  scope: '',
  versus: '',
  period: '2013-Q1',
  unit: 'USD/share',
} as const;

/** Juniper's EPS of Q1 2013 as reported, with some fields changed. */
export function actual(change: Partial<Draft<Actual>> = {}): Draft<Actual> {
  return {
    kind: 'actual',
    ...PROVENANCE,
    ...TARGET,
    value: 0.24,
    precision: 0.01,
    reportedOn: '2013-04-23',
    series: 'first print',
    ...change,
  };
}

/** Juniper's EPS guidance for Q1 2013, with some fields changed. */
export function guidance(change: Partial<Draft<Guidance>> = {}): Draft<Guidance> {
  return {
    kind: 'guidance',
    ...PROVENANCE,
    ...TARGET,
    form: 'range',
    low: 0.18,
    high: 0.22,
    stated: 'range',
    issuedOn: '2013-01-24',
    stage: 'guidance',
    assumptions: '',
    ...change,
  };
}

/** Few distinct sources, dates and values, so that matches, corrections and conflicts are common. */
export const someDraft: fc.Arbitrary<Draft> = fc
  .record({
    isActual: fc.boolean(),
    source: fc.constantFrom('release', 'call'),
    period: fc.constantFrom('2013-Q1', '2013-Q2'),
    value: fc.constantFrom(0.2, 0.21, 0.24),
    note: fc.constantFrom('', 'restated'),
  })
  .map(({ isActual, source, period, value, note }) =>
    isActual
      ? actual({ source, period, value, note })
      : guidance({ source, period, low: value, high: value + 0.02, note }),
  );

/** Rows with any text and number a field may hold; life included. */
export const anyRow: fc.Arbitrary<Row> = fc
  .constantFrom(...ROW_KINDS)
  .chain((kind) =>
    fc
      .tuple(...Object.entries(ROW_FIELDS[kind]).map(([field, type]) => anyField(field, type)))
      .map((fields) => ({ kind, ...Object.fromEntries(fields) }) as unknown as Row),
  );

function anyField(
  field: string,
  type: FieldType,
): fc.Arbitrary<readonly [string, string | number | null]> {
  const number = fc.oneof(
    fc.nat(300),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.constantFrom(0, -0, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, Infinity, -Infinity),
  );
  const value =
    type === 'text'
      ? fc.oneof(fc.constantFrom('', 'eps', '__proto__'), fc.string({ unit: 'binary' }))
      : type === 'number'
        ? number
        : fc.option(number);
  return value.map((held) => [field, held] as const);
}

/** What the live rows of a book say, as a sorted multiset. */
export function liveContent(book: Book | undefined): readonly string[] {
  const live = (book?.rows ?? []).filter((row) => row.retired === 0);
  return live.map((row) => `${matchKey(row)}\n${contentKey(row)}`).sort();
}
