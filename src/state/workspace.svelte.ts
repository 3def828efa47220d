import { compareText } from '../domain/compareText.ts';
import type { Answer } from '../domain/comparing/basisEffect.ts';
import { NOW, type Moment } from '../domain/book/asOf.ts';
import type { Comparison, VintageChoice } from '../domain/comparing/comparison.ts';
import { companyOf, type Company } from '../domain/book/company.ts';
import type { Book, Draft } from '../domain/book/rows.ts';
import { databaseName, deleteDatabase, type DatabaseKind } from '../storage/database.ts';
import { writeDocument, writeMapping, writeSetting } from '../storage/queries.ts';
import type { CommitRecord } from '../storage/records.ts';
import { readAll, replaceAll } from '../storage/storedData.ts';
import type { Edit } from '../domain/planning/planImport.ts';
import type { OnProgress } from '../workers/book/client.ts';
import type { Restored } from './workspace/backups.ts';
import {
  basisEdit,
  hasRows,
  mergeEdits,
  renameEdit,
  restoreEdit,
} from './workspace/companyEdits.ts';
import { NO_BOOKS, type BatchDatabase } from './documents/batchDatabase.ts';
import type { ExportKind } from './export/csv.ts';
import { importPreview, refusal, type ImportPreview } from './import/preview.ts';
import type { Committed } from './import/session.svelte.ts';
import { ComparisonCache } from './workspace/comparisonCache.ts';
import { OpenDatabase } from './workspace/openDatabase.svelte.ts';
import { storedMappings, type TableMapping, type TableSaid } from './import/mappings.ts';
import { settings } from './preferences/settings.svelte.ts';
import { askToPersist, isPersisted, storageNote } from './workspace/persistence.ts';
import { keepDatabaseKind, storedDatabaseKind } from './workspace/lastDatabase.ts';

export type { ImportPreview } from './import/preview.ts';
export type { Progress, RejectedRow } from '../workers/book/protocol.ts';

const BACKUP_KEY = 'lastBackup';

/** What a person works on: their own data or the demo, which never meet, and everything done to it. */
export class Workspace {
  #database: OpenDatabase = $state.raw(new OpenDatabase(storedDatabaseKind()));
  #persisted: boolean | null = $state(null);
  #cache = new ComparisonCache();

  readonly companies: readonly Company[] = $derived(
    [...this.books.values()]
      .filter(hasRows)
      .map(companyOf)
      .toSorted((a, b) => compareText(a.name, b.name)),
  );
  /** Companies of which only the history is left: merged into another, or undone. */
  readonly emptied: readonly Company[] = $derived(
    [...this.books.values()]
      .filter((book) => !hasRows(book))
      .map((book) => ({ ...companyOf(book), name: `${book.companyId} (no rows left)` })),
  );

  constructor() {
    void isPersisted().then((answer) => (this.#persisted = answer));
  }

  get books(): ReadonlyMap<string, Book> {
    return this.#database.books ?? NO_BOOKS;
  }

  get isReady(): boolean {
    return this.#database.books !== null;
  }

  get isDemo(): boolean {
    return this.#database.kind === 'demo';
  }

  get failure(): string {
    return this.#database.failure;
  }

  /** Another tab holds an older version of the data open, and this one waits for it. */
  get blocked(): boolean {
    return this.#database.trouble === 'blocked';
  }

  /** A newer build wrote the data: this one may not touch it. */
  get isNewer(): boolean {
    return this.#database.trouble === 'newer';
  }

  /** Another tab has upgraded or removed the data: what is shown here is no longer written. */
  get isClosed(): boolean {
    return this.#database.trouble === 'closed';
  }

  get commits(): readonly CommitRecord[] {
    return this.#database.commits;
  }

  get storageNote(): string {
    return storageNote(this.#persisted);
  }

  /** When a backup was last saved, in milliseconds; null when never. */
  get lastBackup(): number | null {
    const value = this.#database.settings.get(BACKUP_KEY);
    return typeof value === 'number' ? value : null;
  }

  book(companyId: string): Book | undefined {
    return this.books.get(companyId);
  }

  /** The book of a company as it was known at a moment. */
  bookAt(companyId: string, moment: Moment): Book | undefined {
    const book = this.book(companyId);
    return book === undefined ? undefined : this.#cache.book(book, moment);
  }

  /** Guided beside delivered for one company, as known at a moment. */
  comparisons(
    companyId: string,
    choice: VintageChoice,
    moment: Moment = NOW,
    benchmark = settings.benchmark,
  ): readonly Comparison[] {
    const book = this.book(companyId);
    if (book === undefined) return [];
    const scoring = { tolerance: settings.tolerance, benchmark };
    return this.#cache.comparisons(book, choice, moment, scoring);
  }

  /** Reads a file and says what it would do; nothing is written. */
  async previewFile(
    file: File,
    onProgress: OnProgress,
    said: TableSaid = {},
  ): Promise<ImportPreview> {
    const { client, db } = this.#database;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const options = { ...said, mappings: await storedMappings(db) };
      const preview = await client.importFile(bytes, file.name, options, onProgress);
      return await importPreview(client, preview, file.name);
    } catch (error) {
      return refusal(error);
    }
  }

  /** Remembers how a table was read, for the next one with the same headings. */
  async keepMapping(mapping: TableMapping): Promise<void> {
    await writeMapping(this.#database.db, { id: mapping.id, value: mapping });
  }

  /** Stops reading or drops a preview: nothing of the file stays. */
  cancelPreview(): void {
    this.#database.client.cancel();
  }

  /** Writes exactly what the preview showed, or shows what has become of it meanwhile. */
  async commitPreview(token: number, fileName: string, onProgress: OnProgress): Promise<Committed> {
    const { client } = this.#database;
    const note = { kind: 'import' as const, label: `Imported ${fileName}`, time: Date.now() };
    const reply = await client.commit(token, note, onProgress);
    if (reply.status === 'moved') {
      return { status: 'moved', preview: await importPreview(client, reply.preview, fileName) };
    }
    void this.#saved();
    return { status: 'done', commit: reply.status === 'done' ? reply.commit.number : 0 };
  }

  /** Replaces rows of a company by others as one step of the history. */
  async edit(
    companyId: string,
    retire: readonly number[],
    add: readonly Draft[],
    label: string,
  ): Promise<void> {
    await this.#edit([{ companyId, retire, add }], label);
  }

  async #edit(edits: readonly Edit[], label: string): Promise<void> {
    const reply = await this.#database.client.edit(edits, { label, time: Date.now() });
    if (reply.status === 'moved') {
      throw new Error('Another tab changed this row. Look at it again, then repeat the edit.');
    }
    void this.#saved();
  }

  /** Undoes a commit; `left` counts the rows a later one had already replaced. */
  async undo(commit: number): Promise<{ readonly left: number }> {
    const note = { label: `Undid number ${commit}`, time: Date.now() };
    const reply = await this.#database.client.undo(commit, note);
    if (reply.status === 'impossible') throw new Error('this step is already undone');
    return { left: reply.left.length };
  }

  async renameCompany(companyId: string, name: string): Promise<void> {
    const edit = renameEdit(companyId, this.book(companyId), name);
    await this.#edit([edit], `Renamed to ${name}`);
  }

  /** Enters what one company knows under another, as one step that can be undone. */
  async mergeCompanies(from: Company, into: Company): Promise<void> {
    const [leaving, staying] = [this.book(from.id), this.book(into.id)];
    if (leaving === undefined || staying === undefined) throw new Error('no such company');
    await this.#edit(mergeEdits(leaving, staying), `Merged ${from.name} into ${into.name}`);
  }

  /** Says which basis unstated figures are on, as one step that can be undone. */
  async answerBasis(companyId: string, answers: readonly Answer[], label: string): Promise<void> {
    await this.#edit([basisEdit(companyId, this.book(companyId), answers)], label);
  }

  /** Removes a company for good, with its part of the history. */
  async deleteCompany(companyId: string): Promise<void> {
    const note = { label: 'Deleted a company for good', time: Date.now() };
    await this.#database.client.deleteCompany(companyId, note);
  }

  async exportCsv(kind: ExportKind, companyId?: string): Promise<string> {
    const { exportCsv } = await import('./export/csv.ts');
    const wanted = [...this.books.values()].filter(
      (book) => companyId === undefined || book.companyId === companyId,
    );
    return exportCsv(kind, wanted);
  }

  /** Everything, or one company, in one file with counts and checksum. */
  async backup(companyId = ''): Promise<Blob> {
    const { db } = this.#database;
    const { packBackup } = await import('./workspace/backups.ts');
    const time = Date.now();
    const blob = await packBackup(await readAll(db), time, companyId);
    if (companyId === '') await writeSetting(db, BACKUP_KEY, time);
    return blob;
  }

  /**
   * Puts a checked backup in the place of everything, after `keep` was given a backup of what stood
   * there; that of one company in the place of that company, as a step that can be undone. A damaged
   * one changes nothing.
   */
  async restore(file: File, keep: (blob: Blob) => void): Promise<Restored> {
    const { openBackup } = await import('./workspace/backups.ts');
    const opened = await openBackup(file);
    if (opened.status === 'refused') return opened;
    const { db } = this.#database;
    const label = `Restored ${file.name}`;
    if (opened.status === 'company') {
      for (const document of opened.stored.documents) await writeDocument(db, document);
      const { book } = opened;
      await this.#edit([restoreEdit(this.book(book.companyId), book)], label);
      return { status: 'done' };
    }
    if (this.companies.length > 0) keep(await this.backup());
    await replaceAll(db, opened.stored, { label, time: Date.now() });
    // What stands here now is safe in that file.
    await writeSetting(db, BACKUP_KEY, opened.time);
    return { status: 'done' };
  }

  /** Opens the demo beside the person's own data and fills it when it is empty. */
  async loadDemo(): Promise<void> {
    const { readDemo } = await import('../io/demo.ts');
    this.#switchTo('demo');
    const { client } = this.#database;
    const { token } = await client.plan(readDemo());
    await client.commit(token, { kind: 'demo', label: 'Demo figures', time: Date.now() });
  }

  /** Removes the demo from the machine and goes back to the person's own data. */
  async leaveDemo(): Promise<void> {
    this.#switchTo('own');
    await deleteDatabase(databaseName('demo', globalThis.location.protocol));
  }

  /** What documents are read into; another one as soon as the demo is opened or left. */
  get batchDatabase(): BatchDatabase {
    return this.#database;
  }

  close(): void {
    this.#database.close();
  }

  #switchTo(kind: DatabaseKind): void {
    this.#database.close();
    keepDatabaseKind(kind);
    this.#cache = new ComparisonCache();
    this.#database = new OpenDatabase(kind);
  }

  async #saved(): Promise<void> {
    if (this.isDemo || this.#persisted === true) return;
    this.#persisted = await askToPersist();
  }
}
