import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/io/export/exportCalendar.ts';

const event = {
  id: 'amd-2018-Q4',
  day: '2019-01-29',
  title: 'AMD, Q4 2018 results',
  text: 'Estimated from 8 past reports',
  isConfirmed: false,
};
const MADE = '20190101T000000Z';

/** The value of a property as another program reads it: unfolded, then unescaped. */
function valueOf(file: string, name: string): string {
  const line = file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((one) => one.startsWith(`${name}:`));
  return (line ?? '')
    .slice(name.length + 1)
    .replaceAll(/\\(?<char>[\\;,n])/gu, (_, char: string) => (char === 'n' ? '\n' : char));
}

describe('report dates as a calendar', () => {
  it('are whole days, estimates tentative, that take no time', () => {
    const file = calendarFile([event], MADE);
    expect(file.split('\r\n')).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'UID:amd-2018-Q4@guideband',
        'DTSTART;VALUE=DATE:20190129',
        'STATUS:TENTATIVE',
        'TRANSP:TRANSPARENT',
      ]),
    );
    expect(calendarFile([{ ...event, isConfirmed: true }], MADE)).toContain('STATUS:CONFIRMED');
  });

  it('hold any words: no line is too long, and they come back as they were', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replaceAll(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(words, words, (title, text) => {
        const file = calendarFile([{ ...event, title, text: `${text}\n${text}` }], MADE);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        expect(valueOf(file, 'SUMMARY')).toBe(title);
        expect(valueOf(file, 'DESCRIPTION')).toBe(`${text}\n${text}`);
      }),
    );
  });
});
