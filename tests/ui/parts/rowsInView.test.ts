import { describe, expect, it } from 'vitest';
import { rowsInView } from '../../../src/ui/parts/rowsInView.ts';

describe('rowsInView', () => {
  it('draws a short table whole and of a long one what is in view, with some to spare', () => {
    expect(rowsInView(40, 900, 300, 40)).toEqual({ from: 0, to: 40 });
    expect(rowsInView(500, 0, 300, 40)).toEqual({ from: 0, to: 15 });
    expect(rowsInView(500, 3000, 300)).toEqual({ from: 95, to: 115 });
    expect(rowsInView(500, 1e6, 300)).toEqual({ from: 494, to: 500 });
  });

  it('draws rows of any number', () => {
    expect(rowsInView(300, 5000, 600)).toEqual({ from: 0, to: 300 });
    const { from, to } = rowsInView(10_000, 30_000, 600);
    expect(from).toBe(995);
    expect(to).toBe(1025);
    expect(rowsInView(301, 1e9, 600).to).toBe(301);
  });
});
