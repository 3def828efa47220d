import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../../src/ui/documents/review/windowOf.ts';

describe('windowOf', () => {
  it('draws only what is near in a long list', () => {
    expect(windowOf(100, 0, 400, 40, 300)).toEqual({ from: 0, to: 100 });
    expect(windowOf(1000, 4000, 400, 40, 300)).toEqual({ from: 94, to: 116 });
    expect(windowOf(0, 0, 0, 40, 300)).toEqual({ from: 0, to: 0 });
  });
});
