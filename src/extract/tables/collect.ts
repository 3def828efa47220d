import type { Cell } from './cell.ts';
import { headTime, isTime } from './headPeriod.ts';
import type { Line } from './lines.ts';
import { opensGuidance } from './role.ts';
import { scaleOf } from './scale.ts';
import { aboveFigures, inPlaces } from './spaced.ts';

/** A row of figures with the sections it stands in, the nearest last. */
export interface Row {
  readonly line: Line;
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly sections: readonly string[];
}

export interface Table {
  /** Lines above the heads, the nearest last. */
  readonly titles: readonly string[];
  readonly heads: readonly Line[];
  readonly rows: readonly Row[];
  /** Lines with cells that are neither. */
  readonly others: readonly Line[];
}

/** Lines above a table that may speak of it. */
const MOST_TITLES = 8;
const LONGEST_TITLE = 160;
const LONGEST_SECTION = 90;
/** Empty lines that end what stood above. */
const MOST_BLANKS = 6;

/** A heading that ends whatever stood above it, its columns too. */
function isStatement(lower: string): boolean {
  return (
    scaleOf(lower).power !== null ||
    /\bstatements? of\b|\bbalance sheets?\b|\breconciliations?\b|\bas an? percentage of|\bfinancial (?:results|highlights|summary)\b|^#|\bkey (?:operating|financial|metrics)/.test(
      lower,
    )
  );
}

function isTitle({ text, shape }: Line): boolean {
  const lower = text.toLowerCase();
  if (isStatement(lower)) return true;
  return shape === 'text' && (headTime(lower) !== null || opensGuidance(lower));
}

/** Sentences that lead to a table say what it is of; others close what stood above. */
function leads(text: string): boolean {
  return (
    /:$|\b(?:following|below|table|as follows)\b/.test(text.toLowerCase()) && text.length < 400
  );
}

/** Nine words in small letters are no title. */
function isProse(text: string): boolean {
  return (text.match(/\b[a-z]{2,}\b/g) ?? []).length >= 9;
}

const SCALE_WORD = /^(?:thousand|million|billion|trillion|lakh|crore)s?$/i;

/** Puts lines together to tables: the state of one pass. */
class Collector {
  readonly tables: Table[] = [];
  #titles: string[] = [];
  #heads: Line[] = [];
  #rows: Row[] = [];
  #others: Line[] = [];
  #pending: Line[] = [];
  #sections: string[] = [];
  #blanks = 0;

  finish(): void {
    // Lines of text are rows under heads alone: elsewhere they are sentences that end in figures.
    const stands = this.#heads.length > 0 || this.#rows.some(({ line }) => line.isPlaced);
    if (this.#rows.length > 0 && stands)
      this.tables.push({
        titles: [...this.#titles],
        ...placed(this.#heads, this.#rows),
        others: this.#others,
      });
    if (this.#rows.length > 0) this.#titles = [];
    this.#others = [];
    this.#rows = [];
    this.#sections = [];
  }

  /** What stood between rows opens another table, or names the rows that follow. */
  #settle(isHead: boolean): void {
    const pending = this.#pending.filter((line) => !this.#isDayOfHeads(line));
    this.#pending = [];
    if (this.#rows.length === 0) {
      // Between the heads and the first row stands the first section.
      if (!isHead && this.#heads.length > 0) {
        const named = pending.filter((line) => !isTitle(line));
        if (named.length > 0) this.#sections = named.map(({ text }) => text);
      }
      this.#titles.push(...pending.map(({ text }) => text));
      this.#titles.splice(0, Math.max(0, this.#titles.length - MOST_TITLES));
      return;
    }
    const isNew = isHead || pending.length > 3 || pending.some(isTitle);
    if (!isNew) {
      if (pending.length > 0) this.#sections = pending.map(({ text }) => text);
      return;
    }
    const above = this.#titles;
    this.finish();
    const starts = pending.some(({ text }) => isStatement(text.toLowerCase()));
    // Heads that only change the columns leave the title as it was.
    this.#titles = starts || pending.length > 0 ? [] : above;
    this.#titles.push(...pending.map(({ text }) => text).slice(-MOST_TITLES));
    if (isHead || starts) this.#heads = [];
  }

  /** "Three Months Ending", and below it alone "December 31, 2025": the day of the heads above. */
  #isDayOfHeads(line: Line): boolean {
    const [above] = this.#heads.slice(-1);
    const isDay =
      this.#rows.length === 0 &&
      above !== undefined &&
      !/\d{4}/.test(above.text) &&
      isTime(line.text.trim().toLowerCase());
    const { start, end, text } = line;
    if (isDay)
      this.#heads.push({
        ...line,
        cells: [
          { text: '', start, end: start },
          { text: text.trim(), start, end },
        ],
      });
    return isDay;
  }

  add(line: Line, next: Line | undefined): void {
    if (line.shape === 'blank') {
      this.#blanks += 1;
      return;
    }
    const blanks = this.#blanks;
    this.#blanks = 0;
    if (line.shape === 'text') this.#text(line, blanks);
    else if (line.shape === 'head') {
      if (this.#lend(line)) return;
      this.#settle(true);
      this.#heads.push(line);
    } else if (line.shape === 'section') {
      this.#others.push(line);
      this.#pending.push({
        ...line,
        text: line.cells
          .map(({ text }) => text)
          .join(' ')
          .trim(),
      });
    } else this.#row(line, blanks, next);
  }

  /** "Billion" below a figure: a scale word that the layout broke off. */
  #lend({ cells }: Line): boolean {
    const row = this.#rows.at(-1);
    const said = cells.filter(({ text }) => text !== '');
    if (row === undefined || !said.every(({ text }) => SCALE_WORD.test(text))) return false;
    const wider = row.cells.map((cell, at): Cell => {
      const word = cells[at + row.cells.length - cells.length]?.text ?? '';
      return word === '' || cell.text === '' || at === 0
        ? cell
        : { ...cell, text: `${cell.text} ${word}` };
    });
    this.#rows[this.#rows.length - 1] = { ...row, cells: wider };
    return true;
  }

  #text(line: Line, blanks: number): void {
    if (line.text.length > LONGEST_TITLE || /[a-z)][.;]$|^[-•●◦▪] /.test(line.text)) {
      if (leads(line.text)) {
        this.#pending.push(line);
        return;
      }
      this.#close();
      return;
    }
    // Lines of a broken sentence end what heads stood above them.
    if (this.#rows.length === 0 && isProse(line.text)) this.#heads = [];
    if (blanks > MOST_BLANKS) this.#close();
    this.#pending.push(line);
  }

  #close(): void {
    this.finish();
    this.#titles = [];
    this.#heads = [];
    this.#pending = [];
  }

  #row(line: Line, blanks: number, next: Line | undefined): void {
    let label = line.cells[0]?.text ?? '';
    const [above] = this.#pending.slice(-1);
    const isAlone = above !== undefined && blanks === 0 && above.text.length <= LONGEST_SECTION;
    const goesOn = /^[a-z(]/.test(label) && isAlone && !/:$/.test(above.text);
    const isNameless = label === '' && isAlone && this.#rows.length > 0 && !isTitle(above);
    if (goesOn || isNameless) {
      this.#pending.pop();
      const below = isNameless && next?.shape === 'text' && next.text.length <= 40 ? next.text : '';
      label = [above.text, label, below].filter((part) => part !== '').join(' ');
    }
    this.#settle(false);
    this.#rows.push({ line, label, cells: line.cells, sections: this.#sections });
    if (/^total\b|^$/i.test(label)) this.#sections = [];
  }
}

/** Heads and rows of a text set with spaces by where they stand in their lines. */
function placed(heads: readonly Line[], rows: readonly Row[]): Pick<Table, 'heads' | 'rows'> {
  const [headLines = [], rowLines = []] = inPlaces(
    heads,
    rows.map(({ line, cells }) => ({ ...line, cells })),
  );
  return {
    heads: aboveFigures(headLines, rowLines),
    rows: rows.map((row, at) => ({ ...row, cells: rowLines[at]?.cells ?? row.cells })),
  };
}

/** The tables of a text, line by line. */
export function tablesOf(lines: readonly Line[]): readonly Table[] {
  const collector = new Collector();
  lines.forEach((line, at) => {
    collector.add(line, lines[at + 1]);
  });
  collector.finish();
  return collector.tables;
}
