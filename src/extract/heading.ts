import { isoDay, MONTH, monthOf } from './day.ts';
import { scan } from './scan.ts';

export interface Named {
  readonly company: string | null;
  readonly ticker: string | null;
}

const NAME = "(\\b[a-z]?[A-Z][\\w&.'-]{0,24}(?:,? (?:and |of |& )?[A-Z][\\w&.'-]{0,24}){0,5}?)";
const LISTED = new RegExp(
  `${NAME},? \\((?:NYSE|NASDAQ|Nasdaq|AMEX|TSX|LSE)(?: ?[A-Z]{2,8})?: ?([A-Z][A-Z.]{0,5})\\)`,
);
const QUARTER = '(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|Q[1-4]|[Ff]iscal|[Ff]ull|20\\d\\d)';
/** The heading of many transcripts: name, ticker alone, quarter. */
const TITLED = new RegExp(`(?:^|\\n)[ #*]{0,6}${NAME},? \\(([A-Z][A-Z.]{0,5})\\) ${QUARTER}\\b`);
/** Ways a document names its company, surest first; then its ticker where the same words hold it. */
const NAMED: readonly RegExp[] = [
  new RegExp(
    `(?:^|\\n)[A-Z.]{1,6} - Q[1-4] 20\\d\\d ${NAME} (?:Financial|Earnings|Results|Conference)\\b`,
  ),
  new RegExp(
    `(?:^|\\n)[ #*]{0,6}${NAME}(?:,? \\([^)]{1,30}\\))? (?:Reports|Announces|Releases)\\b`,
  ),
  new RegExp(`\\b[Ww]elcome (?:you )?to (?:the )?${NAME}(?:'s)?,? ${QUARTER}\\b`),
  new RegExp(
    `\\b[Ww]elcome[^.\\n]{0,80}\\b(?:call|webcast) (?:of|for) (?:the )?${NAME}(?=[.,;\\n])`,
  ),
  new RegExp(
    `(?:^|\\n)[ #*]{0,6}${NAME} ${QUARTER}[^\\n]{0,40} (?:Earnings|Conference|Results)\\b`,
  ),
];
const TICKER = /(?:^|\n)([A-Z.]{1,6}) - Q[1-4] 20\d\d /;

/** The dot of a sentence, not of an abbreviation, and the possessive. */
const TAIL = /(?:'s|(?<!\b(?:Inc|Corp|Co|Cos|Ltd|Bros|[A-Z]))\.)$/;

/** The company and ticker a document's head names. */
export function companyFromText(head: string): Named {
  const clean = head.replaceAll(/ {2,}/g, ' ');
  const listed = LISTED.exec(clean) ?? TITLED.exec(clean);
  const named = NAMED.map((pattern) => pattern.exec(clean)?.[1]).find((name) => name !== undefined);
  return {
    company: (named ?? listed?.[1])?.replace(TAIL, '') ?? null,
    ticker: listed?.[2] ?? TICKER.exec(clean)?.[1] ?? null,
  };
}

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
