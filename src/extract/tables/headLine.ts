import type { Cell } from './cell.ts';
import { isTime } from './headPeriod.ts';

/** One time as heads print it, or a word of a role; several of them may stand in one line of text. */
const PIECE =
  /(?:(?:for the )?(?:three|six|nine|twelve|\d{1,2}|thirteen|fourteen|twenty[- ]six|thirty[- ]nine|fifty[- ](?:two|three))[- ](?:months?|weeks?)(?: periods?)?(?: end(?:ed|ing)?)?|(?:(?:fiscal|full|financial) )?(?:quarters?|years?) end(?:ed|ing)|(?:first|second|third|fourth)[- ](?:quarter|half)|full[- ](?:fiscal )?year|year[- ]to[- ]date|q[1-4]|[1-4]q|[12]h|h[12])?[ ,]*(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?(?: \d{1,2})?,?)?[ ,]*(?:(?:fy ?|fiscal )?'?(?:(?:19|20)\d\d|(?<=fy ?|'|q[1-4] ?|[1-4]q ?)\d\d)[ae]?(?: (?:actual|forecasts?|guidance|results?|outlook))?)?/gi;
const MOST = 14;
const LONGEST = 300;

/** A line of nothing but the heads of columns, cut into them: "Three Months Ended Nine Months Ended", "2025 2024". */
export function splitHeads(only: Cell | undefined, cells: readonly Cell[]): readonly Cell[] | null {
  const said = cells.filter(({ text }) => text !== '').length;
  if (
    only === undefined ||
    said !== 1 ||
    only.text.length > LONGEST ||
    !/\d|month|week|year|quarter|half/i.test(only.text)
  )
    return null;
  // Several blanks part what a single one joins.
  const parts = only.text.split(/ {2,}/);
  const found: Cell[] = [];
  for (const part of parts) {
    let rest = part;
    for (const match of part.matchAll(PIECE)) {
      if (match[0].trim() === '') continue;
      found.push({ text: match[0].trim(), start: only.start, end: only.end });
      rest = rest.replace(match[0], ' ');
    }
    if (/[a-z\d]/i.test(rest)) return null;
  }
  const count = found.length;
  if (count === 0 || count > MOST || !found.every(({ text }) => isTime(text.toLowerCase())))
    return null;
  return [{ text: '', start: only.start, end: only.start }, ...found];
}
