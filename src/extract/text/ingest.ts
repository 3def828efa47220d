import { withoutFurniture } from './furniture.ts';

const SUBSTITUTE: ReadonlyMap<string, string> = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', ';'],
  ['\u2212', '-'],
]);
/** Quotes, dashes, odd spaces and marks of emphasis; a backslash that only escapes the mark after it. */
const ODD =
  /[\u2018\u2019\u201c\u201d\u2010-\u2014\u2212\u00a0\u2009\u202f\u200b\ufeff\t\r*_]|\\(?=[$*_\-.%()#~+|&])/g;

/** "6’842.0", "1 284" with a space that does not break: other marks between thousands; the comma stands for them. */
const THOUSANDS = /(?<=\d)[\u2019'\u00a0\u2009\u202f](?=\d{3}(?!\d))/g;
/** The same with plain spaces, in columns parted by more of them. */
const SPACED = /(?<= {2})-?\d{1,3}(?: \d{3})+(?= {2}|\n)/g;
const SPACED_FEWEST = 6;

/** Thousands parted by plain spaces are told from two figures where a text has many columns of them. */
function grouped(text: string): string {
  const found = text.match(SPACED) ?? [];
  if (found.length < SPACED_FEWEST) return text;
  return text.replace(SPACED, (figure) => figure.replaceAll(' ', ','));
}

/** Footnote marks raised over a figure or a word; of areas they are left. */
const RAISED = /(?<!\b(?:[kc]?m|ft|in))[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}/g;
/** A word that a line end or a soft hyphen cuts: its rest moves up to it. */
const CUT = /([A-Za-z]{2,20})(?:-\n|\u00ad\n?)([A-Za-z]{1,20}[,.;:]?)/g;
/** First words of compounds, which keep their hyphen at a line end. */
const COMPOUND =
  /^(?:non|year|quarter|long|short|low|mid|high|double|single|triple|same|pre|post|co|full|half|first|second|third|fourth|over|on|off|in|re|ex|self|semi|multi|cross|tax|cash|constant|cost|share|per|free|high|better|well|so|top|bottom|up|down|through|end|go|one|two|three|four|five|six|seven|eight|nine|ten|forward|looking|month|week|week|comparable|third|like|market|brand|data|cloud|work|build|right|right|at|by|of|to|for)$/i;

function joined(cut: string, start: string, rest: string): string {
  const isCompound = cut.includes('-') && (COMPOUND.test(start) || /^[A-Z]/.test(rest));
  const word = isCompound ? `${start}-${rest}` : start + rest;
  // As long as before, and the line ends behind the word.
  const end = cut.includes('\n') ? '\n' : '';
  return word.padEnd(cut.length - end.length) + end;
}

/** Rows of a layout that are no rows: who speaks beside what is said, a bullet beside its item. */
const SAID_ROW = /^\|( (?:[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4}|Q|A):) \|.*$/gm;
const ITEM_ROW = /^\|( [\u2022\u25cf\u25aa\u25e6\u00b7-]) \|.*$/gm;
const unrowed = (row: string): string => ` ${row.slice(1)}`.replaceAll('|', ' ');

/** A year as it is said: "twenty twenty three"; a range of percents is not one. */
const SPOKEN_YEAR =
  /\btwenty[ -](?:(nineteen|eighteen|seventeen|sixteen|fifteen)|twenty(?:[ -](one|two|three|four|five|six|seven|eight|nine))?|(thirty))\b(?! (?:percent|basis|cents?|million|billion|dollars|points?)\b)/gi;
const SPOKEN = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS = 'fifteen sixteen seventeen eighteen nineteen'.split(' ');

/** The same year in figures, as long as the words it stands for. */
function yearInFigures(said: string, teen?: string, unit?: string, thirty?: string): string {
  if (thirty !== undefined) return '2030'.padEnd(said.length);
  const year =
    teen === undefined
      ? 2020 + SPOKEN.indexOf((unit ?? 'zero').toLowerCase())
      : 2015 + TEENS.indexOf(teen.toLowerCase());
  return String(year).padEnd(said.length);
}

/**
 * Cleans a text without moving a single character: every substitution is as long as what it stands for,
 * so an offset into the result is an offset into the original. `\$` becomes ` $`.
 */
export function ingest(raw: string): string {
  return grouped(withoutFurniture(raw))
    .replace(THOUSANDS, ',')
    .replace(CUT, joined)
    .replace(RAISED, (marks) => ' '.repeat(marks.length))
    .replace(SAID_ROW, unrowed)
    .replace(ITEM_ROW, unrowed)
    .replace(ODD, (mark) => SUBSTITUTE.get(mark) ?? ' ')
    .replace(SPOKEN_YEAR, yearInFigures);
}
