import { describe, expect, it } from 'vitest';
import { rowsInView } from '../../../../src/ui/parts/tables/rowsInView.ts';

describe('rowsInView', () => {
  it('draws a short table whole and of a long one what is in view, with some to spare', () => {
    expect(rowsInView(40, 900, 300, { whole: 40 })).toEqual({ from: 0, to: 40 });
    expect(rowsInView(500, 0, 300, { whole: 40 })).toEqual({ from: 0, to: 16 });
    expect(rowsInView(500, 3000, 300)).toEqual({ from: 94, to: 116 });
    expect(rowsInView(500, 1e6, 300)).toEqual({ from: 493, to: 500 });
  });

  it('draws rows of any number', () => {
    expect(rowsInView(300, 5000, 600)).toEqual({ from: 0, to: 300 });
    expect(rowsInView(10_000, 30_000, 600)).toEqual({ from: 994, to: 1026 });
    expect(rowsInView(301, 1e9, 600).to).toBe(301);
    expect(rowsInView(0, 0, 0)).toEqual({ from: 0, to: 0 });
  });

  it('draws higher rows as well', () => {
    expect(rowsInView(1000, 4000, 400, { rowHeight: 40 })).toEqual({ from: 94, to: 116 });
  });
});
