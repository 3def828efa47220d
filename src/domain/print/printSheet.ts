import type { Book } from '../book/rows.ts';
import { DEFAULT_SCORING, type Scoring } from '../comparing/comparison.ts';
import { guideLines, type GuideLine } from './guides.ts';
import { printKnown } from './known.ts';
import { printClasses, type PrintClass } from './printClass.ts';
import type { Print } from './prints.ts';
import { resultLines, type ResultLine } from './results.ts';
import { notInPrint, type NotInPrint } from './silent.ts';
import { IN_LINE_WITHIN, type InLineWithin } from './surprise.ts';

/** Everything one page says of a print. */
export interface PrintSheet extends Print, NotInPrint {
  readonly results: readonly ResultLine[];
  readonly guides: readonly GuideLine[];
  readonly classes: readonly PrintClass[];
}

/**
 * The sheet of a print from a book, as known on its day: what came later is left out, so that an old
 * print reads as it did. Pure: the same book gives the same sheet.
 */
export function printSheet(
  book: Book,
  print: Print,
  scoring: Scoring = DEFAULT_SCORING,
  within: InLineWithin = IN_LINE_WITHIN,
): PrintSheet {
  const known = printKnown(book, print, scoring, within);
  const results = resultLines(known);
  const guides = guideLines(known);
  const classes = printClasses(print.period, results, guides, within);
  return { ...print, results, guides, classes, ...notInPrint(known) };
}
