import { expect, it } from 'vitest';
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
