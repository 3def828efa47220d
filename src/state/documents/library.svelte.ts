import type { Candidate } from '../../extract/draft/draft.ts';
import {
  dependantsOf,
  listDocuments,
  openDocument,
  removeDocument,
  saveDocuments,
  watchDocuments,
  type Dependant,
  type DocumentSummary,
  type OpenDocument,
} from '../../storage/documents.ts';
import { createDocumentPool, type DocumentPool } from '../../workers/documents/pool.ts';
import type { DocumentFindings } from '../../workers/documents/messages.ts';
import { spawnDocumentWorker } from '../../workers/start.ts';
import type { BatchDatabase } from './batchDatabase.ts';
import { hintsOf } from './batchItem.ts';
import { sourceWords } from '../../domain/review/review.ts';

/** What reading a document again would change. */
export interface RereadDiff {
  readonly added: readonly Candidate[];
  readonly gone: readonly Candidate[];
  readonly changed: readonly (readonly [before: Candidate, after: Candidate])[];
  readonly same: number;
}

interface Reread {
  readonly document: OpenDocument;
  readonly found: DocumentFindings;
}

/** The documents that are stored. */
export class DocumentLibrary {
  readonly #home: BatchDatabase;
  readonly #pool: DocumentPool;
  #stop: () => void = () => undefined;
  #list: readonly DocumentSummary[] = $state.raw([]);
  #reread = new Map<string, Reread>();

  constructor(home: BatchDatabase, pool?: DocumentPool) {
    this.#home = home;
    this.#pool = pool ?? createDocumentPool(spawnDocumentWorker, { size: 1 });
  }

  /** Keeps `list` current until `close`; call it once the data is open. */
  watch(): void {
    this.#stop();
    this.#stop = watchDocuments(this.#home.db, (list) => (this.#list = list));
  }

  get list(): readonly DocumentSummary[] {
    return this.#list;
  }

  async refresh(): Promise<void> {
    this.#list = await listDocuments(this.#home.db);
  }

  open(hash: string): Promise<OpenDocument | null> {
    return openDocument(this.#home.db, hash);
  }

  /** The live rows that cite a document. */
  dependants(hash: string): readonly Dependant[] {
    return dependantsOf(this.#home.books?.values() ?? [], hash);
  }

  /** Removes a document; the rows that cite it stay, without their sentence. */
  async remove(hash: string): Promise<{ removed: boolean; dependants: readonly Dependant[] }> {
    const dependants = this.dependants(hash);
    return { removed: await removeDocument(this.#home.db, hash), dependants };
  }

  /** Reads a stored text as the app reads today, and says what differs; nothing is written. */
  async readAgain(hash: string): Promise<RereadDiff | null> {
    const document = await this.open(hash);
    if (document === null) return null;
    const { text, about } = document;
    const read = await this.#pool.extract(text, hash, hintsOf(about)).done;
    if (read === null) return null;
    const source = sourceWords(about);
    const candidates = read.candidates.map((c) =>
      c.draft === null ? c : { ...c, draft: { ...c.draft, source } },
    );
    const found = { ...read, candidates };
    this.#reread.set(hash, { document, found });
    return differences(document.review.candidates, candidates);
  }

  /** Keeps what `readAgain` found; decisions, edits and own candidates stay. */
  async keepReading(hash: string): Promise<void> {
    const reread = this.#reread.get(hash);
    if (reread === undefined) return;
    this.#reread.delete(hash);
    const { candidates, rejected, extraction } = reread.found;
    const { decided } = reread.document.review;
    const review = { candidates, rejected, extraction, decided };
    await saveDocuments(this.#home.db, [{ ...reread.document, review }]);
  }

  close(): void {
    this.#stop();
    this.#pool.cancelAll();
  }
}

/** What a candidate is about; its id also tells the period, which may be what was wrong. */
function placeOf({ kind, metric, scope, start }: Candidate): string {
  return `${kind}|${metric}|${scope}|${start}`;
}

function differences(before: readonly Candidate[], after: readonly Candidate[]): RereadDiff {
  const ids = new Map(before.map((c) => [c.id, c]));
  const later = new Set(after.map(({ id }) => id));
  const moved = new Map(before.filter(({ id }) => !later.has(id)).map((c) => [placeOf(c), c]));
  const added: Candidate[] = [];
  const changed: (readonly [Candidate, Candidate])[] = [];
  const met = new Set<Candidate>();
  let same = 0;
  for (const now of after) {
    const old = ids.get(now.id) ?? moved.get(placeOf(now));
    if (old === undefined || met.has(old)) added.push(now);
    else {
      met.add(old);
      if (says(old) === says(now)) same += 1;
      else changed.push([old, now]);
    }
  }
  return { added, gone: before.filter((c) => !met.has(c)), changed, same };
}

function says({ draft, reason, kind }: Candidate): string {
  return JSON.stringify([kind, draft, reason]);
}
