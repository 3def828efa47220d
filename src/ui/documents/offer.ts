import type { Company } from '../../domain/book/company.ts';
import type { AboutDocument } from '../../domain/review/review.ts';
import type { BatchItem } from '../../state/documents/batch.svelte.ts';
import { counted } from './review/candidates/reviewWords.ts';
import { typeWord } from './about.ts';

/** A correction of one document that may be meant for others as well. */
export interface Offer {
  readonly keys: readonly number[];
  readonly question: string;
  readonly answer: string;
  readonly change: Partial<AboutDocument>;
}

/** Whether others of a batch may need the same correction of their company or type; null when none does. */
export function offerOf(
  items: readonly BatchItem[],
  { key, about }: BatchItem,
  change: Partial<AboutDocument>,
  companies: readonly Company[],
): Offer | null {
  const isCompany = change.companyId !== undefined || change.companyName !== undefined;
  if (about === null || (!isCompany && change.type === undefined)) return null;
  const keys = items.flatMap((item) => {
    const isAlike =
      item.key !== key &&
      item.about?.companyId === about.companyId &&
      (isCompany || item.about.type === about.type);
    return isAlike ? [item.key] : [];
  });
  if (keys.length === 0) return null;
  const others = counted(keys.length, 'other document');
  const were = keys.length === 1 ? 'was' : 'were';
  if (isCompany) {
    const known = companies.find(({ id }) => id === change.companyId)?.name;
    const question = `${others} ${were} taken to be of ${about.companyName || 'no company'}.`;
    return { keys, question, answer: `Of ${known ?? change.companyName ?? ''} too`, change };
  }
  const of = about.companyName === '' ? '' : ` of ${about.companyName}`;
  const question = `${others}${of} ${were} taken to be “${typeWord(about.type)}”.`;
  return { keys, question, answer: `“${typeWord(change.type)}” too`, change };
}
