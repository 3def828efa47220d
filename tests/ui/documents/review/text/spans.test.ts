import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  paragraphsOf,
  segmentsOf,
  spansByParagraph,
} from '../../../../../src/ui/documents/review/text/spans.ts';
import { numberAround, numberFrom } from '../../../../../src/state/documents/textNumbers.ts';

const TEXT = `EXW - Q2 2024 Example Works Earnings Call

Jane Doe - Example Works - CFO

For the third quarter of 2024 we expect revenue of $410 million to $430 million. Revenue in the second quarter was $402 million.`;

describe('a text in pieces', () => {
  it('loses no character but the line breaks', () => {
    const pieces = paragraphsOf(TEXT).map(({ start, end }) => TEXT.slice(start, end));
    expect(pieces.join('')).toBe(TEXT.replaceAll('\n', ''));
  });

  it('cuts a line of millions of characters at spaces', () => {
    const long = 'eleven words '.repeat(400_000);
    const pieces = paragraphsOf(long);
    expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4000);
    expect(pieces.every(({ end }) => end === long.length || long[end - 1] === ' ')).toBe(true);
    expect(blocksOf(pieces).flat()).toEqual(pieces);
  });

  it('cuts one without spaces as well', () => {
    expect(paragraphsOf('x'.repeat(9000))).toHaveLength(3);
  });

  it('marks what overlaps with everything that lies under it', () => {
    const spans = [
      { start: 2, end: 8, id: 'a' },
      { start: 5, end: 20, id: 'b' },
    ];
    expect(segmentsOf({ start: 0, end: 10 }, spans)).toEqual([
      { start: 0, end: 2, ids: [] },
      { start: 2, end: 5, ids: ['a'] },
      { start: 5, end: 8, ids: ['a', 'b'] },
      { start: 8, end: 10, ids: ['b'] },
    ]);
  });

  it('finds the paragraphs a span touches, over line breaks too', () => {
    const paragraphs = paragraphsOf('one\ntwo\nthree');
    const touching = spansByParagraph(paragraphs, [{ start: 5, end: 10, id: 'a' }]);
    expect([...touching.keys()]).toEqual([4, 8]);
  });

  it('steps over the numbers both ways', () => {
    const first = numberFrom(TEXT, TEXT.indexOf('revenue of'), 1);
    expect(TEXT.slice(first?.start, first?.end)).toBe('$410 million');
    const back = numberFrom(TEXT, first?.start ?? 0, -1);
    expect(TEXT.slice(back?.start, back?.end)).toBe('2024');
    expect(numberFrom(TEXT, TEXT.length, 1)).toBeNull();
    const around = numberAround(TEXT, TEXT.indexOf('430'));
    expect(TEXT.slice(around?.start, around?.end)).toBe('$430 million');
    expect(numberAround(TEXT, TEXT.indexOf('Jane'))).toBeNull();
  });
});
