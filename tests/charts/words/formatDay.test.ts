import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/charts/words/formatDay.ts';

describe('formatDay', () => {
  it.each([
    ['2013-01-24', 'en-GB', '24 Jan 2013'],
    ['2013-01', 'en-US', 'Jan 2013'],
    ['2013', 'en-US', '2013'],
    ['', 'en-US', ''],
    ['soon', 'en-US', 'soon'],
  ])('writes %j in %s as %j', (date, locale, text) => {
    expect(formatDay(date, locale)).toBe(text);
  });
});
