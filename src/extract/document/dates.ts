import { ANNOUNCED, DAY_SAID, OTHER_DAY } from '../lexicon/document.ts';
import { scan } from '../patterns/scan.ts';
import { isoDay, MONTH, MONTHS_IN_FIGURES } from './day.ts';

const DATE = new RegExp(
  `(?:\\b|(?<=call|results|transcript))(?:${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ?|(\\d{1,2})(?:st|nd|rd|th)?[ -]{1,2}(?:of )?${MONTH}[ ,-]{1,2})(20\\d\\d)\\b|\\b(20\\d\\d)[-/](\\d\\d)[-/](\\d\\d)\\b`,
  'g',
);
/** What a date must score to be the document's own. */
const LEAST = 3;
/** The heads of most documents name their day within so many characters. */
const TOP = 2500;

interface Day {
  readonly iso: string;
  readonly score: number;
}

function isoOf(match: RegExpExecArray): string {
  const [, month, day, dayBefore, monthAfter, year, iso = '', isoMonth = '', ofMonth = ''] = match;
  if (year === undefined) return `${iso}-${isoMonth}-${ofMonth}`;
  return isoDay(month ?? monthAfter ?? '', day ?? dayBefore ?? '', year);
}

/** Characters of the first lines, and of a line that a layout may have broken. */
const FIRST_LINES = 800;
const WRAPPED = 60;
const TITLE = /\b(?:earnings call|conference call|results)\b/;
/** Before the day of a release: "AUSTIN, Texas, ". */
const DATELINE = /^[^:]{0,70}$/;
/** The page of a transcript comes after its call. */
const PUBLISHED = /\bpublished\b[^\n]{0,6}$/;
const CALL_ON = /\b(?:hosted|held|call)\b[^.]{0,80}\bon (?:[a-z]{3,6}day,? )?$/;

/** What stands on the line of a date beside it, and where the line begins. */
function lineAround(
  head: string,
  from: number,
  to: number,
): {
  readonly rest: string;
  readonly before: string;
  readonly above: string;
  readonly below: string;
} {
  const start = head.lastIndexOf('\n', from - 1) + 1;
  const stop = head.indexOf('\n', to);
  const before = head.slice(start, from);
  const above =
    head
      .slice(Math.max(0, start - 200), start)
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.trim() ?? '';
  const next = stop < 0 ? '' : head.slice(stop).trimStart();
  const below = next.slice(0, Math.max(0, next.indexOf('\n')));
  return { before, above, below, rest: before + head.slice(to, stop < 0 ? head.length : stop) };
}

/**
 * How surely a date is the document's own: it stands alone on its line, opens the first sentence of a release, or
 * is called the date; a date in the middle of a sentence is one of what is told.
 */
function scoreOf(head: string, match: RegExpExecArray): number {
  const from = match.index;
  const to = from + match[0].length;
  const { before, rest, above, below } = lineAround(head, from, to);
  // What stands before it in its sentence, which a layout may have broken.
  const isWrapped = above.length > WRAPPED && !/[.:)]$/.test(above);
  const left = ((isWrapped ? above : '') + ' ' + before).slice(-60);
  if (OTHER_DAY.test(left) && !/\b(?:date(?:\/time)?:|published:) *$/.test(left)) return 0;
  const right = head.slice(to, to + 200).replaceAll('\n', ' ');
  let score = from < TOP ? 1 : 0;
  // The line says the day and perhaps the hour, the place or the title of the call.
  const words = rest.replaceAll(MONTHS_IN_FIGURES, ' ').match(/[a-z]{3,}/g) ?? [];
  if (words.length <= 3 && !isWrapped) score += 3;
  else if (from < TOP && TITLE.test(rest) && rest.length < 120) score += 3;
  else if (from < FIRST_LINES && words.length <= 6 && !isWrapped) score += 2;
  if (DAY_SAID.test(left)) score += 2;
  // "AUSTIN, Texas, April 28, 2021 -- Blue Harbor today announced", "today, April 28, 2021".
  const opens =
    (right.startsWith('.') ? before.trim() === '' : DATELINE.test(before)) &&
    /^ *(?:\([^)]{1,40}\) ?)?(?:-|;|\/|:|\(|\. [a-z])/.test(right);
  if (opens || /^,? [^.]{0,10}$/.test(before)) score += ANNOUNCED.test(right) ? 3 : 1;
  // The line above or below is the title of a call.
  if (
    [above, below].some((line) => line.length < WRAPPED && !line.includes(':') && TITLE.test(line))
  )
    score += 2;
  if (PUBLISHED.test(left)) score -= 1;
  if (CALL_ON.test(((isWrapped ? above : '') + ' ' + before).slice(-120))) score += 2;
  return score;
}

/** Days between two ISO days, in rounded months of the calendar. */
function monthsApart(a: string, b: string): number {
  return (
    (Number(a.slice(0, 4)) - Number(b.slice(0, 4))) * 12 +
    Number(a.slice(5, 7)) -
    Number(b.slice(5, 7))
  );
}

/**
 * The day of a document from its lower-cased head; null where none of the dates in it can be its own. A day
 * before the end of the quarter it reports, given by `reported`, is a slip where another fits.
 */
export function dateFromText(
  head: string,
  reported: { readonly quarter: number | null; readonly year: number | null },
): string | null {
  const { quarter, year } = reported;
  let best: Day | null = null as Day | null;
  for (const match of scan(DATE, head)) {
    const iso = isoOf(match);
    let score = scoreOf(head, match);
    if (score < LEAST || Number(iso.slice(5, 7)) > 12) continue;
    if (quarter !== null && year !== null) {
      const months = monthsApart(iso, `${year}-${String(quarter * 3).padStart(2, '0')}-01`);
      // Of a year by the calendar it comes one to three months after the quarter; of others up to a year before it.
      if (months >= 1 && months <= 3) score += 3;
      else if (months > 6 || months < -13) score -= 2;
    }
    if (best === null || score > best.score) best = { iso, score };
  }
  return best !== null && best.score >= LEAST ? best.iso : null;
}
