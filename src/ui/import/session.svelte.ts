import { messageOf } from '../../domain/messageOf.ts';
import type { Fix, TableMapping } from '../../state/tableMappings.ts';
import type { ImportPreview, Progress, Workspace } from '../../state/workspace.svelte.ts';

export type ReadyPreview = Extract<ImportPreview, { readonly status: 'ready' }>;

/** Where one file stands on its way in. */
export type Step =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'refused'; readonly name: string; readonly reason: string }
  | { readonly at: 'ready'; readonly preview: ReadyPreview; readonly moved: boolean }
  | { readonly at: 'saving'; readonly preview: ReadyPreview }
  | { readonly at: 'done'; readonly preview: ReadyPreview; readonly commit: number };

/** Takes files in one after another: each is read, shown, and saved or left before the next. */
export class ImportSession {
  #workspace: Workspace;
  #step: Step = $state.raw({ at: 'idle' });
  #queue: readonly File[] = $state.raw([]);
  #progress: Progress | null = $state.raw(null);
  /** Rises with every cancel, so that an answer that comes late is dropped. */
  #turn = 0;
  /** The file at hand, to be read again with the answers of a person. */
  #file: File | null = null;
  #given: TableMapping | null = null;
  #fixes: readonly Fix[] = $state.raw([]);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get step(): Step {
    return this.#step;
  }

  get waiting(): number {
    return this.#queue.length;
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
    const turn = (this.#turn += 1);
    this.#progress = null;
    this.#file = file;
    this.#given = null;
    this.#fixes = [];
    await this.#read(file, turn);
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
    const turn = (this.#turn += 1);
    change();
    await this.#read(file, turn);
  }

  async #read(file: File, turn: number): Promise<void> {
    this.#step = { at: 'reading', name: file.name };
    const step = await this.#stepOf(file);
    if (turn === this.#turn) this.#step = step;
  }

  async #stepOf(file: File): Promise<Step> {
    const said = {
      ...(this.#given === null ? {} : { given: this.#given }),
      fixes: this.#fixes,
    };
    try {
      return stepOf(
        file.name,
        await this.#workspace.previewFile(file, this.#onProgress, said),
        false,
      );
    } catch (error) {
      return { at: 'refused', name: file.name, reason: messageOf(error) };
    }
  }

  #onProgress = (progress: Progress): void => {
    this.#progress = progress;
  };

  /** Leaves the file: nothing of it stays. */
  async cancel(): Promise<void> {
    this.#turn += 1;
    this.#workspace.cancelPreview();
    await this.next();
  }

  async commit(): Promise<void> {
    if (this.#step.at !== 'ready') return;
    const { preview } = this.#step;
    this.#progress = null;
    this.#step = { at: 'saving', preview };
    try {
      if (this.#given !== null) await this.#workspace.keepMapping(this.#given);
      const reply = await this.#workspace.commitPreview(
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

function stepOf(name: string, preview: ImportPreview, moved: boolean): Step {
  if (preview.status === 'refused') return { at: 'refused', name, reason: preview.reason };
  return { at: 'ready', preview, moved };
}
