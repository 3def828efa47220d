import type { AboutDocument } from '../../domain/review/review.ts';
import { counted } from './review/candidates/reviewWords.ts';

type AskedDocument = { readonly about: AboutDocument | null };

const ASKED: readonly (readonly [name: string, isMissing: (about: AboutDocument) => boolean])[] = [
  ['no company', ({ companyId }) => companyId === ''],
  ['no fiscal quarter', ({ fiscalYear }) => fiscalYear === null],
  ['no date', ({ date }) => date === ''],
  ['no sure end of the fiscal year', ({ isYearEndAssumed }) => isYearEndAssumed === true],
];

/** Whether something about a document is asked of the person, as its figures meet others by it. */
export function isIncomplete({ about }: AskedDocument): boolean {
  return about !== null && ASKED.some(([, isMissing]) => isMissing(about));
}

/** `There is no company in 1 document, no date in 2 documents.`; empty when nothing is missing. */
export function missingText(items: readonly AskedDocument[]): string {
  const words = ASKED.flatMap(([name, isMissing]) => {
    const count = items.filter(({ about }) => about !== null && isMissing(about)).length;
    return count === 0 ? [] : [`${name} in ${counted(count, 'document')}`];
  });
  const [first = '', ...rest] = words;
  return first === '' ? '' : `There is ${[first, ...rest].join(', ')}.`;
}
