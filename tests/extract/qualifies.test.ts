import { describe, expect, it } from 'vitest';
import { guidance } from './helpers.ts';

const qualified = (text: string): readonly unknown[] =>
  guidance(text).map((f) => [f.metric, f.qualifies]);

describe('what qualifies guidance', () => {
  it('is a rate or a count the guidance assumes', () => {
    const text =
      'For the third quarter, we expect earnings per share of $0.40 to $0.44. This assumes a tax rate of 21% and about 64 million diluted shares.';
    expect(qualified(text)).toEqual([
      ['eps', undefined],
      ['tax_rate', ['eps']],
      ['share_count', ['eps']],
    ]);
  });

  it('is nothing where no earnings were guided before', () => {
    expect(qualified('This assumes a tax rate of 21% for the full year.')).toEqual([
      ['tax_rate', undefined],
    ]);
  });

  it('is not a measure of its own', () => {
    const text =
      'For the third quarter, we expect earnings per share of $0.40 to $0.44. This assumes revenue of $90 million to $94 million.';
    expect(qualified(text)).toEqual([
      ['eps', undefined],
      ['revenue', undefined],
    ]);
  });

  it('is kept as said where it is a condition', () => {
    const of = (text: string): readonly unknown[] => guidance(text).map((f) => f.assumptions);
    expect(
      of(
        'For the full year, we expect earnings per share of $1.10 to $1.20, excluding the sale of the Ohio plant.',
      ),
    ).toEqual([['excluding the sale of the Ohio plant']]);
    expect(
      of('We expect revenue of $90 million to $94 million, assuming stable currencies.'),
    ).toEqual([['assuming stable currencies']]);
    expect(of('We expect revenue of $90 million to $94 million.')).toEqual([undefined]);
  });
});
