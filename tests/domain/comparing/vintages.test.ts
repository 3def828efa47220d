import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import type { Guidance } from '../../../src/domain/book/rows.ts';
import { seriesKey } from '../../../src/domain/book/target.ts';
import { gapsOf, silencesOf } from '../../../src/domain/outlook/silence.ts';
import { seriesOf, trackRecord } from '../../../src/domain/record/trackRecord.ts';
import { atSlot, slotErrors, vintageGrid } from '../../../src/domain/outlook/vintageGrid.ts';
import { isTakenBack } from '../../../src/domain/comparing/guidanceState.ts';
import { stepsOf } from '../../../src/domain/comparing/vintages.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

const YEAR = { metric: 'revenue', basis: 'gaap', unit: 'usd', period: '2016-FY' } as const;

function year(fields: Partial<Guidance>): Guidance {
  return guidance({ ...YEAR, ...fields });
}

function steps(...rows: readonly Guidance[]) {
  const [c] = compareBook(bookOf(...rows));
  return c === undefined ? [] : stepsOf(c);
}

describe('the staircase of a target', () => {
  it('names each vintage from both bounds and says how far the middle moved', () => {
    const all = steps(
      year({ issuedOn: '2016-01-20', low: 100, high: 110 }),
      year({ issuedOn: '2016-04-20', low: 104, high: 110 }),
      year({ issuedOn: '2016-07-20', low: 104, high: 110 }),
      year({ issuedOn: '2016-10-20', low: 100, high: 105 }),
    );
    expect(all.map((s) => s.label)).toEqual(['initiated', 'raised', 'reaffirmed', 'lowered']);
    expect(all.map((s) => s.midChange)).toEqual([null, 2, 0, -4.5]);
    expect(all[1]).toMatchObject({ lowChange: 4, highChange: 0 });
  });

  it('keeps a pre-announcement apart: what follows is compared with the guidance before it', () => {
    const all = steps(
      year({ issuedOn: '2016-01-20', low: 100, high: 110 }),
      year({ issuedOn: '2017-01-05', low: 90, high: 92, stage: 'preliminary' }),
      year({ issuedOn: '2017-01-10', low: 100, high: 110 }),
    );
    expect(all.map((s) => s.label)).toEqual(['initiated', 'pre-announcement', 'reaffirmed']);
  });

  it.each([
    ['withdrawn', 'the company withdrew its outlook'],
    ['suspended', 'guidance suspended for now'],
  ])('%s is neither silence nor a revision', (label, note) => {
    const rows = [
      year({ issuedOn: '2016-01-20', low: 100, high: 110 }),
      year({ issuedOn: '2016-04-20', low: null, high: null, form: 'qualitative', note }),
    ];
    expect(steps(...rows).map((s) => s.label)).toEqual(['initiated', label]);
    const [c] = compareBook(bookOf(...rows));
    expect(c && isTakenBack(c)).toBe(label);
    const q2 = actual({ ...YEAR, period: '2016-Q2', reportedOn: '2016-07-20' });
    expect(c && silencesOf(c, [q2], new Set(['2016-07-20']))).toEqual([]);
  });

  it('says when a first guidance speaks of one that is not here', () => {
    const note = (text: string) => steps(year({ note: text }))[0]?.label;
    expect(note('we reiterate our outlook')).toBe('reaffirmed, origin not loaded');
    expect(note('lowered')).toBe('lowered, origin not loaded');
    expect(note('a new outlook')).toBe('initiated');
  });

  it.each([
    ['toward the low end of the range', 'low end'],
    ['we expect to be in the upper half', 'high end'],
    ['near the midpoint', 'midpoint'],
    ['range', null],
  ])('"%s" leans to %s', (stated, lean) => {
    expect(steps(year({ stated }))[0]?.lean).toBe(lean);
  });
});

describe('a guidance taken back', () => {
  it('leaves its period out of the record, with the reason', () => {
    const quarters = [1, 2, 3, 4].flatMap((q) => {
      const period = `2015-Q${q}`;
      return [guidance({ period }), actual({ period, value: 0.2 })];
    });
    const back = [
      guidance({ period: '2016-Q1', issuedOn: '2016-01-20' }),
      guidance({
        period: '2016-Q1',
        issuedOn: '2016-03-01',
        low: null,
        high: null,
        note: 'withdrawn',
      }),
      actual({ period: '2016-Q1', value: 0.1 }),
    ];
    const all = compareBook(bookOf(...quarters, ...back));
    const record = trackRecord(seriesOf(all, seriesKey(guidance()), 'quarter'));
    expect(record).toMatchObject({ n: 4, leftOut: [{ reason: 'withdrawn', count: 1 }] });
  });
});

describe('silence', () => {
  const [c] = compareBook(bookOf(year({ issuedOn: '2016-01-20', low: 100, high: 110 })));
  const report = (q: number, reportedOn: string) =>
    actual({ ...YEAR, period: `2016-Q${q}`, reportedOn });
  const reports = [report(1, '2016-04-20'), report(2, '2016-07-20'), report(3, '')];

  it('is told apart from a document that is not loaded, and an unknown day says nothing', () => {
    expect(c && silencesOf(c, reports, new Set(['2016-04-20']))).toEqual([
      { on: '2016-04-20', slot: 'after Q1', kind: 'not reiterated' },
      { on: '2016-07-20', slot: 'after Q2', kind: 'no document loaded' },
    ]);
  });

  it('of quarters begins with the first guided one', () => {
    const series = compareBook(
      bookOf(guidance({ period: '2013-Q2' }), guidance({ period: '2014-Q1' })),
    );
    const periods = ['2013-Q1', '2013-Q2', '2013-Q3', '2013-Q4', '2014-Q1'];
    expect(gapsOf(periods, series, new Set(['2013-Q3']))).toEqual([
      { period: '2013-Q3', kind: 'not reiterated' },
      { period: '2013-Q4', kind: 'no document loaded' },
    ]);
  });
});

describe('the vintage grid', () => {
  const rows = [2012, 2013, 2014, 2015].flatMap((y, i) => [
    year({ period: `${y}-FY`, issuedOn: `${y}-01-20`, low: 90, high: 110 }),
    year({ period: `${y}-FY`, issuedOn: `${y}-04-20`, low: 100, high: 104 }),
    actual({ ...YEAR, period: `${y}-FY`, value: 102 + i, reportedOn: `${y + 1}-01-20` }),
    actual({ ...YEAR, period: `${y}-Q1`, value: 25, reportedOn: `${y}-04-20` }),
  ]);
  const book = bookOf(...rows);
  const actuals = rows.flatMap((r) => (r.kind === 'actual' ? [r] : []));
  const years = seriesOf(compareBook(book), seriesKey(year({})), 'year');

  it('puts each guidance in its slot and scores every slot by itself', () => {
    const grid = vintageGrid(years, actuals);
    expect(grid.map((row) => [...row.cells.keys()])).toEqual(
      Array.from({ length: 4 }, () => ['initial', 'after Q1']),
    );
    const [initial, afterQ1] = slotErrors(grid);
    // Errors against 100: 2, 3, 4, 5%; against 102: 0, 1/1.02, 2/1.02, 3/1.02%.
    expect(initial).toMatchObject({ slot: 'initial', n: 4, above: 4 });
    expect(initial?.median?.value).toBeCloseTo(3.5, 9);
    expect(afterQ1).toMatchObject({ slot: 'after Q1', n: 4, above: 3 });
    expect(afterQ1?.median?.value).toBeCloseTo(1.5 / 1.02, 9);
  });

  it('says no median under four years', () => {
    expect(slotErrors(vintageGrid(years.slice(1), actuals))[0]).toMatchObject({
      n: 3,
      median: null,
    });
  });

  it('scores a whole series at one slot', () => {
    const at = atSlot(years, actuals, 'after Q1');
    expect(at.map((c) => c.comparable?.outcome)).toEqual([
      'on the guide',
      'upper half',
      'at high',
      'above',
    ]);
  });
});
