import { describe, expect, it } from 'vitest';
import { toNumber } from '../../src/extract/figures/decimal.ts';
import { extractAll as extract } from '../../src/extract/index.ts';
import { lex } from '../../src/extract/figures/lexer.ts';
import { readQuantities } from '../../src/extract/figures/quantities.ts';

function said(text: string): readonly (readonly [string, number | null, number | null])[] {
  return readQuantities(text, lex(text)).map(({ measure, low, high }) => [
    measure,
    low === null ? null : toNumber(low),
    high === null ? null : toNumber(high),
  ]);
}

describe('numbers as they are said', () => {
  it.each([
    ['a dollar twelve', 'money', 1.12, 1.12],
    ['a dollar five to a dollar fifteen', 'money', 1.05, 1.15],
    ['four dollars and twenty cents', 'money', 4.2, 4.2],
    ['two dollars twenty five to two dollars thirty five', 'money', 2.25, 2.35],
    ['two dollars a share', 'money', 2, 2],
    ['seventeen to seventeen and a half percent', 'percent', 17, 17.5],
    ['5 to 5 and a half percent', 'percent', 5, 5.5],
    ['three point two five billion dollars', 'money', 3.25e9, 3.25e9],
  ])('%s', (text, measure, low, high) => {
    expect(said(text)).toEqual([[measure, low, high]]);
  });

  it.each([
    ['a dollar for everyone', 0],
    ['a dollar, twelve percent more', 1],
    ['two dollars five percent', 1],
  ])('no amount of two parts: %s', (text, count) => {
    expect(said(text).filter(([measure]) => measure === 'money')).toEqual([]);
    expect(said(text)).toHaveLength(count);
  });
});

it('reads a figure its currency touches in full', () => {
  expect(said('JPY1.7 billion')).toEqual([['money', 1.7e9, 1.7e9]]);
  expect(said('EUR250 million to EUR260 million')).toEqual([['money', 250e6, 260e6]]);
});

describe('years as they are said', () => {
  const yearOf = (words: string): number | undefined =>
    extract(`For the second quarter of ${words} we expect revenue of $5 million to $6 million.`)
      .facts[0]?.period.fiscalYear;

  it.each([
    ['twenty twenty three', 2023],
    ['twenty twenty', 2020],
    ['twenty nineteen', 2019],
    ['Twenty-Thirty', 2030],
  ])('%s', (words, year) => {
    expect(yearOf(words)).toBe(year);
  });

  it('is none where percents are counted', () => {
    const text = 'We expect revenue growth of twenty twenty five percent in 2024.';
    expect(extract(text).facts.map(({ period }) => period.fiscalYear)).not.toContain(2025);
  });

  it('moves no offset', () => {
    const text = 'In twenty twenty three we expect revenue of $5 million to $6 million.';
    const [fact] = extract(text).facts;
    expect(text.slice(fact?.start, fact?.end)).toContain('$5 million to $6 million');
  });
});
