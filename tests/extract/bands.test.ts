import { describe, expect, it } from 'vitest';
import { readBands } from '../../src/extract/figures/bands.ts';
import { toNumber } from '../../src/extract/figures/decimal.ts';
import { BANDS, TENS_PART } from '../../src/extract/lexicon/bands.ts';
import { read } from './helpers.ts';

const SENTENCES = [
  'We expect sales growth in the low-to-mid-single digits.',
  'We expect sales growth in the mid- to high-single digits.',
  'We expect sales growth in the low single digits.',
  'We expect sales growth in the mid-single digits.',
  'We expect sales growth in the high-single-digit range.',
  'We expect sales growth in the low double digits.',
  'We expect sales growth in the low teens.',
  'We expect sales growth in the mid-teens.',
  'We expect sales growth in the high-teens.',
];
const brief = (text: string): readonly unknown[] =>
  read(text)
    .facts.filter((f) => f.vague === true)
    .map((f) => [f.kind, f.metric, f.low, f.high, f.phrase]);

describe('bands said in words', () => {
  it.each(BANDS)('$id has a sentence', ({ low, high }) => {
    const ends = SENTENCES.flatMap((s) => readBands(s.toLowerCase())).map((q) =>
      [q.low, q.high].map((end) => (end === null ? null : toNumber(end))),
    );
    expect(ends).toContainEqual([low, high]);
  });

  it.each([...TENS_PART])('%s tens', (part, [low, high]) => {
    const [band] = readBands(`we expect a gross margin in the ${part} 20s.`);
    expect([band?.low, band?.high].map((end) => (end ? toNumber(end) : null))).toEqual([
      20 + low,
      20 + high,
    ]);
  });

  it('keep the phrase, marked as ours, apart from numbers the company said', () => {
    expect(
      brief(
        'For the full year, we expect sales to grow mid-single digits and operating margin in the low 20s.',
      ),
    ).toEqual([
      ['direction', 'revenue_growth', 0.04, 0.06, 'mid-single digits'],
      ['direction', 'operating_margin', 0.2, 0.23, 'low 20s'],
    ]);
    expect(brief('We expect sales to decline high-teens percent next year.')).toEqual([
      ['direction', 'revenue_growth', -0.19, -0.17, 'high-teens percent'],
    ]);
    expect(brief('We expect sales to be roughly flat in the third quarter.')).toEqual([
      ['direction', 'revenue_growth', 0, 0, 'flat'],
    ]);
  });

  it('are nothing where they report or where guidance is flat to a number', () => {
    expect(brief('Sales grew mid-single digits last year.')).toEqual([]);
    expect(brief('We expect sales to be flat to up 4%.')).toEqual([]);
  });
});
