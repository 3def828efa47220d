/** One day of a calendar, as it leaves for another program. */
export interface CalendarEvent {
  /** The same for the same thing, so that a second import moves it and adds none. */
  readonly id: string;
  /** A full date. */
  readonly day: string;
  readonly title: string;
  readonly text: string;
  readonly isConfirmed: boolean;
}

/** Octets a line may have, less the break (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\n|\r/gu, '\\n');

/** A line in pieces of at most 75 octets, each but the first after a space; no letter is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

/**
 * Whole days as an iCalendar file (RFC 5545): estimates are tentative, all of them free time. `made` is
 * when, as `20260503T081500Z`.
 */
export function calendarFile(events: readonly CalendarEvent[], made: string): string {
  const lines = events.flatMap(({ id, day, title, text, isConfirmed }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@guideband`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `STATUS:${isConfirmed ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Guideband//Report dates//EN',
    ...lines,
    'END:VCALENDAR',
  ];
  return `${all.map(folded).join('\r\n')}\r\n`;
}
