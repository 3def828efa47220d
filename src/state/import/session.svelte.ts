import { messageOf } from '../../domain/messageOf.ts';
import type { Fix, TableMapping, TableSaid } from './mappings.ts';
import type { OnProgress } from '../../workers/book/client.ts';
import type { Progress } from '../../workers/book/protocol.ts';
import type { ImportPreview } from './preview.ts';

export type ReadyPreview = Extract<ImportPreview, { readonly status: 'ready' }>;

/** Where one file stands on its way in. */
export type ImportStep =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'refused'; readonly name: string; readonly reason: string }
  | { readonly at: 'ready'; readonly preview: ReadyPreview; readonly moved: boolean }
  | { readonly at: 'saving'; readonly preview: ReadyPreview }
  | { readonly at: 'done'; readonly preview: ReadyPreview; readonly commit: number };

/** What became of a commit: written, or shown anew as another tab has changed the books meanwhile. */
export type Committed =
  | { readonly status: 'done'; readonly commit: number }
  | { readonly status: 'moved'; readonly preview: ImportPreview };

/** What files are imported into; the class Workspace is one. */
export interface ImportTarget {
  readonly previewFile: (
    file: File,
    onProgress: OnProgress,
    said?: TableSaid,
  ) => Promise<ImportPreview>;
  readonly commitPreview: (
    token: number,
    fileName: string,
    onProgress: OnProgress,
  ) => Promise<Committed>;
  readonly keepMapping: (mapping: TableMapping) => Promise<void>;
  readonly cancelPreview: () => void;
}

/** Takes files in one after another: each is read, shown, and saved or left before the next. */
export class ImportSession {
  #books: ImportTarget;
  #step: ImportStep = $state.raw({ at: 'idle' });
  #queue: readonly File[] = $state.raw([]);
  #progress: Progress | null = $state.raw(null);
  /** Rises with every cancel, so that an answer that comes late is dropped. */
  #generation = 0;
  /** The file at hand, to be read again with the answers of a person. */
  #file: File | null = null;
  #given: TableMapping | null = null;
  #fixes: readonly Fix[] = $state.raw([]);

  constructor(books: ImportTarget) {
    this.#books = books;
  }

  get step(): ImportStep {
    return this.#step;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  get waitingNames(): readonly string[] {
    return this.#queue.map(({ name }) => name);
  }

  /** The page is left: what is done is not said again, what is not is kept. */
  rest(): void {
    const { at } = this.#step;
    if ((at === 'done' || at === 'refused') && this.#queue.length === 0) {
      this.#step = { at: 'idle' };
    }
  }

  /** How far reading or saving is; null before the first word of it. */
  get progress(): Progress | null {
    return this.#progress;
  }

  /** Cells of the file at hand that a person put right. */
  get fixes(): readonly Fix[] {
    return this.#fixes;
  }

  async add(files: Iterable<File>): Promise<void> {
    this.#queue = [...this.#queue, ...files];
    const { at } = this.#step;
    if (at === 'idle' || at === 'done' || at === 'refused') await this.next();
  }

  /** Reads the next file, or rests when there is none. */
  async next(): Promise<void> {
    const [file, ...rest] = this.#queue;
    this.#queue = rest;
    if (file === undefined) {
      this.#step = { at: 'idle' };
      return;
    }
    const generation = (this.#generation += 1);
    this.#progress = null;
    this.#file = file;
    this.#given = null;
    this.#fixes = [];
    await this.#read(file, generation);
  }

  /** Reads the file at hand once more, as a person says it is to be read. */
  async readAs(mapping: TableMapping): Promise<void> {
    await this.#again(() => (this.#given = mapping));
  }

  /** Reads it once more with these cells, and no others, put right. */
  async fix(fixes: readonly Fix[]): Promise<void> {
    await this.#again(() => (this.#fixes = fixes));
  }

  async #again(change: () => unknown): Promise<void> {
    const file = this.#file;
    if (this.#step.at !== 'ready' || file === null) return;
    const generation = (this.#generation += 1);
    change();
    await this.#read(file, generation);
  }

  async #read(file: File, generation: number): Promise<void> {
    this.#step = { at: 'reading', name: file.name };
    const step = await this.#stepOf(file);
    if (generation === this.#generation) this.#step = step;
  }

  async #stepOf(file: File): Promise<ImportStep> {
    const said = {
      ...(this.#given === null ? {} : { given: this.#given }),
      fixes: this.#fixes,
    };
    try {
      return stepOf(file.name, await this.#books.previewFile(file, this.#onProgress, said), false);
    } catch (error) {
      return { at: 'refused', name: file.name, reason: messageOf(error) };
    }
  }

  #onProgress = (progress: Progress): void => {
    this.#progress = progress;
  };

  /** Leaves the file: nothing of it stays. */
  async cancel(): Promise<void> {
    this.#generation += 1;
    this.#books.cancelPreview();
    await this.next();
  }

  async commit(): Promise<void> {
    if (this.#step.at !== 'ready') return;
    const { preview } = this.#step;
    this.#progress = null;
    this.#step = { at: 'saving', preview };
    try {
      if (this.#given !== null) await this.#books.keepMapping(this.#given);
      const reply = await this.#books.commitPreview(
        preview.token,
        preview.fileName,
        this.#onProgress,
      );
      this.#step =
        reply.status === 'done'
          ? { at: 'done', preview, commit: reply.commit }
          : stepOf(preview.fileName, reply.preview, true);
    } catch (error) {
      this.#step = { at: 'refused', name: preview.fileName, reason: messageOf(error) };
    }
  }
}

function stepOf(name: string, preview: ImportPreview, moved: boolean): ImportStep {
  if (preview.status === 'refused') return { at: 'refused', name, reason: preview.reason };
  return { at: 'ready', preview, moved };
}
