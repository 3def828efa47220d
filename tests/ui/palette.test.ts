import { describe, expect, it } from 'vitest';
import { rowsInView } from '../../src/ui/parts/rowsInView.ts';
import { ranked } from '../../src/ui/palette/rank.ts';
import { readDraft } from '../../src/ui/report/reportDraft.ts';
import { readChoices } from '../../src/state/preferences/settings.svelte.ts';
import { readViews } from '../../src/state/preferences/savedViews.svelte.ts';

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

describe('what is kept in the browser', () => {
  it('reads settings and falls back where they make no sense', () => {
    const text = JSON.stringify({
      benchmark: 'high',
      tolerance: 'wide',
      locale: 'xx',
      dates: 'locale',
    });
    expect(readChoices(text)).toEqual({
      benchmark: 'high',
      tolerance: 'ours',
      locale: '',
      dates: 'locale',
    });
    expect(readChoices('not json').benchmark).toBe('midpoint');
    expect(readChoices('[]').benchmark).toBe('midpoint');
    expect(readChoices(null).dates).toBe('iso');
  });

  it('reads views and leaves out what leads elsewhere', () => {
    const views = [
      { name: 'Margins', hash: '#/compare?view=heat' },
      { name: 'Elsewhere', hash: 'javascript:1' },
      { name: '', hash: '#/data' },
      null,
    ];
    expect(readViews(JSON.stringify(views))).toEqual([views[0]]);
    expect(readViews('{}')).toEqual([]);
    expect(readViews('{')).toEqual([]);
  });
});

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

describe('rowsInView', () => {
  it('draws a short table whole and of a long one what is in view, with some to spare', () => {
    expect(rowsInView(40, 900, 300, 40)).toEqual({ from: 0, to: 40 });
    expect(rowsInView(500, 0, 300, 40)).toEqual({ from: 0, to: 15 });
    expect(rowsInView(500, 3000, 300)).toEqual({ from: 95, to: 115 });
    expect(rowsInView(500, 1e6, 300)).toEqual({ from: 494, to: 500 });
  });
});
