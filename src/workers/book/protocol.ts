import type { RejectedRow } from '../../io/csv/importCsv.ts';
import type { Question } from '../../io/csv/questions.ts';
import type { ImportOptions } from '../../io/importFile.ts';
import type { TableGuess } from '../../io/tables/readTableFile.ts';
import type { Incoming } from '../../domain/book/rows.ts';
import type { Change } from '../../domain/planning/plan.ts';
import type { Edit } from '../../domain/planning/planImport.ts';
import type { CommitCounts, CommitKind, CommitNote, CommitRecord } from '../../storage/records.ts';
import type { LeftRow } from '../../domain/planning/undo.ts';
import type { Removed } from '../../storage/remove.ts';

export type { RejectedRow };

/** What was read of a file beside its rows; `kind` is the reader's own word. */
export interface FileReading {
  readonly kind: string;
  readonly rejected: readonly RejectedRow[];
  readonly questions: readonly Question[];
  /** What a table that is not in our own columns was taken for. */
  readonly guess?: TableGuess;
  /** The lines above the rows as they stand, headings last. */
  readonly head?: readonly (readonly string[])[];
}

/** What a commit of this token would do: by construction the same as what it will do. */
export interface Preview extends Partial<FileReading> {
  readonly token: number;
  readonly counts: CommitCounts;
  readonly companies: readonly string[];
  /** At most `PREVIEW_LIMIT`, those that matter first; page through the rest with `changes`. */
  readonly changes: readonly Change[];
  readonly total: number;
}

export const PREVIEW_LIMIT = 500;

export type CommitReply =
  | { readonly status: 'done'; readonly commit: CommitRecord }
  | { readonly status: 'unchanged' }
  /** The books moved since: nothing was written, and this is what it would do now. */
  | { readonly status: 'moved'; readonly preview: Preview };

export type EditReply =
  | { readonly status: 'done'; readonly commit: CommitRecord }
  | { readonly status: 'unchanged' }
  /** A row to replace is no longer live: another tab was faster. */
  | { readonly status: 'moved' };

export type UndoReply =
  | { readonly status: 'done'; readonly commit: CommitRecord; readonly left: readonly LeftRow[] }
  | { readonly status: 'unchanged'; readonly left: readonly LeftRow[] }
  | { readonly status: 'impossible' };

export interface Note {
  readonly label: string;
  readonly time: number;
}

/** What can be asked, and what comes back. */
export interface Calls {
  importFile: {
    request: {
      readonly bytes: Uint8Array;
      readonly name: string;
      /** What a person said of the table, and the mappings kept, checked where they were read. */
      readonly options: Partial<ImportOptions>;
    };
    reply: Preview;
  };
  plan: { request: { readonly incoming: readonly Incoming[] }; reply: Preview };
  changes: {
    request: {
      readonly token: number;
      readonly verdict: Change['verdict'] | 'all';
      readonly offset: number;
      readonly limit: number;
    };
    reply: readonly Change[];
  };
  commit: {
    request: { readonly token: number; readonly note: Omit<CommitNote, 'rejected'> };
    reply: CommitReply;
  };
  edit: {
    request: {
      readonly edits: readonly Edit[];
      readonly note: Note & { readonly kind?: CommitKind };
    };
    reply: EditReply;
  };
  undo: { request: { readonly number: number; readonly note: Note }; reply: UndoReply };
  delete: { request: { readonly companyId: string; readonly note: Note }; reply: Removed };
  wipe: { request: Readonly<Record<never, never>>; reply: null };
}

export type CallName = keyof Calls;

/** Every message names the database, so that one worker serves the own and the demo workspace. */
export type Request = {
  [K in CallName]: {
    readonly id: number;
    readonly type: K;
    readonly database: string;
    readonly body: Calls[K]['request'];
  };
}[CallName];

export type Phase = 'reading' | 'planning' | 'writing';

export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
}

export type Failure = 'newer' | 'quota' | 'closed' | 'token' | 'other';

export type Message =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'reply'; readonly id: number; readonly reply: unknown }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly failure: Failure;
      readonly message: string;
    };
