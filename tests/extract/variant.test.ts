import { describe, expect, it } from 'vitest';
import { guidance } from './helpers.ts';

it('keeps growth on two definitions apart', () => {
  const found = guidance(
    'For the full year, we expect sales growth of 7% to 8% on a reported basis and 5% to 6% on a constant currency basis.',
  );
  expect(found.map((f) => [f.low, f.variant, f.conflict])).toEqual([
    [0.07, undefined, undefined],
    [0.05, 'constant currency', undefined],
  ]);
});

it('names the part of capital expenditures a figure is for', () => {
  const found = guidance(
    'We expect maintenance capital expenditures of $35 million to $40 million.',
  );
  expect(found.map((f) => [f.metric, f.variant])).toEqual([['capex', 'maintenance']]);
});

it('takes a misheard "growth margin" for gross margin as a whole', () => {
  const found = guidance('We expect growth margin of 41% to 42%.');
  expect(found.map((f) => [f.metric, f.variant])).toEqual([['gross_margin', undefined]]);
});

it('keeps organic and core growth apart from growth as a whole', () => {
  const found = guidance(
    'For the full year, we expect overall sales to be up approximately 20% and organic sales up approximately 10%.',
  );
  expect(found.map((f) => [f.low, f.variant, f.conflict])).toEqual([
    [0.2, undefined, undefined],
    [0.1, 'organic', undefined],
  ]);
  const core = guidance('We expect reported growth of 20% to 22% and core growth of 15% to 17%.');
  expect(core.map((f) => [f.low, f.variant])).toEqual([
    [0.2, undefined],
    [0.15, 'core'],
  ]);
});

it('keeps growth in local currency and of recurring revenue apart', () => {
  const found = guidance(
    'For the full year, we expect revenue growth of 9% to 13%, local currency revenue growth of 6% to 8% and recurring revenue growth of 12% to 15%.',
  );
  expect(found.map((f) => [f.low, f.variant, f.conflict])).toEqual([
    [0.09, undefined, undefined],
    [0.06, 'local currency', undefined],
    [0.12, 'recurring', undefined],
  ]);
});

describe('what a change is measured against', () => {
  it.each([
    ['We expect full year sales to grow 35% over last year and 60% over 2019.', ['yoy', '2019']],
    ['Compared to 2019, we expect full year sales to grow 6% to 7%.', ['2019']],
    [
      'We expect same-store sales to decline 3% to 2.5%, which reflects growth of 13% to 14% on a two-year stack basis.',
      ['yoy', 'two-year'],
    ],
    [
      'For the third quarter, we expect sales to be down 20% from last year, though up 5% sequentially.',
      ['yoy', 'qoq'],
    ],
    ['We expect full year sales to grow 35% over 2020.', ['yoy']],
  ])('%s', (text, expected) => {
    expect(guidance(text).map((f) => f.versus)).toEqual(expected);
  });
});
