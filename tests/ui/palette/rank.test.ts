import { describe, expect, it } from 'vitest';
import { ranked } from '../../../src/ui/palette/rank.ts';

const ITEMS = [
  { name: 'Compare', hint: 'G M' },
  { name: 'Data', hint: 'G D' },
  { name: 'Compass Group', hint: 'CPG' },
  { name: 'New data house', hint: 'NDH' },
];

const names = (search: string): readonly string[] => ranked(ITEMS, search).map(({ name }) => name);

describe('what the palette finds', () => {
  it('puts the exact ticker first, then beginnings of names, then of words', () => {
    expect(names('cpg')).toEqual(['Compass Group']);
    expect(names('data')).toEqual(['Data', 'New data house']);
    expect(names('comp')).toEqual(['Compare', 'Compass Group']);
  });

  it('wants every word and offers everything to an empty search', () => {
    expect(names('compass gro')).toEqual(['Compass Group']);
    expect(names('compass xyz')).toEqual([]);
    expect(names(' ')).toHaveLength(4);
  });
});
