import { describe, expect, it } from 'vitest';
import { metricOf } from '../../../src/domain/metric/metrics.ts';
import { impliedRemainder, notAdditive } from '../../../src/domain/outlook/remainder.ts';
import {
  residual,
  triangulate,
  type GuidedQuarter,
} from '../../../src/domain/outlook/triangulation.ts';

const nothing = {
  revenue: null,
  grossMargin: null,
  grossProfit: null,
  operatingMargin: null,
  other: null,
  tax: null,
  shares: null,
};
const point = (value: number) => ({ low: value, high: value });

describe('triangulation', () => {
  it('gives the founding call an operating margin around the guided 14% to 16%', () => {
    const quarter: GuidedQuarter = {
      ...nothing,
      revenue: { low: 1050e6, high: 1070e6 },
      grossMargin: { low: 0.635, high: 0.645 },
      opex: { low: 510e6, high: 520e6 },
    };
    const margin = triangulate(quarter, 'full')?.operatingMargin;
    expect(margin?.low).toBeCloseTo(0.1398, 4);
    expect(margin?.high).toBeCloseTo(0.1684, 4);
    expect(residual({ low: 0.14, high: 0.16 }, margin!)).toBeCloseTo(-0.0041, 4);
  });

  it('rebuilds the EPS GlobalFoundries guided for Q4 2024 from its pieces: 0.39 to 0.51', () => {
    const quarter: GuidedQuarter = {
      ...nothing,
      grossProfit: { low: 432e6, high: 481e6 },
      opex: { low: 180e6, high: 200e6 },
      other: { low: 7e6, high: 15e6 },
      tax: { kind: 'amount', span: { low: 23e6, high: 35e6 } },
      shares: point(555e6),
    };
    const implied = triangulate(quarter, 'coherent');
    expect(implied?.operatingIncome).toEqual({ low: 232e6, high: 301e6 });
    expect(implied?.netIncome).toEqual({ low: 216e6, high: 281e6 });
    expect(implied?.eps?.low).toBeCloseTo(0.39, 2);
    expect(implied?.eps?.high).toBeCloseTo(0.51, 2);
    expect(triangulate(quarter, 'full')?.netIncome).toEqual({ low: 204e6, high: 293e6 });
  });

  it('spans the net income of NVIDIA for Q4 FY2025: 19.66 to 21.38 billion', () => {
    const quarter: GuidedQuarter = {
      ...nothing,
      revenue: { low: 36.75e9, high: 38.25e9 },
      grossMargin: { low: 0.73, high: 0.74 },
      opex: point(3.4e9),
      other: point(0.4e9),
      tax: { kind: 'rate', span: { low: 0.155, high: 0.175 } },
    };
    const implied = triangulate(quarter, 'full');
    expect((implied?.netIncome?.low ?? 0) / 1e9).toBeCloseTo(19.66, 2);
    expect((implied?.netIncome?.high ?? 0) / 1e9).toBeCloseTo(21.38, 2);
    expect(implied?.eps).toBeNull();
  });

  it('says nothing without a gross profit', () => {
    expect(triangulate({ ...nothing, opex: point(1) }, 'full')).toBeNull();
  });
});

describe('triangulation from a guided margin', () => {
  it('gives EPS and the operating expenses that must lie between', () => {
    const implied = triangulate(
      {
        ...nothing,
        opex: null,
        revenue: point(100),
        grossMargin: point(0.6),
        operatingMargin: { low: 0.2, high: 0.3 },
        tax: { kind: 'rate', span: point(0.2) },
        shares: point(10),
      },
      'full',
    );
    expect(implied?.operatingIncome).toEqual({ low: 20, high: 30 });
    expect(implied?.opex).toEqual({ low: 30, high: 40 });
    expect(implied?.operatingMargin).toBeNull();
    expect(implied?.eps?.low).toBeCloseTo(1.6, 9);
    expect(implied?.eps?.high).toBeCloseTo(2.4, 9);
  });
});

describe('implied remainder', () => {
  it('is the year less what is reported and guided, with the growth it needs', () => {
    const rest = impliedRemainder({
      year: { low: 4500, high: 5000 },
      reported: [1000, 1429],
      outstanding: [{ low: 900, high: 1000 }],
      base: 1000,
    });
    expect(rest.span).toEqual({ low: 1071, high: 1671 });
    expect(rest.growth?.low).toBeCloseTo(0.071, 9);
    expect(rest.impossible).toBeNull();
  });

  it('flags what cannot be', () => {
    const rest = impliedRemainder({
      year: { low: 10, high: 12 },
      reported: [9, 8],
      outstanding: [],
      base: null,
    });
    expect(rest.impossible).not.toBeNull();
  });

  it('is refused for metrics that do not add up', () => {
    expect(notAdditive(metricOf('revenue'))).toBeNull();
    expect(notAdditive(metricOf('gross_margin'))).toContain('parts');
    expect(notAdditive(metricOf('eps'))).toContain('does not add up');
  });
});
