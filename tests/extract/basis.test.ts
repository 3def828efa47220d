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
    [
      'For the full year, the guidance range for earnings per share on an as reported basis is $1.90 to $2.40, or $2.15 at the midpoint, and on an adjusted basis the range is now $3.65 to $4.15.',
      ['gaap', 'non_gaap'],
    ],
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

  it.each([
    ['holds to the end of its paragraph', 'Operating margin was 14%.', 'non_gaap'],
    [
      'ends where a sentence names a basis',
      'GAAP costs fell. Operating margin was 14%.',
      'unspecified',
    ],
    ['is a choice of the speaker either way', 'Adjusted operating margin was 14%.', 'non_gaap'],
  ])('of a passage that opens on one %s', (_, rest, expected) => {
    const text = `From a non-GAAP perspective, gross margin was 41%. ${rest}`;
    const margin = read(text).facts.find((f) => f.metric === 'operating_margin');
    expect(margin?.basis).toBe(expected);
  });

  it('of a passage does not reach the next paragraph', () => {
    const text =
      'On a GAAP basis, gross margin was 41%. Net income was $3 million.\n\nOperating margin was 14%.';
    expect(read(text).facts.map((f) => f.basis)).toEqual(['gaap', 'gaap', 'unspecified']);
  });

  it.each([
    ['Earnings per share were $1.07, or $1.14 on an adjusted basis.', ['gaap', 'non_gaap']],
    [
      'Net income was $9 million or $0.30 a share and adjusted EPS was $0.41.',
      ['gaap', 'non_gaap'],
    ],
    ['Adjusted EPS was $0.41 compared to earnings per share of $0.30 last year.', ['non_gaap']],
    ['EPS was $0.30, below last year. Excluding the charge, EPS was $0.41.', ['gaap', 'non_gaap']],
    ['EPS was $0.30, or $0.41 excluding the charge.', ['gaap', 'non_gaap']],
    ['On a reported basis, earnings per share were $0.30.', ['gaap']],
    ['Our reported second quarter earnings per share were $0.30.', ['gaap']],
    ['We reported non- GAAP earnings per share of $0.41.', ['non_gaap']],
    [
      'Yesterday, we reported earnings of $0.41 per share on an adjusted earnings per share basis.',
      ['non_gaap'],
    ],
    [
      'GAAP earnings were $0.30 per share and operating earnings were $0.41 per share.',
      ['gaap', 'non_gaap'],
    ],
  ])('of results: %s', (text, expected) => {
    const shown = read(text).facts.filter((f) => f.unit === 'per_share' && f.kind === 'actual');
    expect(shown.slice(0, expected.length).map((f) => f.basis)).toEqual(expected);
  });
});
