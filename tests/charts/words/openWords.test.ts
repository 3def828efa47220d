import { describe, expect, it } from 'vitest';
import {
  changeText,
  formatGrowth,
  moveText,
  spanText,
  stepText,
} from '../../../src/charts/words/openWords.ts';
import { runsText } from '../../../src/charts/series/periodRuns.ts';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { stepsOf } from '../../../src/domain/comparing/vintages.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

const EN = 'en-US';

describe('words of the analysis', () => {
  const [c] = compareBook(
    bookOf(
      guidance({ issuedOn: '2013-01-24' }),
      guidance({ issuedOn: '2013-02-24', low: 0.2 }),
      guidance({ issuedOn: '2013-03-24', low: 0.16, high: 0.18 }),
    ),
  );
  const steps = c === undefined ? [] : stepsOf(c);

  it('name the end that moved, and by how much the middle did', () => {
    expect(steps.map(stepText)).toEqual(['initiated', 'raised the low end', 'lowered']);
    expect(steps.map((s) => moveText(s, EN))).toEqual(['', '+$0.01', '−$0.04']);
  });

  it.each([
    [0.28, '+28.0%'],
    [-0.0449, '−4.5%'],
    [0.0001, '0.0%'],
  ])('%d is growth of %s', (fraction, text) => {
    expect(formatGrowth(fraction, EN)).toBe(text);
  });

  it('say a change in growth for amounts and basis points for ratios', () => {
    const change = { low: -0.01, high: 0.02 };
    expect(changeText({ actual: actual({ unit: 'usd' }), change }, EN)).toBe('−1.0% to +2.0%');
    expect(changeText({ actual: actual({ unit: 'fraction' }), change }, EN)).toBe(
      '−100 bp to +200 bp',
    );
    expect(changeText(null, EN)).toBe('');
  });

  it('round a calculated band to what it can bear', () => {
    expect(spanText({ low: 2474999999.7, high: 2714516129 }, 'usd', EN)).toBe(
      '$2.475bn to $2.715bn',
    );
  });

  it('put periods in runs of their axis', () => {
    const axis = ['2013-Q1', '2013-Q2', '2013-Q3', '2013-Q4', '2014-Q1'];
    expect(runsText(['2013-Q1', '2013-Q2', '2014-Q1'], axis)).toBe('Q1 2013 to Q2 2013, Q1 2014');
    expect(runsText([], axis)).toBe('');
  });
});
