import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { periodGuidance, quarterOf, type PieceName } from '../../../src/domain/outlook/pieces.ts';
import type { Guidance, Row } from '../../../src/domain/book/rows.ts';
import { actualsOf } from '../../../src/domain/book/asCompared.ts';
import { triangulate } from '../../../src/domain/outlook/triangulation.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

function said(metric: string, low: number, high: number, fields: Partial<Guidance> = {}): Guidance {
  const unit = low < 1 && low > -1 ? 'fraction' : 'usd';
  return guidance({ metric, low, high, unit, ...fields });
}

const CALL = [
  said('revenue', 1050e6, 1070e6, { basis: 'gaap' }),
  said('gross_margin', 0.635, 0.645),
  said('opex', 510e6, 520e6),
  said('operating_margin', 0.14, 0.16),
  said('tax_rate', 0.29, 0.29),
  guidance({ low: 0.18, high: 0.22 }),
];

function together(rows: readonly Row[], own: readonly (readonly [PieceName, number])[] = []) {
  const book = bookOf(...rows);
  return periodGuidance(compareBook(book), actualsOf(book), '2013-Q1', new Map(own));
}

describe('the pieces of a quarter', () => {
  it('of the founding call ask for what EPS still needs', () => {
    const guided = together(CALL);
    expect(guided.missing).toEqual(['other_income', 'share_count']);
    expect(guided.guidedMargin?.low).toBe(0.14);
    expect(guided.guidedEps?.high).toBe(0.22);
    expect([...guided.pieces.keys()]).not.toContain('operating_margin');
    const implied = triangulate(quarterOf(guided), 'full');
    expect(implied?.operatingMargin?.low).toBeCloseTo(0.1398, 4);
    expect(implied?.eps).toBeNull();
  });

  it("label a person's figure as theirs, and guidance stands before it", () => {
    const guided = together(CALL, [
      ['share_count', 530e6],
      ['other_income', -10e6],
      ['tax_rate', 0.5],
    ]);
    expect(guided.pieces.get('share_count')).toMatchObject({ from: 'yours', guidance: null });
    expect(guided.pieces.get('tax_rate')).toMatchObject({ from: 'guided', span: { low: 0.29 } });
    expect(guided.missing).toEqual([]);
    // (1,050 x 63.5% - 520 - 10) x 71% / 530 and (1,070 x 64.5% - 510 - 10) x 71% / 530.
    const eps = triangulate(quarterOf(guided), 'full')?.eps;
    expect(eps?.low).toBeCloseTo(0.1832, 4);
    expect(eps?.high).toBeCloseTo(0.2279, 4);
  });

  it('put guided growth on the base known when it was guided', () => {
    const base = { metric: 'revenue', basis: 'gaap', unit: 'usd', period: '2012-Q1' } as const;
    const guided = together([
      said('revenue_growth', 0.02, 0.04, { basis: 'gaap', versus: 'yoy' }),
      actual({ ...base, value: 1000, reportedOn: '2012-04-24' }),
      actual({ ...base, value: 1100, reportedOn: '2013-05-01', series: 'recast' }),
    ]);
    expect(guided.pieces.get('revenue')).toMatchObject({
      from: 'from growth',
      note: '2012-Q1',
      span: { low: 1020, high: 1040 },
    });
  });

  it('take no tax from a net figure that holds it', () => {
    const variant = 'interest expense, taxes and other';
    const guided = together([
      said('revenue', 100, 100, { basis: 'gaap' }),
      said('gross_margin', 0.5, 0.5),
      said('opex', 30, 30),
      said('other_income', -5, -5, { variant }),
    ]);
    expect(guided.missing).toEqual(['share_count']);
    expect(triangulate(quarterOf(guided), 'full')?.netIncome).toEqual({ low: 15, high: 15 });
  });
});
