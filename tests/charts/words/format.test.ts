import { describe, expect, it } from 'vitest';
import {
  formatBand,
  formatDeviation,
  formatExact,
  formatTick,
  formatValue,
  unitLabel,
} from '../../../src/charts/words/format.ts';

const EN = 'en-US';

describe('formatValue', () => {
  it.each([
    [1_050_000_000, 'usd', '$1.05bn'],
    [1_141_000_000, 'usd', '$1.141bn'],
    [515_000_000, 'usd', '$515m'],
    [-40_000_000, 'usd', '−$40m'],
    [0.64, 'fraction', '64.0%'],
    [0.22, 'usd_per_share', '$0.22'],
    [-0.1, 'usd_per_share', '−$0.10'],
    [334_000_000, 'shares', '334m'],
    [1.05, 'multiple', '1.05×'],
    [45, 'days', '45 days'],
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(formatValue(value, unit, EN)).toBe(text);
  });

  it('shows no digit that was not stated', () => {
    expect(formatValue(0.3, 'fraction', EN, true, 0.01)).toBe('30%');
    expect(formatValue(1_930_000_000, 'usd', EN, true, 10_000_000)).toBe('$1.93bn');
    expect(formatValue(184_083_000, 'usd', EN, true, 1000)).toBe('$184.083m');
  });

  it('writes in full and in the locale', () => {
    expect(formatValue(1_050_000_000, 'usd', EN, false)).toBe('$1,050,000,000');
    expect(formatValue(1_050_000_000, 'eur', 'de-DE')).toBe('€1,05bn');
  });
});

describe('formatBand', () => {
  it.each([
    [{ low: 1.05e9, high: 1.07e9, form: 'range' }, 'usd', '$1.05bn to $1.07bn'],
    [{ low: 0.635, high: 0.645, form: 'range' }, 'fraction', '63.5% to 64.5%'],
    [{ low: 0.14, high: 0.16, form: 'range' }, 'fraction', '14% to 16%'],
    [{ low: 9e8, high: 1.1e9, form: 'range' }, 'usd', '$0.90bn to $1.10bn'],
    [{ low: -0.18, high: -0.12, form: 'range' }, 'fraction', '−18% to −12%'],
    [{ low: 0.64, high: null, form: 'floor' }, 'fraction', 'at least 64%'],
    [{ low: null, high: 0.3, form: 'ceiling' }, 'fraction', 'at most 30%'],
    [{ low: 3.2e8, high: 3.2e8, form: 'approximate' }, 'usd', 'about $320m'],
    [{ low: 0.29, high: 0.29, form: 'point' }, 'fraction', '29%'],
    [{ low: null, high: null, form: 'directional', stated: 'up' }, 'fraction', 'up'],
  ] as const)('writes %o', (band, unit, text) => {
    expect(formatBand(band, unit, EN)).toBe(text);
  });
});

describe('formatDeviation', () => {
  it('signs errors and gives nothing a sign that rounds to nothing', () => {
    expect(formatDeviation({ value: 0.84, unit: '%' }, EN)).toBe('+0.8%');
    expect(formatDeviation({ value: -120, unit: 'bp' }, EN)).toBe('−120 bp');
    expect(formatDeviation({ value: 1, unit: 'cents' }, EN)).toBe('+1.0 cents');
    expect(formatDeviation({ value: -0.01, unit: '%' }, EN)).toBe('0.0%');
  });
});

it('labels ticks of one axis in one scale', () => {
  const texts = [9e8, 1e9, 1.1e9].map((v) => formatTick(v, 'usd', EN, 1e8, 1.2e9));
  expect(texts).toEqual(['$0.9bn', '$1.0bn', '$1.1bn']);
});

it('writes what a step of two and a half is', () => {
  const texts = [0.6, 0.625, 0.65].map((v) => formatTick(v, 'fraction', EN, 0.025, 0.68));
  expect(texts).toEqual(['60.0%', '62.5%', '65.0%']);
});

it('gives every tick of a per-share axis its cents', () => {
  const texts = [0.5, 1].map((v) => formatTick(v, 'usd_per_share', EN, 0.5, 1.2));
  expect(texts).toEqual(['$0.50', '$1.00']);
});

describe('formatExact', () => {
  it.each([
    [1_057_500_000, 'usd', '$1.0575bn'],
    [-515_000_000, 'usd', '−$515m'],
    [0.653, 'fraction', '65.3%'],
    [0.2, 'usd_per_share', '$0.20'],
    [334_000_000, 'shares', '334m shares'],
    [0.028, 'points', '2.8 pt'],
    [-0.001, 'points', '−0.1 pt'],
  ])('keeps every digit of %d in %s', (value, unit, text) => {
    expect(formatExact(value, unit, EN)).toBe(text);
  });
});

it('names units', () => {
  expect(['usd', 'usd_per_share', 'fraction', 'shares'].map(unitLabel)).toEqual([
    'USD',
    'USD per share',
    '%',
    'shares',
  ]);
});
