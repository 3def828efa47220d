import { describe, expect, it } from 'vitest';
import { refereeName } from '../../src/cli/referee.ts';

describe('the names of the gold', () => {
  it.each([
    ['revenue', 'revenue'],
    ['revenue_growth', 'revenue_growth'],
    ['sg_and_a', 'sga'],
    ['sg_and_a_ratio', 'other:sga_ratio'],
    ['r_and_d', 'other:rd'],
    ['dividend_growth', 'other:dividend_per_share_growth'],
    ['buyback', 'other:share_repurchase'],
    ['backlog', 'other:backlog'],
    ['ffo_growth', 'ffo_growth'],
    ['charge_off_ratio', 'other:charge_offs'],
    ['other:parrots', 'other:parrots'],
  ])('%s is called %s', (id, name) => {
    expect(refereeName(id)).toBe(name);
  });
});
