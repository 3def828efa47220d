import { describe, expect, it } from 'vitest';
import {
  findMetric,
  growthOf,
  hasMargin,
  isCommon,
  isCompanyOnly,
  isCost,
  isNeverGaap,
  isOneFigure,
  METRICS,
  metricOf,
  shareOf,
} from '../../../src/domain/metric/metrics.ts';

describe('metrics', () => {
  it('are all complete, with one id and no name that means two of them', () => {
    const kinds = ['amount', 'ratio', 'per_share', 'shares', 'count', 'days', 'multiple'];
    for (const metric of METRICS) {
      expect(kinds).toContain(metric.kind);
      expect([-1, 0, 1]).toContain(metric.polarity);
      expect(['sum', 'ratio of sums', 'not additive']).toContain(metric.adds);
      for (const name of [metric.id, metric.name, ...metric.aliases]) {
        expect(findMetric(name), name).toBe(metric);
      }
    }
  });

  it.each([
    ['Net Sales', 'revenue'],
    ['diluted EPS', 'eps'],
    ['total_operating_expenses', 'opex'],
    ['GM', 'gross_margin'],
  ])('are found by the names people use: %s', (name, id) => {
    expect(findMetric(name)?.id).toBe(id);
  });

  it('of the user have no good or bad side', () => {
    expect(metricOf('parrot_count', 'count')).toMatchObject({ kind: 'count', polarity: 0 });
    expect(metricOf('parrot_count', 'count').name).toBe('Parrot count');
  });

  it.each([
    ['capex_ratio', 'Capital expenditure ratio', true],
    ['gmv_growth', 'Gross merchandise volume growth', true],
    ['ebitda_margin_change', 'Change in EBITDA margin', false],
    ['tax_rate_change', 'Change in tax rate', false],
  ])('made of a known one are called after it, and on as many bases: %s', (id, name, oneBasis) => {
    expect(metricOf(id, 'fraction')).toMatchObject({ id, name, oneBasis, kind: 'ratio' });
  });

  it('name only metrics of the registry as their growth and their share of sales', () => {
    for (const { growth, share } of METRICS) {
      for (const id of [growth, share]) {
        if (id !== undefined) expect(METRICS.map((m) => m.id)).toContain(id);
      }
    }
  });

  it.each([
    ['revenue', 'revenue_growth'],
    ['revenue_growth', 'revenue_growth'],
    ['ffo_per_share', 'ffo_growth'],
    ['loans', 'loan_growth'],
    ['parrots', 'parrots_growth'],
  ])('grow under a name of their own: %s, %s', (id, growth) => {
    expect(growthOf(id)).toBe(growth);
  });

  it.each([
    ['operating_income', 'operating_margin', true],
    ['pretax_income', 'pretax_margin', true],
    ['opex', 'opex_ratio', false],
  ])('are a share of sales under a name of their own: %s, %s', (id, share, isMargin) => {
    expect([shareOf(id), hasMargin(id)]).toEqual([share, isMargin]);
  });

  it('know what only a company has, what is one figure on any basis, what is never GAAP, and costs', () => {
    expect([isCompanyOnly('eps'), isCompanyOnly('eps_growth'), isCompanyOnly('revenue')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isOneFigure('revenue'), isOneFigure('eps'), isOneFigure('parrots')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isNeverGaap('ebitda'), isNeverGaap('ebitda_change'), isNeverGaap('eps')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isCost('opex'), isCost('revenue')]).toEqual([true, false]);
    expect([isCommon('capex_growth'), isCommon('load_factor')]).toEqual([true, false]);
  });
});
