import type { Book } from '../../domain/book/rows.ts';
import { Refusal } from '../refusal.ts';
import { commitFault, documentFault, mappingFault, settingFault } from './backupParts.ts';
import { bookFault } from './backupRows.ts';
import type { RawFields } from './fields.ts';
import { nestingOf } from './nesting.ts';
import { packedFault } from './packedFault.ts';

/** Everything of a workspace, or of one company: then `books` holds that one. */
export interface BackupPayload {
  readonly books: readonly Book[];
  readonly commits: readonly unknown[];
  readonly documents: readonly unknown[];
  readonly mappings: readonly unknown[];
  readonly settings: readonly unknown[];
}

export type BackupPart = keyof BackupPayload;

export const PARTS: readonly BackupPart[] = [
  'books',
  'commits',
  'documents',
  'mappings',
  'settings',
];

const LINE_END = 10;
/** Nothing the app writes is nested half as deep; what is much deeper ends in the middle of another's work. */
const MOST_NESTED = 64;

type Parts = Record<BackupPart, unknown[]>;

/** What the items of a part are called, which field is theirs alone, and what can be wrong with one. */
interface Kind {
  readonly called: (place: number) => string;
  readonly key: string;
  readonly fault: (item: unknown) => string | null;
}

const KINDS: Readonly<Record<Exclude<BackupPart, 'books'>, Kind>> = {
  commits: {
    called: (place) => `Step ${place} of the history`,
    key: 'number',
    fault: commitFault,
  },
  documents: { called: (place) => `Document ${place}`, key: 'hash', fault: documentFault },
  mappings: { called: (place) => `Table mapping ${place}`, key: 'id', fault: mappingFault },
  settings: { called: (place) => `Setting ${place}`, key: 'key', fault: settingFault },
};

/** The lines of a backup after its first. Throws a `Refusal` for anything the database would not take or hold. */
export async function readItems(body: Uint8Array): Promise<BackupPayload> {
  const parts: Parts = { books: [], commits: [], documents: [], mappings: [], settings: [] };
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  // Line by line: one text of the whole file could be longer than a string can be.
  let line = 1;
  for (let at = 0; at < body.length;) {
    const end = body.indexOf(LINE_END, at);
    line += 1;
    const [part, value] = readLine(body.subarray(at, end < 0 ? undefined : end), line, decoder);
    parts[part].push(value);
    at = end < 0 ? body.length : end + 1;
  }
  checkBooks(parts.books);
  for (const part of PARTS) if (part !== 'books') checkPart(part, parts[part]);
  for (const [index, document] of parts.documents.entries()) {
    const fault = await packedFault(document as RawFields);
    if (fault !== null) refuse(`${KINDS.documents.called(index + 1)} ${fault}.`);
  }
  return parts as unknown as BackupPayload;
}

function refuse(what: string): never {
  throw new Refusal(`The backup is not valid. ${what}`);
}

function readLine(
  bytes: Uint8Array,
  line: number,
  decoder: TextDecoder,
): readonly [part: BackupPart, value: unknown] {
  if (nestingOf(bytes) > MOST_NESTED) refuse(`What line ${line} holds is nested too deep.`);
  let item: unknown;
  try {
    item = JSON.parse(decoder.decode(bytes));
  } catch {
    refuse(`There is a fault in line ${line}.`);
  }
  const [name, value] = Array.isArray(item) && item.length === 2 ? (item as unknown[]) : [];
  const part = PARTS.find((known) => known === name);
  if (part === undefined) throw new Refusal(`Line ${line} of the backup is no part that is known.`);
  if (!isFinite(value)) refuse(`A number in line ${line} is too large.`);
  return [part, value];
}

/** JSON reads 1e999 as a number without end, which nothing can write again. */
function isFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isFinite);
}

function checkBooks(books: readonly unknown[]): void {
  const ids = new Set<string>();
  for (const book of books) {
    const fault = bookFault(book);
    if (fault !== null) refuse(fault);
    const { companyId } = book as Book;
    if (ids.has(companyId)) refuse(`It holds ${companyId} twice.`);
    ids.add(companyId);
  }
}

function checkPart(part: Exclude<BackupPart, 'books'>, items: readonly unknown[]): void {
  const { called, key, fault } = KINDS[part];
  const keys = new Set<unknown>();
  for (const [index, item] of items.entries()) {
    const wrong = fault(item);
    if (wrong !== null) refuse(`${called(index + 1)} ${wrong}.`);
    const own = (item as RawFields)[key];
    if (keys.has(own)) refuse(`${called(index + 1)} has the ${key} ${String(own)} twice.`);
    keys.add(own);
  }
}
