import type { NotInLine } from '../../charts/print/silentWords.ts';
import type { PrintTable } from '../../charts/print/tables.ts';
import { messageOf } from '../../domain/messageOf.ts';
import type { PrintChecking } from '../../state/documents/printChecking.svelte.ts';
import type { CheckView } from './checkView.ts';
import { copiedNote, copiedTables, copy, type Copied } from './printFiles.ts';
import type { PrintActions } from './printKeys.ts';
import { lineAfter, nextOpen, type SheetLine } from './sheetLines.ts';

/** What stands on the page when a key is pressed. */
interface Shown {
  readonly lines: readonly SheetLine[];
  readonly checking: PrintChecking | null;
  readonly paragraph: string;
  readonly tables: readonly PrintTable[];
  readonly notIn: readonly NotInLine[];
  readonly onsaved: () => void;
}

/** Where a person stands on a sheet, and what keys and buttons do there. */
export class SheetActions implements PrintActions {
  readonly #shown: () => Shown;
  #current: string = $state('');
  #isOpen: boolean = $state(false);
  /** Spoken and shown after each key. */
  said: string = $state('');

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  get current(): string {
    return this.#current;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get view(): CheckView {
    const { checking } = this.#shown();
    return {
      isRead: (row) => checking?.confidence(row) != null,
      isUnchecked: (row) => checking?.isUnchecked(row) === true,
      quote: (row) => checking?.quote(row) ?? '',
      confidence: (row) => checking?.confidence(row) ?? null,
    };
  }

  pick(key: string): void {
    this.#isOpen = this.#current === key ? !this.#isOpen : true;
    this.#current = key;
  }

  move(step: 1 | -1): void {
    this.#current = lineAfter(this.#shown().lines, this.#current, step);
  }

  sentence(): void {
    if (this.#current === '') this.move(1);
    else this.#isOpen = !this.#isOpen;
  }

  check(): void {
    const line = this.#meant();
    if (line === undefined) return;
    this.#shown().checking?.check(this.#openIn(line));
    this.said = `${line.row.cells[0]?.text ?? ''} checked.`;
    this.#onward(line.key);
  }

  reject(): void {
    const line = this.#meant();
    if (line === undefined) return;
    this.#shown().checking?.reject(this.#openIn(line));
    this.said = `${line.row.cells[0]?.text ?? ''} rejected.`;
    this.#onward(line.key);
  }

  /** Everything the sheet shows; what the documents say beside it is left for the review. */
  checkAll(): void {
    const { lines, checking } = this.#shown();
    const rows = lines.flatMap((line) => this.#openIn(line));
    checking?.check(rows);
    this.said = `${rows.length} checked.`;
  }

  undo(): void {
    this.said = this.#shown().checking?.undo() === true ? 'Undone.' : 'Nothing to undo.';
  }

  async saveChecked(): Promise<void> {
    const { checking, onsaved } = this.#shown();
    if (checking === null || checking.accepted === 0) {
      this.said = 'Check a figure first; only what is checked is added.';
      return;
    }
    try {
      const reply = await checking.commit();
      if (reply.status === 'done') onsaved();
      else {
        this.said =
          reply.status === 'moved'
            ? 'Another tab has changed this company. Look at the figures again, then add them.'
            : 'Everything checked is in the book already.';
      }
    } catch (error) {
      this.said = `Nothing was added: ${messageOf(error)}`;
    }
  }

  save(): void {
    void this.saveChecked();
  }

  copyNote(): void {
    const { paragraph } = this.#shown();
    void this.#copy(copiedNote(paragraph, this.#tables()), 'Note copied');
  }

  copyParagraph(): void {
    const { paragraph } = this.#shown();
    void this.#copy(copiedNote(paragraph, { text: '', html: '' }), 'Paragraph copied');
  }

  copyTables(): void {
    void this.#copy(this.#tables(), 'Tables copied');
  }

  /** The note as one HTML document, for a file. */
  get noteHtml(): string {
    return copiedNote(this.#shown().paragraph, this.#tables()).html;
  }

  #tables(): Copied {
    const { tables, notIn } = this.#shown();
    return copiedTables(tables, notIn);
  }

  async #copy(what: Copied, said: string): Promise<void> {
    try {
      await copy({ ...what, text: what.text.trim() });
      this.said = said;
    } catch (error) {
      this.said = `Not copied: ${messageOf(error)}`;
    }
  }

  #openIn({ cited }: SheetLine): readonly number[] {
    const { checking } = this.#shown();
    return cited.flatMap(({ id }) => (checking?.isUnchecked(id) === true ? [id] : []));
  }

  /** The line stood on, or the first with something to check where nobody stands on one. */
  #meant(): SheetLine | undefined {
    const { lines } = this.#shown();
    const isOpen = (line: SheetLine): boolean => this.#openIn(line).length > 0;
    const found = lines.find(({ key }) => key === this.#current) ?? lines.find(isOpen);
    if (found !== undefined && isOpen(found)) return found;
    this.said = lines.some(isOpen) ? 'This line is checked.' : 'Everything is checked.';
    return undefined;
  }

  #onward(from: string): void {
    const { lines } = this.#shown();
    const next = nextOpen(lines, from, (line) => this.#openIn(line).length > 0);
    this.#current = next === '' ? from : next;
  }
}
