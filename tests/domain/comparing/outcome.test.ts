import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricOf } from '../../../src/domain/metric/metrics.ts';
import { economicOf, isDelivered, outcomeOf } from '../../../src/domain/comparing/outcome.ts';
import { revisionOf } from '../../../src/domain/comparing/revision.ts';
import { scoredBand } from '../../../src/domain/quantity/tolerance.ts';

const band = { low: 0.18, high: 0.22, toleranceOurs: false };

describe('numeric outcome', () => {
  it.each([
    [0.17, 'below'],
    [0.18, 'at low'],
    [0.19, 'lower half'],
    [0.21, 'upper half'],
    [0.22, 'at high'],
    [0.23, 'above'],
  ])('%d is %s', (value, outcome) => {
    expect(outcomeOf(value, 0.01, band)).toBe(outcome);
  });

  it('says that a figure on the midpoint is on the guide, whatever the floats do', () => {
    const growth = { low: -0.03, high: -0.01, toleranceOurs: false };
    expect(outcomeOf(-0.02, 0.01, growth)).toBe('on the guide');
    const range = { low: 0.1, high: 0.3, toleranceOurs: false };
    expect(outcomeOf(0.2, 0.1, range)).toBe('on the guide');
  });

  it('takes a point met to its last digit for the guide, however coarsely it was said', () => {
    const point = { low: 2.772e9, high: 2.828e9, toleranceOurs: true };
    expect(outcomeOf(2.8e9, 1e8, point)).toBe('on the guide');
    expect(outcomeOf(2.8e9, 1e8, { ...point, toleranceOurs: false })).toBe('edge, rounded');
  });

  it('is an edge when rounding could put the actual on either side', () => {
    expect(outcomeOf(0.6, 0.1, { low: 0.63, high: 0.66, toleranceOurs: false })).toBe(
      'edge, rounded',
    );
    expect(outcomeOf(0.6, 0.01, { low: 0.63, high: 0.66, toleranceOurs: false })).toBe('below');
  });

  it('only says met or not met against an open band', () => {
    const floor = { low: 0.36, high: null, toleranceOurs: false };
    expect(outcomeOf(0.36, null, floor)).toBe('met');
    expect(outcomeOf(0.35, null, floor)).toBe('not met');
  });

  it('handles losses: a smaller loss is above', () => {
    const loss = { low: -0.14, high: -0.1, toleranceOurs: false };
    expect(outcomeOf(-0.08, 0.01, loss)).toBe('above');
    expect(outcomeOf(-0.15, 0.01, loss)).toBe('below');
  });

  it('is inside exactly when low <= actual <= high', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (a, b, value) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        const outcome = outcomeOf(value, null, { low, high, toleranceOurs: false });
        expect(outcome !== 'below' && outcome !== 'above').toBe(value >= low && value <= high);
      }),
    );
  });
});

describe('economic label', () => {
  it.each([
    ['revenue', 'favourable'],
    ['opex', 'unfavourable'],
    ['tax_rate', 'neutral'],
  ])('%s above its band is %s', (metric, label) => {
    expect(economicOf('above', band, metricOf(metric))).toBe(label);
  });

  it('counts an edge as neither delivered nor missed', () => {
    expect(isDelivered('edge, rounded', band, metricOf('eps'))).toBeNull();
    expect(isDelivered('above', band, metricOf('opex'))).toBe(false);
    expect(isDelivered('below', band, metricOf('opex'))).toBe(true);
  });
});

describe('tolerance of a bare point', () => {
  it.each([
    ['amount' as const, 320e6, 316.8e6, 323.2e6],
    ['ratio' as const, 0.32, 0.315, 0.325],
    ['per_share' as const, 0.2, 0.19, 0.21],
  ])('of kind %s', (kind, value, low, high) => {
    const scored = scoredBand({ low: value, high: value, form: 'point' }, kind);
    expect(scored).toEqual({ low, high, toleranceOurs: true });
  });

  it('gives a floor no invented high', () => {
    expect(scoredBand({ low: 0.36, high: null, form: 'floor' }, 'ratio').high).toBeNull();
  });
});

describe('revision', () => {
  const range = (low: number, high: number) => ({ low, high, form: 'range' as const });

  it.each([
    [range(1, 2), range(1, 2), 'reaffirmed'],
    [range(1, 2), range(1.5, 2), 'raised'],
    [range(1, 2), range(1, 1.5), 'lowered'],
    [range(1, 2), range(1.2, 1.8), 'narrowed'],
    [range(1, 2), range(0.5, 2.5), 'widened'],
    [range(1, 2), { low: 1, high: null, form: 'floor' as const }, 'form changed'],
  ])('%j to %j is %s', (before, after, label) => {
    expect(revisionOf(before, after)).toBe(label);
  });

  it('of equal bands is always reaffirmed', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (low, high) => {
        expect(revisionOf(range(low, high), range(low, high))).toBe('reaffirmed');
      }),
    );
  });
});
