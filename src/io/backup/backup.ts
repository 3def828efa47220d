import { Refusal } from '../refusal.ts';
import { sha256Hex } from '../sha256Hex.ts';
import { bookFault } from './backupRows.ts';
import { PARTS, readItems, type BackupPart, type BackupPayload } from './readItems.ts';

export type { BackupPayload } from './readItems.ts';

export type BackupCounts = Readonly<Record<BackupPart | 'rows', number>>;

/** The first line of a backup. `time` is when it was made (ms since 1970); `bytes` is the length after it. */
export interface Manifest {
  readonly format: 'guideband-backup';
  readonly version: number;
  readonly time: number;
  readonly counts: BackupCounts;
  readonly bytes: number;
  readonly sha256: string;
}

export type ReadBackup =
  | { readonly ok: true; readonly payload: BackupPayload; readonly manifest: Manifest }
  | { readonly ok: false; readonly reason: string };

const FORMAT = 'guideband-backup';
const VERSION = 1;
const LINE_END = 10;
const LONGEST_MANIFEST = 4096;

function countsOf(payload: BackupPayload): BackupCounts {
  const { books, commits, documents, mappings, settings } = payload;
  return {
    books: books.length,
    rows: books.reduce((sum, book) => sum + book.rows.length, 0),
    commits: commits.length,
    documents: documents.length,
    mappings: mappings.length,
    settings: settings.length,
  };
}

/** A value JSON would quietly change: a date, bytes, a map, a number without end. */
function isLossy(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return false;
  if (typeof value === 'number') return !Number.isFinite(value);
  if (Array.isArray(value)) return value.some(isLossy);
  if (typeof value !== 'object') return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return true;
  // An absent field and an undefined one mean the same, so dropping it loses nothing.
  return Object.values(value).some((field) => field !== undefined && isLossy(field));
}

function encodeItem(part: BackupPart, item: unknown): Uint8Array {
  const fault = part === 'books' ? bookFault(item) : null;
  if (fault !== null) throw new Error(`backup of books: ${fault}`);
  if (isLossy(item)) throw new Error(`backup of ${part}: a value that JSON cannot hold`);
  return new TextEncoder().encode(`${JSON.stringify([part, item])}\n`);
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The hash covers the manifest too, so that no byte of the file can change unseen. */
async function hashOf(manifest: Omit<Manifest, 'sha256'>, body: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(JSON.stringify(manifest));
  return sha256Hex(join([head, body]));
}

/**
 * A backup: a line with the manifest, then one JSON line `[part, item]` for each book and each other item.
 * Rejects when a row is not valid or a value would not come back as it was.
 */
export async function writeBackup(
  payload: BackupPayload,
  { time }: { readonly time: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const body = join(PARTS.flatMap((part) => payload[part].map((item) => encodeItem(part, item))));
  const counts = countsOf(payload);
  const manifest = { format: FORMAT, version: VERSION, time, counts, bytes: body.length } as const;
  const head = JSON.stringify({ ...manifest, sha256: await hashOf(manifest, body) });
  return join([new TextEncoder().encode(`${head}\n`), body]);
}

function readManifest(line: Uint8Array): Manifest {
  let text: string;
  let parsed: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line);
    parsed = JSON.parse(text);
  } catch {
    throw new Refusal('The file is no Guideband backup, or its first line is damaged.');
  }
  const manifest = parsed as Manifest | null;
  if (manifest?.format !== FORMAT) throw new Refusal('The file is no Guideband backup.');
  if (Number.isSafeInteger(manifest.version) && manifest.version > VERSION) {
    throw new Refusal(`The backup is of a newer Guideband (format ${manifest.version}).`);
  }
  if (manifest.version !== VERSION || JSON.stringify(manifest) !== text) {
    throw new Refusal('The first line of the backup is damaged.');
  }
  return manifest;
}

async function read(bytes: Uint8Array): Promise<ReadBackup> {
  if (bytes.length === 0) throw new Refusal('The file is empty.');
  const end = bytes.subarray(0, LONGEST_MANIFEST).indexOf(LINE_END);
  const manifest = readManifest(bytes.subarray(0, end < 0 ? LONGEST_MANIFEST : end));
  const body = bytes.subarray(end < 0 ? bytes.length : end + 1);
  if (body.length !== manifest.bytes) {
    const what = body.length < manifest.bytes ? 'cut short' : 'longer than it was';
    throw new Refusal(`The backup is ${what}: ${body.length} of ${manifest.bytes} bytes.`);
  }
  const { sha256, ...rest } = manifest;
  if ((await hashOf(rest, body)) !== sha256) {
    throw new Refusal('The backup is damaged: its checksum differs.');
  }
  const payload = await readItems(body);
  if (JSON.stringify(countsOf(payload)) !== JSON.stringify(manifest.counts)) {
    throw new Refusal('The backup does not hold as much as it says.');
  }
  return { ok: true, payload, manifest };
}

/** Reads a backup whole or not at all; `reason` is a sentence for the person. Never rejects. */
export async function readBackup(bytes: Uint8Array): Promise<ReadBackup> {
  try {
    return await read(bytes);
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : 'The backup cannot be read.';
    return { ok: false, reason };
  }
}
