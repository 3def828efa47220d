import { MONTH, monthOf } from '../document/day.ts';
import { fiscalOf } from '../document/fiscal.ts';
import type { DocumentFacts, Period } from '../types.ts';
import { anchorOf } from './periods.ts';

/** "payable November 28, 2025", "will be paid on or about 12 March". */
const PAYABLE = new RegExp(
  `\\b(?:payable|(?:will be|to be|shall be|is being) (?:paid|distributed)|payment date(?: is| of)?)\\b(?: in cash)?(?: on| in| by| to [^,;.]{0,60}? on)?(?: or about| or around)?(?: (\\d{1,2}))? ${MONTH}(?: (\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (20\\d\\d))?`,
);

/**
 * The fiscal quarter a dividend declared is paid in, from the day of payment its lower-cased sentence names; null where
 * it names none, or one the document is later than. Without a year it is the first such month after the document's day.
 */
export function paymentQuarter(lower: string, facts: DocumentFacts): Period | null {
  const match = PAYABLE.exec(lower);
  if (match === null || facts.date === null) return null;
  const month = monthOf(match[2] ?? '');
  const [thisYear, thisMonth] = [Number(facts.date.slice(0, 4)), Number(facts.date.slice(5, 7))];
  const year = match[4] === undefined ? thisYear + (month < thisMonth ? 1 : 0) : Number(match[4]);
  if (year * 12 + month < thisYear * 12 + thisMonth) return null;
  return { type: 'quarter', ...fiscalOf({ year, month }, anchorOf(facts), 'any') };
}
