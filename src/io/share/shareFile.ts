import type { Book } from '../../domain/book/rows.ts';
import { readBackup, writeBackup, type BackupPayload } from '../backup/backup.ts';
import { Refusal } from '../refusal.ts';
import { isLocked, lock, unlock } from '../locked.ts';

/** What a share file says of itself. */
export interface ShareOf {
  /** Whose file it is, in their own words. */
  readonly who: string;
  /** A full date. */
  readonly day: string;
}

/** The books somebody gives away, with the documents they chose to give with them. */
export interface Share extends ShareOf {
  readonly books: readonly Book[];
  readonly documents: BackupPayload['documents'];
}

const SETTING = 'share';

/** A share as bytes, in the format of backups, so that it is checked row by row as they are; locked where a passphrase is given. */
export async function writeShare(
  { who, day, books, documents }: Share,
  passphrase: string,
  time: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const settings = [{ key: SETTING, value: { who, day } }];
  const bytes = await writeBackup(
    { books, documents, commits: [], mappings: [], settings },
    { time },
  );
  return passphrase === '' ? bytes : lock(bytes, passphrase);
}

export type ReadShare =
  | { readonly status: 'read'; readonly share: Share }
  | { readonly status: 'locked' }
  | { readonly status: 'refused'; readonly reason: string };

function shareOf(payload: BackupPayload): Share {
  const setting = payload.settings.find((one) => (one as { key?: unknown }).key === SETTING);
  const { who, day } = ((setting as { value?: unknown } | undefined)?.value ??
    {}) as Partial<ShareOf>;
  if (typeof who !== 'string' || typeof day !== 'string') {
    throw new Refusal(
      'This is a backup and no share: restore it under Data, which replaces what is there.',
    );
  }
  return { who, day, books: payload.books, documents: payload.documents };
}

/** Reads a share whole or not at all; `locked` asks for a passphrase. Never rejects. */
export async function readShare(
  content: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<ReadShare> {
  try {
    const isClosed = isLocked(content);
    if (isClosed && passphrase === '') return { status: 'locked' };
    const read = await readBackup(isClosed ? await unlock(content, passphrase) : content);
    if (!read.ok) return { status: 'refused', reason: read.reason };
    return { status: 'read', share: shareOf(read.payload) };
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : 'The file cannot be read.';
    return { status: 'refused', reason };
  }
}
