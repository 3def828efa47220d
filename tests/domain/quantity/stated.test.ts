import { describe, expect, it } from 'vitest';
import { boundsOf, parseStated } from '../../../src/domain/quantity/stated.ts';

function bounds(text: string) {
  const stated = parseStated(text);
  if (stated === null) throw new Error(`not centred: ${text}`);
  return boundsOf(stated);
}

describe('plus or minus', () => {
  it.each([
    ['centre 515e6 ± 5e6', 510e6, 520e6],
    ['centre 0.64 ± 0.005 points', 0.635, 0.645],
    ['centre 37.5e9 ± 2 percent', 36.75e9, 38.25e9],
    ['centre -0.14 ± 0.03 points', -0.17, -0.11],
    ['centre -0.14 ± 10 percent', -0.154, -0.126],
  ])('%s is %d to %d', (text, low, high) => {
    expect(bounds(text)).toEqual({ low, high });
  });

  it('is not read out of other words', () => {
    expect(parseStated('range')).toBeNull();
    expect(parseStated('centre about ± 2')).toBeNull();
  });
});
