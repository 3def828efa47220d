import type { AboutDocument, DocumentType } from '../../domain/review/review.ts';
import type { Row } from '../../domain/book/rows.ts';
import { MONTHS } from '../parts/words/months.ts';
import type { Company } from '../../domain/book/company.ts';
import type { BatchItem, ItemState, ReviewCandidate } from '../../state/documents/batch.svelte.ts';
import { EXTRACTION_VERSION } from '../../workers/documents/messages.ts';

export const TYPE_CHOICES: readonly (readonly [DocumentType, string])[] = [
  ['call', 'Call'],
  ['release', 'Release'],
  ['press', 'Press'],
  ['other', 'Other'],
];

export function typeWord(type: DocumentType | undefined): string {
  return TYPE_CHOICES.find(([value]) => value === type)?.[1] ?? 'Document';
}

const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  waiting: 'Waiting',
  reading: 'Reading',
  read: 'Read',
  refused: 'Not read',
  recognised: 'Stored already',
  cancelled: 'Stopped',
};

/** What a typed company name changes: an existing company by its name or ticker, or a new one. */
export function companyChange(
  typed: string,
  companies: readonly Company[],
): Partial<AboutDocument> | null {
  const name = typed.trim();
  if (name === '') return null;
  const lower = name.toLowerCase();
  const known = companies.find(
    (company) => company.name.toLowerCase() === lower || company.ticker.toLowerCase() === lower,
  );
  return known === undefined ? { companyName: name } : { companyId: known.id };
}

/** A fiscal year as typed; null when it is none. */
export function readYear(typed: string): number | null {
  const year = Number(typed.trim());
  return Number.isInteger(year) && year >= 1950 && year <= 2100 ? year : null;
}

/** How far a document is: what the machine has done, and once a person began to decide, what is left. */
export function stateText({ state, candidates }: BatchItem): string {
  const possible = candidates.filter(({ draft }) => draft !== null);
  const open = possible.filter(({ decision }) => decision === 'open').length;
  if (open === possible.length || state !== 'read') return STATE_WORDS[state];
  return open === 0 ? 'Decided' : `${open} to decide`;
}

/** `4 guided, 25 delivered`: what was found that can become a row. */
export function foundText(candidates: readonly ReviewCandidate[]): string {
  const guided = candidates.filter(({ draft }) => draft?.kind === 'guidance').length;
  const delivered = candidates.filter(({ draft }) => draft?.kind === 'actual').length;
  return guided + delivered === 0 ? 'Nothing' : `${guided} guided, ${delivered} delivered`;
}

/** `Call, Q1 2016`: what a document is, in few words. */
export function aboutText({ type, fiscalQuarter, fiscalYear }: AboutDocument): string {
  const word = typeWord(type);
  if (fiscalYear === null) return word;
  return `${word}, ${fiscalQuarter === null ? 'FY' : `Q${fiscalQuarter} `}${fiscalYear}`;
}

/** `ticker LMX`: what a document told of its company; null for a row of a figure. */
export function besideText(row: Row): string | null {
  if (row.kind === 'company') return `${row.field} ${row.value}`;
  if (row.kind !== 'calendar' || row.endMonth === null) return null;
  return `fiscal year ending in ${MONTHS[row.endMonth - 1] ?? ''}`;
}

/** Whether an earlier version of the extraction read a document, so that reading it again may find other facts. */
export function isReadByOlder({ extraction }: { readonly extraction: number }): boolean {
  return extraction < EXTRACTION_VERSION;
}
