import { describe, expect, it } from 'vitest';
import { readChoices } from '../../../src/state/preferences/settings.svelte.ts';
import { readViews } from '../../../src/state/preferences/savedViews.svelte.ts';

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
