import type { TargetFields } from '../../domain/book/rows.ts';
import type { ResultLine } from '../../domain/print/results.ts';
import type { PrintSheet } from '../../domain/print/printSheet.ts';
import { periodLabel } from '../../domain/time/period.ts';
import {
  guidePhrase,
  leadGuides,
  leadResults,
  lower,
  resultPhrase,
  yearSentence,
} from './phrases.ts';
import { notFoundSentence } from './notFoundSentence.ts';

/** How much a paragraph says: two, three or four sentences. */
export const LENGTHS = ['short', 'medium', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** Figures a sentence holds before nobody reads it. */
const MOST: Readonly<Record<Length, number>> = { short: 2, medium: 4, long: 5 };

/** As many lines as a length has room for; the shortest names sales and earnings before all else. */
function lead<Line extends { readonly target: TargetFields }>(
  lines: readonly Line[],
  length: Length,
): readonly Line[] {
  const isHead = ({ target }: Line): boolean => ['revenue', 'eps'].includes(target.metric);
  const ordered =
    length === 'short' ? lines.toSorted((a, b) => Number(isHead(b)) - Number(isHead(a))) : lines;
  return ordered.slice(0, MOST[length]);
}

/** `a, b and c`; parts that hold commas of their own are set apart by semicolons. */
export function listed(parts: readonly string[]): string {
  const isLong = parts.some((part) => part.includes(','));
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return isLong
    ? `${parts.slice(0, -1).join('; ')}; and ${last}`
    : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * A print as the paragraph of a note, by rules from its figures alone: what was reported, what was
 * guided, what the year did, what is missing. `unchecked` names the figures nobody has looked at yet,
 * which the paragraph says at its end. Plain text; empty where nothing was reported.
 */
export function printParagraph(
  sheet: PrintSheet,
  company: string,
  length: Length,
  locale: string,
  unchecked: readonly string[] = [],
): string {
  const results = lead(leadResults(sheet), length);
  if (results.length === 0) return '';
  const guides = lead(leadGuides(sheet), length);
  const phrases = results.map((line, at) => resultPhrase(line, at === 0 ? 'full' : length, locale));
  const guided =
    guides.length === 0
      ? 'No guidance for a later period was found in it.'
      : `For ${periodLabel(guides[0]?.target.period ?? '')} management guided ${listed(guides.map((line) => guidePhrase(line, length, locale)))}.`;
  const sentences = [
    `${company} reported ${periodLabel(sheet.period)}${weeksOf(results[0])} ${listed(phrases)}.`,
    guided,
    ...(length === 'short' ? [] : [yearSentence(sheet, locale)]),
    ...(length === 'long' ? [notFoundSentence(sheet)] : []),
    unchecked.length === 0 ? '' : `Not checked yet: ${listed(unchecked.map(lower))}.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function weeksOf(line: ResultLine | undefined): string {
  const long = line?.flags.find((flag) => /^\d+-week/u.test(flag));
  return long === undefined ? '' : ` (a ${long})`;
}
