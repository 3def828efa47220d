import type { ImportOptions } from '../../io/importFile.ts';
import type {
  Calls,
  CallName,
  CommitReply,
  EditReply,
  Failure,
  Message,
  Note,
  Preview,
  Progress,
  Request,
  UndoReply,
} from './protocol.ts';
import type { Incoming } from '../../domain/book/rows.ts';
import type { Change } from '../../domain/planning/plan.ts';
import type { Edit } from '../../domain/planning/planImport.ts';
import type { CommitKind } from '../../storage/records.ts';
import type { Removed } from '../../storage/remove.ts';

/** An error with the reason a screen can act on; `cancelled` is the person's own doing. */
export type BookError = Error & { readonly failure: Failure | 'cancelled' };

export interface BookClient {
  readonly importFile: (
    bytes: Uint8Array,
    name: string,
    options?: Partial<ImportOptions>,
    onProgress?: OnProgress,
  ) => Promise<Preview>;
  readonly plan: (incoming: readonly Incoming[], onProgress?: OnProgress) => Promise<Preview>;
  /** More rows of a preview, in order of the file. */
  readonly changes: (
    token: number,
    verdict: Change['verdict'] | 'all',
    offset: number,
    limit: number,
  ) => Promise<readonly Change[]>;
  readonly commit: (
    token: number,
    note: Note & { readonly kind: CommitKind },
    onProgress?: OnProgress,
  ) => Promise<CommitReply>;
  readonly edit: (
    edits: readonly Edit[],
    note: Note & { readonly kind?: CommitKind },
  ) => Promise<EditReply>;
  readonly undo: (number: number, note: Note) => Promise<UndoReply>;
  readonly deleteCompany: (companyId: string, note: Note) => Promise<Removed>;
  readonly wipe: () => Promise<null>;
  /** Ends the worker: what was under way is written whole or not at all, and its tokens are gone. */
  readonly cancel: () => void;
}

export type OnProgress = (progress: Progress) => void;

interface PendingCall {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: BookError) => void;
  readonly onProgress: OnProgress | undefined;
}

/** Speaks to the book worker of one database; the worker starts at the first call. */
export function createBookClient(spawn: () => Worker, database: string): BookClient {
  const waiting = new Map<number, PendingCall>();
  let worker: Worker | null = null;
  let lastId = 0;

  function stop(failure: Failure | 'cancelled', message: string): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(bookError(failure, message));
    waiting.clear();
  }

  function started(): Worker {
    if (worker !== null) return worker;
    const fresh = spawn();
    fresh.addEventListener('message', (event: MessageEvent<Message>) => receive(event.data));
    fresh.addEventListener('error', (event) => {
      if (worker === fresh) stop('other', event.message || 'The worker could not start');
    });
    worker = fresh;
    return fresh;
  }

  function receive(message: Message): void {
    const call = waiting.get(message.id);
    if (call === undefined) return;
    if (message.type === 'progress') {
      call.onProgress?.(message.progress);
      return;
    }
    waiting.delete(message.id);
    if (message.type === 'reply') call.resolve(message.reply);
    else call.reject(bookError(message.failure, message.message));
  }

  function call<K extends CallName>(
    type: K,
    body: Calls[K]['request'],
    onProgress?: OnProgress,
  ): Promise<Calls[K]['reply']> {
    const id = (lastId += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, {
        resolve: (reply) => resolve(reply as Calls[K]['reply']),
        reject,
        onProgress,
      });
      try {
        const request = { id, type, database, body } as Request;
        started().postMessage(request);
      } catch (error) {
        waiting.delete(id);
        reject(bookError('other', String(error)));
      }
    });
  }

  return {
    importFile: (bytes, name, options = {}, onProgress) =>
      call('importFile', { bytes, name, options }, onProgress),
    plan: (incoming, onProgress) => call('plan', { incoming }, onProgress),
    changes: (token, verdict, offset, limit) => call('changes', { token, verdict, offset, limit }),
    commit: (token, note, onProgress) => call('commit', { token, note }, onProgress),
    edit: (edits, note) => call('edit', { edits, note }),
    undo: (number, note) => call('undo', { number, note }),
    deleteCompany: (companyId, note) => call('delete', { companyId, note }),
    wipe: () => call('wipe', {}),
    cancel: () => stop('cancelled', 'Cancelled'),
  };
}

function bookError(failure: Failure | 'cancelled', message: string): BookError {
  return Object.assign(new Error(message), { failure });
}
