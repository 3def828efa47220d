import { ANY, BANDS, FLAT, TENS, TENS_PART } from '../lexicon/bands.ts';
import { scan } from '../patterns/scan.ts';
import type { Quantity } from '../types.ts';
import { wordsOf } from '../patterns/words.ts';

function band(start: number, phrase: string, low: number, high: number): Quantity {
  return {
    start,
    end: start + phrase.length,
    low: { digits: BigInt(low), exponent: 0 },
    high: { digits: BigInt(high), exponent: 0 },
    form: 'approx',
    measure: 'percent',
    scaled: false,
    perShare: false,
    signed: false,
    currency: null,
    phrase,
    rules: ['q:convention'],
  };
}

/** Bands said in words ("mid-single digits", "low 20s", "flat"), with what our convention takes them for. */
export function readBands(lower: string): readonly Quantity[] {
  if (!wordsOf(lower).rare.includes(ANY)) return [];
  const found: Quantity[] = [];
  const add = (start: number, phrase: string, low: number, high: number): void => {
    const end = start + phrase.length;
    if (!found.some((f) => start < f.end && f.start < end))
      found.push(band(start, phrase, low, high));
  };
  for (const { pattern, low, high } of BANDS)
    for (const m of scan(pattern, lower)) add(m.index, m[0], low, high);
  for (const m of scan(TENS, lower)) {
    const [low, high] = TENS_PART.get(m[1] ?? '') ?? [0, 9];
    const tens = Number(m[2]) * 10;
    add(m.index, m[0], tens + low, tens + high);
  }
  for (const m of scan(FLAT, lower)) add(m.index + m[0].lastIndexOf('flat'), 'flat', 0, 0);
  return found.sort((a, b) => a.start - b.start);
}
