import { companySpokenOf } from './companySpoken.ts';
import { scan } from '../patterns/scan.ts';

/** The company a document names, and the ticker; null where it names none. */
export interface Named {
  readonly company: string | null;
  readonly ticker: string | null;
}

/** A document says in its first so many characters whose it is. */
export const HEAD = 6000;

const WORD = "[\\w&.'’-]{0,24}";
const WORDS = `\\b[a-z]?[A-Z]${WORD}(?:,? (?:(?:and|of|&) )?[A-Z]${WORD}){0,5}?`;
const NAME = `(${WORDS})`;
const KIND =
  '(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|AG|SE|N\\.V|S\\.A|A/S|ASA|AB|Oyj|SpA|S\\.p\\.A|KGaA|LLC|L\\.P|Trust|Bancorp|Holdings)';
const MARKET =
  '(?:NYSE|Nyse|NASDAQ|Nasdaq|AMEX|LSE|AIM|TSXV?|ASX|NZX|NSE|BSE|SIX|SWX|XETRA|Xetra|ETR|FRA|EPA|AMS|BIT|BME|STO|CPH|OSL|HEL|JSE|SGX|TSE|TYO|HKEX|SEHK|KRX|B3|BMV|TASE|OTC(?:QX|QB|MKTS|PK| Pink)?|EURONEXT|Euronext|Oslo B\u00f8rs)';
const EXCHANGE = `${MARKET}(?: ?(?:American|Arca|GS|Global Select|[A-Z]{2,8}))?(?:, ${MARKET})?`;
const LISTED = new RegExp(
  `${NAME},? \\(${EXCHANGE}(?: ?[:–-] ?| )([A-Z][A-Z.]{0,5}|[a-z]{1,5})[);,]`,
);
const QUARTER = '(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|Q[1-4]|[Ff]iscal|[Ff]ull|20\\d\\d)';
/** The heading of many transcripts: name, ticker alone, then the quarter, often on a line of its own. */
const TITLED = new RegExp(
  `(?:^|\\n)[ #*]{0,6}${NAME},? ?\\(([A-Z][A-Z.]{0,5})(?:[ +-][\\d.]{1,7}%)?\\)[ \\n#*]{0,10}${QUARTER}\\b`,
);
/** What stands where a name could, in titles that name nobody. */
const NOBODY =
  '(?!(?:earnings|results|conference|financial|sales|fiscal|quarterly|preliminary)\\b)';
/** Ways a document names its company, surest first. A title may write the name small, as some companies do. */
const NAMED: readonly RegExp[] = [
  new RegExp(
    `(?:^|\\n)[ #*]{0,6}(?:[a-z.]{1,6} - )?q[1-4] (?:fy ?)?20\\d\\d ${NOBODY}([^\\n]{2,60}?) (?:financial )?(?:earnings|results|conference|sales)\\b`,
    'i',
  ),
  new RegExp(
    `\\bQ[1-4] (?:FY ?)?20\\d\\d (?!(?:Earnings|Results|Conference|Financial)\\b)${NAME} (?:Financial )?(?:Earnings |Results )?(?:Conference )?(?:Call|Webcast)\\b`,
  ),
  LISTED,
  TITLED,
  new RegExp(
    `(?:^|\\n)[ #*]{0,6}${NAME}(?:,? \\([^)]{1,30}\\))? (?:Reports|Announces|Releases|Posts|Delivers|reports|announces|releases)\\b`,
  ),
  new RegExp(
    `\\b(?:[Ww]elcome (?:you )?to|joining|attending) (?:the )?(?!${QUARTER}\\b)${NAME}(?:['’]s?)?,? ${QUARTER}\\b`,
  ),
  new RegExp(
    `\\b[Ww]elcome[^.\\n]{0,80}\\b(?:call|webcast) (?:of|for) (?:the )?(?!${QUARTER}\\b)${NAME}(?=[.,;\\n])`,
  ),
  new RegExp(
    `(?:^|\\n)[ #*]{0,6}(?!${QUARTER}\\b)${NAME} ${QUARTER}[^\\n]{0,40} (?:Earnings|Conference|Results)\\b`,
  ),
  // "July 28, 2021. Harbor Mills Inc today announced results": by the word for its kind it is a company.
  new RegExp(
    `(${WORDS},? ${KIND}\\.?),? (?:today |yesterday )?(?:announced|reported|released)\\b(?=[^.\\n]{0,80}\\bresults\\b)`,
  ),
];
const TICKER = /(?:^|\n)([A-Z.]{1,6}) - Q[1-4] 20\d\d /;

/** The dot of a sentence, not of an abbreviation, and the possessive. */
const TAIL = /(?:['’]s?|(?<!\b(?:Inc|Corp|Co|Cos|Ltd|Bros|[A-Z]))\.)$/;

/** Those who speak name their company within so many characters. */
const SPOKEN_HEAD = 20_000;

/** A name with the word for its kind, as statements are headed: "Blue Harbor Foods, Inc.". */
const LEGAL = new RegExp(`(${WORDS},? ${KIND})\\b`, 'g');
const LISTED_ALONE =
  /\b(?:NYSE|NASDAQ|Nasdaq|TSX|LSE|ASX|NSE|BSE|SIX|XETRA|EURONEXT|Euronext|OTC(?:QX|QB)?)(?: American| Arca)?: ?([A-Z][A-Z.]{0,9})\b/;
/** "(BCE:CA)", as pages of a market name their companies. */
const BY_MARKET = /\(([A-Z][A-Z.]{0,5}):[A-Z]{2}\)/;

/** A name said once may be anybody's. */
const LEAST_LEGAL = 2;

/** The most frequent name with the word for its kind. */
function legalName(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [, name = ''] of scan(LEGAL, text)) {
    const key = name.toUpperCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let [best, most]: [string | null, number] = [null, 0];
  for (const [name, count] of counts) if (count > most) [best, most] = [name, count];
  if (best === null || most < LEAST_LEGAL) return null;
  return (
    scan(LEGAL, text)
      .map(([, name = '']) => name)
      .find((name) => name.toUpperCase() === best) ?? null
  );
}

/** The company and ticker the beginning of a text names. */
export function companyFromText(text: string): Named {
  const clean = text.slice(0, HEAD).replaceAll(/ {2,}/g, ' ');
  const named = NAMED.map((pattern) => pattern.exec(clean)?.[1]).find((one) => one !== undefined);
  const name = named ?? companySpokenOf(text.slice(0, SPOKEN_HEAD)) ?? legalName(text);
  const ticker =
    (LISTED.exec(clean) ?? TITLED.exec(clean))?.[2] ??
    (TICKER.exec(clean) ?? BY_MARKET.exec(clean) ?? LISTED_ALONE.exec(text))?.[1];
  return { company: name?.replace(TAIL, '') ?? null, ticker: ticker?.toUpperCase() ?? null };
}

/** Words in capitals that stand in file names and are no tickers. */
const NO_TICKER: ReadonlySet<string> = new Set(
  'CALL TEXT PDF HTML DOCX FY EX US Q RESULT NEWS DRAFT FINAL COPY'.split(' '),
);
const BEFORE_QUARTER = /^([a-z.]{1,5})[_-](?:q[1-4][_-]?20\d\d|20\d\d[_-]?q[1-4])/i;

/** The ticker a file is called by, as in `ABC_q1_2021` or `2021-May-02-ABC.txt`; null where it has none. */
export function tickerFromName(fileName: string): string | null {
  const stem = fileName.replace(/\.\w{1,8}$/u, '');
  const first = BEFORE_QUARTER.exec(stem)?.[1]?.toUpperCase();
  if (first !== undefined && !NO_TICKER.has(first)) return first;
  // `_` counts as a letter for \b, so the words are cut out first.
  const words = stem.split(/[^A-Za-z]+/u);
  return words.find((word) => /^[A-Z]{2,5}$/u.test(word) && !NO_TICKER.has(word)) ?? null;
}
