import { describe, expect, it } from 'vitest';
import { bandChange } from '../../../src/charts/series/bandChange.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { bookOf, guidance } from '../../fixtures/rows.ts';

describe('bandChange', () => {
  it('says how middle and width moved from one quarter to the next', () => {
    const [first, second] = compareBook(
      bookOf(...[guidance(), guidance({ period: '2013-Q2', low: 0.19, high: 0.27 })]),
    );
    if (first === undefined || second === undefined) throw new Error('no comparison');
    const change = bandChange(second, first);
    expect(change.midpoint?.value).toBeCloseTo(3);
    expect(change.width?.value).toBeCloseTo(8);
    expect(change.widthChange?.value).toBeCloseTo(4);
    expect(bandChange(first, null)).toMatchObject({ midpoint: null, widthChange: null });
  });

  it('has no width where a point was guided', () => {
    const [point] = compareBook(bookOf(...[guidance({ form: 'point', low: 0.2, high: 0.2 })]));
    expect(point === undefined ? '' : bandChange(point, null).width).toBeNull();
  });
});
