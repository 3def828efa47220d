import { describe, expect, it } from 'vitest';
import { guidance, read } from './helpers.ts';

const bases = (text: string): readonly string[] => guidance(text).map((f) => f.basis);

describe('basis', () => {
  it.each([
    ['We expect adjusted earnings per share of $1.10 to $1.20.', ['non_gaap']],
    ['We expect GAAP earnings per share of $1.10 to $1.20.', ['gaap']],
    ['We expect earnings per share of $1.10 to $1.20.', ['unspecified']],
    [
      'We expect diluted earnings per share of $0.30 to $0.35 on a GAAP basis and of $0.50 to $0.55 on a non-GAAP basis.',
      ['gaap', 'non_gaap'],
    ],
    ['We expect operating earnings to be between $0.70 and $0.80 per share.', ['non_gaap']],
    ['We expect EBITDA of $30 million to $32 million.', ['non_gaap']],
    ['My comments will focus on adjusted results. We expect EPS of $1.10 to $1.20.', ['non_gaap']],
    [
      'We will also discuss certain adjusted measures. We expect EPS of $1.10 to $1.20.',
      ['unspecified'],
    ],
    [
      'We expect adjusted EPS of $1.10 to $1.20 and revenue of $90 million to $94 million.',
      ['non_gaap', 'unspecified'],
    ],
  ])('%s', (text, expected) => {
    expect(bases(text)).toEqual(expected);
  });

  it('of the results does not decide where guidance names its own', () => {
    const text =
      'GAAP earnings per share were $0.30. For the full year, we expect adjusted earnings per share of $1.10 to $1.20. For the third quarter, we expect earnings per share of $0.25 to $0.28.';
    expect(bases(text)).toEqual(['non_gaap', 'non_gaap']);
    expect(read(text).facts[0]?.basis).toBe('gaap');
  });
});
