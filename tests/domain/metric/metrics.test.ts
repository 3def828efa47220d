import { describe, expect, it } from 'vitest';
import { findMetric, METRICS, metricOf } from '../../../src/domain/metric/metrics.ts';

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
    expect(metricOf('store_count', 'count')).toMatchObject({ kind: 'count', polarity: 0 });
    expect(metricOf('store_count', 'count').name).toBe('Store count');
  });

  it.each([
    ['capex_ratio', 'Capital expenditure ratio', true],
    ['gmv_growth', 'Gross merchandise volume growth', true],
    ['ebitda_margin_change', 'Change in EBITDA margin', false],
    ['tax_rate_change', 'Change in tax rate', false],
  ])('made of a known one are called after it, and on as many bases: %s', (id, name, oneBasis) => {
    expect(metricOf(id, 'fraction')).toMatchObject({ id, name, oneBasis, kind: 'ratio' });
  });
});
