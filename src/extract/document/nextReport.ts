import { isoDay, MONTH, monthOf } from './day.ts';
import { scan } from '../patterns/scan.ts';

const NEXT = new RegExp(
  `\\b(?:will|scheduled|plans?|expects?|set|tentatively|intends?)\\b[^.;\\n]{0,60}\\b(?:report|announce|release|issue|hold|host|discuss|publish)\\w{0,3}\\b[^.;\\n]{0,80}\\b(?:results|earnings)\\b[^.;\\n]{0,60}?\\b(?:on|for) (?:[a-z]{3,6}day,? )?(?:the )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (20\\d\\d))?`,
  'g',
);
const PLACE = new RegExp(
  `\\bnext (?:earnings|quarterly|results)\\b[^.;\\n]{0,60}\\b(?:on|for|is) (?:[a-z]{3,6}day,? )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (20\\d\\d))?`,
  'g',
);

function yearAfter(month: number, date: string | null): string | null {
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  return String(month < Number(date.slice(5, 7)) ? year + 1 : year);
}

/** The day of the next report where one is announced: later than the document's own day, whose year it may borrow. */
export function nextReportFromText(text: string, date: string | null): string | null {
  const lower = text.toLowerCase();
  if (!/\bresults|\bearnings/.test(lower)) return null;
  for (const match of [...scan(NEXT, lower), ...scan(PLACE, lower)]) {
    const month = match[1] ?? '';
    const year = match[3] ?? yearAfter(monthOf(month), date);
    if (year === null) continue;
    const day = isoDay(month, match[2] ?? '', year);
    if (date === null ? match[0].includes('next') : day > date) return day;
  }
  return null;
}
