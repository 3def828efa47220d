import { describe, expect, it } from 'vitest';
import { read } from '../helpers.ts';

const said = (text: string): readonly string[] =>
  read(text).facts.map(({ kind, metric, low, high, versus = '', basis }) =>
    [kind, metric, low, high === low ? '' : high, versus, basis === 'unspecified' ? '' : basis]
      .filter((word) => word !== '')
      .join(' '),
  );

describe('what a figure is held against', () => {
  it.each([
    [
      'Sales were $512 million, 9% more than in the second quarter of 2020.',
      ['actual revenue 512000000', 'actual revenue_growth 0.09 yoy'],
    ],
    [
      'Sales were $512 million, 4% less than in the first quarter.',
      ['actual revenue 512000000', 'actual revenue_growth -0.04 qoq'],
    ],
    [
      'Sales were $512 million, up 4% on the quarter and 13% on the year.',
      [
        'actual revenue 512000000',
        'actual revenue_growth 0.04 qoq',
        'actual revenue_growth 0.13 yoy',
      ],
    ],
    [
      'In May the company had guided revenue to $490 million to $500 million and net income to $40 million to $44 million.',
      ['prior revenue 490000000 500000000', 'prior net_income 40000000 44000000'],
    ],
    ["Analysts' forecasts of 2021 revenue lie between $905 million and $980 million.", []],
    [
      'Operating income came to $178 million; without the charge it would have been $190 million.',
      ['actual operating_income 178000000'],
    ],
    [
      'We spent $31 million on capital projects and repurchased shares for $12 million.',
      ['actual buyback 12000000'],
    ],
  ])('%s', (text, expected) => {
    const facts = said(text).filter((line) => !line.includes(' other:'));
    expect(facts).toEqual(expected);
  });
});

describe('a basis said right behind a figure is its own', () => {
  it.each([
    [
      'Gross margin: 73.7% (GAAP) and 77.4% (non-GAAP).',
      ['actual gross_margin 0.737 gaap', 'actual gross_margin 0.774 non_gaap'],
    ],
    [
      'Diluted earnings were $1.09 a share as reported, $1.17 adjusted.',
      ['actual eps 1.09 gaap', 'actual eps 1.17 non_gaap'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
