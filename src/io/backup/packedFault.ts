import { unpackText } from '../packedText.ts';
import { isFields, isText, type RawFields } from './fields.ts';

const LISTS = ['candidates', 'rejected', 'decided'] as const;

/** What is wrong with the packed texts of a document, as the end of a sentence about it; null for nothing. */
export async function packedFault(document: RawFields): Promise<string | null> {
  const { head, text, review } = document;
  // What was stored before there were heads lies there as it is.
  if (head !== undefined && (await unpacked(text)) === null)
    return 'has a text that cannot be read';
  if (review === undefined) return null;
  const read = await unpacked(review);
  return read !== null && isReview(read) ? null : 'has a review that cannot be read';
}

async function unpacked(packed: unknown): Promise<string | null> {
  try {
    return isText(packed) ? await unpackText(packed) : null;
  } catch {
    return null;
  }
}

function isReview(text: string): boolean {
  try {
    const review: unknown = JSON.parse(text);
    if (!isFields(review)) return false;
    return LISTS.every((name) => {
      const list = review[name];
      return Array.isArray(list) && list.every(isFields);
    });
  } catch {
    return false;
  }
}
