import type { PeriodSaid } from './descriptor.ts';
import { describe } from './describe.ts';
import { readPeriodSaid } from './periods.ts';

const MOST_WORDS = 6;

/** A year alone may be of anything in a sentence; with a word of a fiscal year it is one. */
const BARE = /^(?:(?:19|20)\d{2}|\d{2})$/u;

/** `second quarter of fiscal 2026`, `FY2025`, `full year 2025`: a period by name or of a said length. */
function periodOf(text: string): PeriodSaid | null {
  if (BARE.test(text)) return null;
  const period =
    readPeriodSaid(text.replace(/\bfiscal (?:year )?(?=\d)/iu, 'FY'))?.period ??
    readPeriodSaid(text.replace(/\b(?:of |for )?(?:the )?fiscal(?: year)? /iu, ' ').trim())
      ?.period ??
    null;
  return period !== null && ('key' in period || period.months !== null) ? period : null;
}

function periodsIn(line: string): readonly PeriodSaid[] {
  const words = line
    .replace(/(?<=期|年度?)(?=\s)|[,;:()（）|]|\s[-–—]\s/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const out: PeriodSaid[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let size = Math.min(MOST_WORDS, words.length - at); size > 0; size -= 1) {
      const period = periodOf(words.slice(at, at + size).join(' '));
      if (period === null) continue;
      out.push(period);
      at += size - 1;
      break;
    }
  }
  return out;
}

/** The year a line of guidance names: `2025 Guidance`, `Outlook for 2026`. */
function guidedYears(line: string): readonly PeriodSaid[] {
  if (describe(line).kind !== 'guidance') return [];
  return [...line.matchAll(/(?<![\d/.-])20\d{2}(?![\d/.-])/gu)].map(([year]) => ({
    key: `${year}-FY`,
  }));
}

/** The one period the lines above a table name; null where they name none, or more than one. */
export function periodInTitles(lines: readonly string[]): PeriodSaid | null {
  const named = lines.flatMap(periodsIn);
  const said = new Map(
    (named.length > 0 ? named : lines.flatMap(guidedYears)).map(
      (period) => [JSON.stringify(period), period] as const,
    ),
  );
  const [only = null] = said.values();
  return said.size === 1 ? only : null;
}
