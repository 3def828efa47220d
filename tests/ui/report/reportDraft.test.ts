import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../src/ui/report/reportDraft.ts';

describe('a draft as typed', () => {
  it('reads bands in the units of their metrics', () => {
    const { bands, wrong } = readDraft({
      revenue: ['1.05bn', '1.07bn'],
      gross_margin: ['64%', ''],
      opex: ['520m', '510m'],
      eps: ['a lot', ''],
    });
    expect(bands.get('revenue')).toEqual({ low: 1.05e9, high: 1.07e9 });
    expect(bands.get('gross_margin')).toEqual({ low: 0.64, high: 0.64 });
    expect([...wrong]).toEqual([
      ['opex', 'Low is above high'],
      ['eps', 'Not a figure'],
    ]);
  });
});
