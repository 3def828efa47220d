import { describe, expect, it } from 'vitest';
import { brief, guidance, read } from './helpers.ts';

const vetoes = (text: string): readonly (readonly [string, string])[] =>
  read(text).rejected.map((r) => [r.text, r.veto] as const);

describe('several values for one target', () => {
  it('gives up a single figure beside a band, and says why', () => {
    const text =
      'We expect earnings per share of $2.40 to $2.60 for the year. Remember that earnings per share for the year should be $2.75 without the plant.';
    expect(brief(text)).toEqual([['eps', 2.4, 2.6]]);
    expect(vetoes(text)).toContainEqual(['$2.75', 'v:rival']);
  });

  it('gives up an amount far below the amount of its target as a part of it', () => {
    const text =
      'We expect capital expenditures of $200 million for the year. We plan capital expenditures of $30 million for the year at the new plant.';
    expect(brief(text)).toEqual([['capex', 200e6, 200e6]]);
    expect(vetoes(text)).toContainEqual(['$30 million', 'v:part']);
  });

  it('takes a figure inside the band for another word on it', () => {
    const text =
      'We expect revenue of $500 million to $540 million for the year. We expect revenue of about $520 million for the year.';
    const facts = guidance(text);
    expect(facts.map((f) => [f.low, f.evidence.length])).toEqual([[500e6, 2]]);
  });

  it('takes a band whose basis nobody named for one on another basis', () => {
    const text =
      'We expect adjusted earnings per share of $2.40 to $2.60 for the year. Adjusted earnings per share of $2.40 to $2.60 for the year is our goal. We expect earnings per share of $2.10 to $2.30 for the year.';
    expect(guidance(text).map((f) => [f.low, f.basis, f.conflict])).toEqual([
      [2.4, 'non_gaap', undefined],
      [2.1, 'unspecified', undefined],
    ]);
  });

  it('keeps two that are as well said as a conflict to be seen', () => {
    const text =
      'We expect revenue of $500 million to $540 million for the year. We expect revenue of $480 million to $510 million for the year.';
    expect(guidance(text).map((f) => [f.low, f.conflict])).toEqual([
      [500e6, true],
      [480e6, true],
    ]);
  });
});

describe('a result said in words and printed in a table', () => {
  const table = (sales: string): string =>
    `Revenue for the second quarter was $318.4 million.\n\nConsolidated Statements of Operations\n(in thousands)\n\n| | Three Months Ended June 30, | |\n| | 2021 | 2020 |\n| Revenue | ${sales} | 290,004 |\n`;
  const revenues = (text: string): readonly number[] =>
    read(text)
      .facts.filter(
        ({ kind, metric, period }) =>
          kind === 'actual' && metric === 'revenue' && period.fiscalYear === 2021,
      )
      .map((f) => f.low ?? 0);

  it('is one fact, led by the finer figure, where they agree to the last digit said', () => {
    expect(revenues(table('318,412'))).toEqual([318_412_000]);
  });

  it('is two where they do not', () => {
    expect(revenues(table('318,551'))).toEqual([318_400_000, 318_551_000]);
  });
});
