import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import type { Draft } from '../../../src/domain/book/rows.ts';
import {
  exportActuals,
  exportBridges,
  exportCalendars,
  exportGuidance,
} from '../../../src/io/export/exportCsv.ts';
import { importCsv } from '../../../src/io/csv/importCsv.ts';

/** Words a person might write, and what breaks spreadsheets and readers. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ' padded ',
    '=1+1',
    "'=1",
    'a,b;c\td|e',
    '"q"',
    'a\r\nb',
    '\n',
    '\r',
    '-5',
    'n/a',
    '\u2060@x',
  ),
);
const trimmed = words.map((text) => text.trim());
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const provenance = {
  origin: fc.constant('f'),
  line: fc.constant(0),
  source: words,
  note: words,
  mark: words,
  document: words,
  start: fc.option(fc.nat()),
  end: fc.option(fc.nat()),
};
const target = {
  metric: fc.constant('widgets'),
  basis: fc.constantFrom('gaap', 'non_gaap', 'unspecified'),
  variant: trimmed,
  scope: trimmed.map((text) => text || 'company'),
  versus: trimmed,
  period: fc.constantFrom(
    '2013-Q1',
    '2017-FY',
    '2020-H1',
    'LT',
    '2013-Q4-RUN',
    '2016..2018-FY',
    '2019-YTD3',
  ),
  unit: fc.constantFrom('usd', 'usd_per_share', 'fraction', 'shares', 'zzz', 'multiple'),
};
const day = fc.constantFrom('2013-01-24', '2013-01', '2013', '');
const band = fc.oneof(
  fc.tuple(number, number).map(([a, b]) => {
    return { form: 'range', low: Math.min(a, b), high: Math.max(a, b) };
  }),
  number.map((low) => ({ form: 'floor', low, high: null })),
  number.map((high) => ({ form: 'ceiling', low: null, high })),
  number.map((low) => ({ form: 'point', low, high: low })),
  fc.constantFrom('directional', 'qualitative').map((form) => ({ form, low: null, high: null })),
);

const guidance = fc
  .record({
    ...provenance,
    ...target,
    kind: fc.constant('guidance'),
    band,
    stated: words,
    issuedOn: day,
    stage: fc.constantFrom('guidance', 'preliminary'),
    assumptions: words,
  })
  .map(({ band: bounds, ...rest }) => ({ ...rest, ...bounds }));
const actual = fc.record({
  ...provenance,
  ...target,
  kind: fc.constant('actual'),
  value: number,
  precision: fc.option(number),
  reportedOn: day,
  series: fc.constantFrom('first print', 'recast', 'restated', 'derived'),
});
const bridge = fc.record({
  ...provenance,
  ...target,
  kind: fc.constant('bridge'),
  amount: number,
  inGuidance: fc.constantFrom('yes', 'no', 'unknown'),
  quantifiedBy: fc.constantFrom('company', 'user'),
  label: words,
});
const calendar = fc
  .record({
    ...provenance,
    kind: fc.constant('calendar'),
    from: day,
    endRule: words,
    yearNamed: words,
    of: fc.oneof(
      fc.record({ endMonth: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ period: fc.constant('2016-Q4'), weeks: fc.integer({ min: 1, max: 60 }) }),
    ),
  })
  .map(({ of, ...rest }) => ({ endMonth: null, period: '', weeks: null, ...rest, ...of }));

const NAME: Draft = {
  kind: 'company',
  field: 'name',
  value: 'Example Networks',
  from: '',
  ...{ origin: 'f', line: 0, source: '', note: '', mark: '', document: '', start: null, end: null },
};

describe('export, then import', () => {
  it.each([
    ['guidance', guidance, exportGuidance],
    ['actuals', actual, exportActuals],
    ['bridges', bridge, exportBridges],
    ['calendars', calendar, exportCalendars],
  ] as const)('%s come back cell for cell', (_, draft, write) => {
    fc.assert(
      fc.property(fc.array(draft as fc.Arbitrary<unknown>, { maxLength: 4 }), (rows) => {
        const drafts = [NAME, ...(rows as Draft[])];
        const incoming = [{ companyId: 'example-networks', rows: drafts }];
        const { next } = planImport(new Map(), incoming, 1);
        const text = write(next);
        for (const end of ['\r\n', '\n']) {
          // Other line ends between the rows must not matter: only those in cells are text.
          const bytes = new TextEncoder().encode(
            end === '\n' ? text.replace(/\r\n$/u, '\n') : text,
          );
          const read = importCsv(bytes, 'a.csv', 'f');
          expect(read.rejected).toEqual([]);
          const again = read.incoming.flatMap((company) => company.rows).slice(1);
          const bare = (row: Draft) => JSON.stringify(Object.entries({ ...row, line: 0 }).sort());
          expect(again.map(bare).sort()).toEqual(drafts.slice(1).map(bare).sort());
        }
      }),
    );
  });
});
