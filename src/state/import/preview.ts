import type { Change } from '../../domain/planning/plan.ts';
import type { TableGuess } from '../../io/tables/readTableFile.ts';
import type { CommitCounts } from '../../storage/records.ts';
import type { BookClient, BookError } from '../../workers/book/client.ts';
import type { Preview, RejectedRow } from '../../workers/book/protocol.ts';

/** What a file would do, or why it is not taken. `counts` speak of every row, `changes` of those shown. */
export type ImportPreview =
  | { readonly status: 'refused'; readonly reason: string }
  | {
      readonly status: 'ready';
      readonly token: number;
      readonly fileName: string;
      readonly counts: CommitCounts;
      readonly changes: readonly Change[];
      readonly rejected: readonly RejectedRow[];
      /** What a table in another layout was taken for; null for one in our own columns. */
      readonly guess: TableGuess | null;
      /** The lines above the rows as they stand, headings last. */
      readonly head: readonly (readonly string[])[];
    };

/** More rows than this are counted but not listed: nobody reads them, and they cost memory. */
const CHANGES_LISTED = 5000;

/** Completes a preview of the worker with the rows a person will look through. */
export async function importPreview(
  client: BookClient,
  preview: Preview,
  fileName: string,
): Promise<ImportPreview> {
  const { token, counts, total, rejected = [], guess = null, head = [] } = preview;
  const changes =
    total <= preview.changes.length
      ? preview.changes
      : await client.changes(token, 'all', 0, CHANGES_LISTED);
  return { status: 'ready', token, fileName, counts, changes, rejected, guess, head };
}

/** A file the reader refused, as a preview; anything else that failed is thrown on. */
export function refusal(error: unknown): ImportPreview {
  if (error instanceof Error && (error as BookError).failure === 'other') {
    return { status: 'refused', reason: error.message };
  }
  throw error;
}
