import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { seriesKey } from '../../../src/domain/book/target.ts';
import { seriesOf, trackRecord } from '../../../src/domain/record/trackRecord.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

function record(values: readonly (number | null)[], band: Parameters<typeof guidance>[0] = {}) {
  const rows = values.flatMap((value, i) => {
    const period = `${2010 + Math.floor(i / 4)}-Q${(i % 4) + 1}`;
    return [guidance({ ...band, period }), ...(value === null ? [] : [actual({ period, value })])];
  });
  const all = compareBook(bookOf(...rows));
  return trackRecord(seriesOf(all, seriesKey(guidance()), 'quarter'));
}

describe('track record', () => {
  it('says nothing under four scored periods', () => {
    expect(record([0.2, 0.2, 0.2])).toBeNull();
  });

  it('counts each side and states what was left out', () => {
    const r = record([0.17, 0.19, 0.21, 0.24, 0.24, null]);
    expect(r).toMatchObject({
      n: 5,
      guided: 6,
      delivered: 4,
      below: 1,
      lowerHalf: 1,
      upperHalf: 1,
      above: 2,
      isThin: true,
    });
    expect(r?.leftOut).toEqual([{ reason: 'no actual', count: 1 }]);
  });

  it('puts the median signed error first, in cents', () => {
    expect(record([0.2, 0.21, 0.22, 0.23])?.bias?.value).toBeCloseTo(1.5, 9);
  });

  it('gives the width of ranges, in cents, and none of points', () => {
    expect(record([0.2, 0.2, 0.2, 0.2])?.precision?.value).toBeCloseTo(4, 9);
    const points = record([0.2, 0.2, 0.2, 0.2], { form: 'point', low: 0.2, high: 0.2 });
    expect(points?.n).toBe(4);
    expect(points?.precision).toBeNull();
  });

  it('is not thin from eight on', () => {
    expect(record(Array.from({ length: 8 }, () => 0.21))?.isThin).toBe(false);
  });
});
