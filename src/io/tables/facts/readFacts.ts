import { isBlank, type Grid, type GridRow } from '../../grid.ts';
import { bandIn } from '../cells/bands.ts';
import { readDay } from '../cells/dates.ts';
import { isAbsent, isFigure } from '../cells/numbers.ts';
import { describe, isBareChange } from '../headings/describe.ts';
import { merge, type Descriptor, type PeriodSaid } from '../headings/descriptor.ts';
import type { Role } from '../headings/role.ts';
import { readXbrl } from '../headings/xbrl.ts';
import type { TableColumn, Layout } from '../layout/layout.ts';
import {
  bothScopes,
  clean,
  faultOf,
  hasBoth,
  inMoney,
  keyOf,
  kindOf,
  metricOfAbout,
  placeOf,
  slotOf,
  underSection,
} from './factParts.ts';
import { isMeasure } from '../headings/measure.ts';
import type { CellRef, RawFact, RawTable, FactsReading, Refused, Slot } from './rawFacts.ts';
import { changeBelow, meanLine, underTitle } from './lineAbout.ts';
import { rowPeriod } from './rowPeriod.ts';
import {
  basisFor,
  countFor,
  issuedFor,
  kindInCells,
  rowFor,
  rowRoles,
  rowSays,
} from './rowSays.ts';
import { unitOfText } from './units.ts';

interface Pending {
  readonly fact: RawFact;
  readonly slots: Map<Slot, CellRef>;
  /** A cell of it cannot be read: what is left of it must not stand for the whole. */
  isBroken: boolean;
}

/** What a row says of all its figures. */
interface RowSaid {
  readonly row: GridRow;
  readonly roles: ReadonlyMap<Role, string>;
  readonly own: Descriptor;
  /** What its tags say, where it is of a filing. */
  readonly tagged: Descriptor;
  /** The period its label names (`q1_fy2025_revenue`). */
  readonly labelled: PeriodSaid | null;
}

/** Reads a table row by row; section headings above a row hold for it. */
class FactReader {
  readonly #layout: Layout;
  readonly #reading: FactsReading;
  readonly #figures: readonly TableColumn[];
  readonly #hasLabels: boolean;
  readonly #hasPoint: boolean;
  readonly #pending = new Map<string, Pending>();
  readonly #facts: Pending[] = [];
  readonly #refused: Refused[] = [];
  readonly #aside: { line: number; text: string }[] = [];
  /** The line that gave a figure first: a second one under another heading is of a part of the company. */
  readonly #lineOf = new Map<string, number>();
  /** What the line before was of: a change below it is of that. */
  #last: Descriptor | null = null;
  #section: Descriptor = {};
  #sectionText = '';
  /** The words over a part of the table that holds other figures than its headings say. */
  #part = '';

  constructor(layout: Layout, reading: FactsReading) {
    this.#layout = layout;
    this.#reading = reading;
    this.#figures = layout.columns.filter(({ role }) => role === 'figure');
    this.#hasLabels =
      layout.columns.some(({ role }) => role === 'metric') &&
      this.#figures.some(({ about }) => about.period !== undefined);
    this.#hasPoint = this.#figures.some(({ about }) => about.bound === 'mid');
  }

  row(row: GridRow): void {
    const { columns } = this.#layout;
    const width = columns.length;
    if (row.cells.length > width && row.cells.slice(width).some((cell) => cell.trim() !== ''))
      return this.#refuse(row.line, null, 'the row has more cells than the header');
    const roles = rowRoles(columns, row);
    const present = this.#figures.filter(({ index }) => !isAbsent(row.cells[index] ?? ''));
    if (present.length === 0) return this.#putAside(row, roles);
    const texts = present.map(({ index }) => (row.cells[index] ?? '').trim());
    if (
      texts.length > 1 &&
      texts.every((text) => !/\d/u.test(text) && bandIn(text, 'point') === null)
    )
      return this.#openPart(row, texts);
    if (this.#part !== '') {
      this.#aside.push({ line: row.line, text: `under "${this.#part}"` });
      return;
    }
    const tagged = readXbrl(
      roles,
      present.map(({ index }) => row.cells[index] ?? ''),
    );
    if (typeof tagged === 'string') return this.#refuse(row.line, null, tagged);
    const unit = roles.get('unit') ?? '';
    if (!isAbsent(unit) && unitOfText(unit) === null)
      return this.#refuse(row.line, this.#place('unit'), `the unit "${unit}" is not known`);
    const label = roles.get('metric') ?? '';
    const line = meanLine(rowSays(roles), label, this.#layout.title);
    const said = changeBelow(line, label, this.#last);
    if (label !== '' && said.leftOut === undefined && !isBareChange(label)) this.#last = said;
    const { period: labelled = null, ...own } = merge(kindInCells(columns, row), said);
    for (const column of present) this.#cell({ row, roles, own, tagged, labelled }, column);
  }

  end(): RawTable {
    const whole = this.#facts.filter(({ isBroken }) => !isBroken);
    return {
      facts: whole.map(({ fact, slots }) => ({ ...fact, slots })),
      refused: this.#refused,
      aside: this.#aside,
    };
  }

  #refuse(line: number, column: number | null, reason: string): void {
    this.#refused.push({ line, column, reason });
  }

  #place(...roles: readonly string[]): number | null {
    return placeOf(this.#layout, ...roles) ?? null;
  }

  /** A row of words across the figures: the headings once more, or the name of another part of the table. */
  #openPart({ line, cells }: GridRow, texts: readonly string[]): void {
    this.#aside.push({ line, text: cells.join('\t').trim() });
    const isHeader = this.#figures.some(
      ({ index, heading }) => heading === (cells[index] ?? '').trim(),
    );
    const [first = ''] = texts;
    this.#part = isHeader || !texts.every((text) => text === first) ? '' : first;
  }

  #putAside({ line, cells }: GridRow, roles: ReadonlyMap<Role, string>): void {
    this.#aside.push({ line, text: cells.join('\t').trim() });
    if (!this.#hasLabels) return;
    this.#sectionText = roles.get('metric') ?? '';
    this.#section = { ...describe(this.#sectionText.replace(/:\s*$/u, '')) };
  }

  /** Everything that is said of one cell: by the title, the section, the row and the column. */
  #aboutOf({ roles, own, tagged }: RowSaid, column: TableColumn): Descriptor {
    const section = this.#section;
    const near = merge(
      this.#layout.title,
      own,
      column.about,
      tagged,
      bothScopes(own, column.about),
    );
    const inherited = own.metric === undefined && near.metric === undefined;
    const above = this.#hasLabels
      ? { ...section, ...(inherited ? {} : { metric: undefined, rest: undefined }) }
      : {};
    const about = merge(clean(above), near);
    const isUnder =
      section.metric !== undefined &&
      inherited &&
      own.rest !== undefined &&
      own.bound === undefined;
    return isUnder && about.leftOut === undefined
      ? underSection(about, this.#sectionText, roles.get('metric') ?? '')
      : underTitle(about, roles.get('metric') ?? '', this.#layout.subject);
  }

  #periodOf({ roles, labelled }: RowSaid, about: Descriptor): PeriodSaid | null {
    const { order } = this.#reading;
    const said =
      about.period ??
      rowPeriod(roles, this.#layout.columns, (day) => readDay(day, order)) ??
      labelled ??
      this.#layout.period;
    // Guidance in the row of one year may be of another, which its own name says.
    if (labelled !== null && said !== null && kindOf(about, this.#reading) === 'guidance')
      return labelled;
    const year = said !== null && 'key' in said ? said.key.slice(0, 4) : '';
    return about.isAnnual === true && year !== '' ? { key: `${year}-FY` } : said;
  }

  #cell(said: RowSaid, column: TableColumn): void {
    const { row, roles, own } = said;
    const { columns } = this.#layout;
    const { decimals } = this.#reading;
    const cell: CellRef = {
      line: row.line,
      column: column.index,
      text: (row.cells[column.index] ?? '').trim(),
    };
    let about = this.#aboutOf(said, column);
    if (about.leftOut !== undefined) {
      this.#aside.push({ line: row.line, text: about.leftOut });
      return;
    }
    const metric = inMoney(metricOfAbout(about), cell.text, decimals);
    if (metric === null)
      return this.#refuse(row.line, this.#place('metric'), 'no metric is named for this figure');
    const heading = roles.get('metric') ?? column.heading;
    if (!this.#hasLabels && !isMeasure(about, heading, own)) {
      const reason = `"${heading}" names no measure that is known`;
      return this.#refuse(row.line, this.#place('metric') ?? column.index, reason);
    }
    about = merge(about, basisFor(about.metric ?? '', this.#layout.columns, row));
    const kind = kindOf(about, this.#reading);
    const band = bandIn(cell.text, decimals);
    const isBroken = !isFigure(cell.text) && (band === null || kind !== 'guidance');
    if (isBroken) this.#refuse(row.line, column.index, faultOf(cell.text));
    const period = this.#periodOf(said, about);
    if (period === null) {
      if (!isBroken) this.#noPeriod(said, column);
      return;
    }
    const place = JSON.stringify([metric, period, kind, about.scope, about.bound, about.basis]);
    const earlier = this.#lineOf.get(place) ?? row.line;
    this.#lineOf.set(place, earlier);
    const isRepeated = this.#hasLabels && earlier !== row.line && this.#sectionText !== '';
    if (isRepeated && this.#section.metric === undefined)
      about = { ...about, scope: this.#sectionText.replace(/:$/u, '') };
    const fact: RawFact = {
      kind,
      isKindSaid: about.kind !== undefined || about.bound !== undefined,
      isPeriodNamed: said.labelled !== null,
      line: row.line,
      metric,
      about,
      company: roles.get('company') ?? '',
      ticker: roles.get('ticker') ?? '',
      period,
      slots: new Map(),
      row: issuedFor(
        about,
        countFor(about.metric ?? '', rowFor(kind, roles, columns), columns, row),
      ),
      heading,
    };
    const slot = slotOf(about, kind);
    if (slot === 'mid' && band === null && this.#hasPoint && hasBoth(this.#figures, column)) return;
    const isRowBound =
      own.bound !== undefined || own.isMean === true || this.#section.bound !== undefined;
    this.#add(keyOf(fact, isRowBound ? 0 : row.line), { fact, slot, cell, isBroken });
  }

  #noPeriod({ row, roles }: RowSaid, column: TableColumn): void {
    const label = roles.get('period') ?? roles.get('period_end') ?? roles.get('quarter');
    this.#refuse(
      row.line,
      this.#place('period', 'period_end', 'quarter', 'year') ?? column.index,
      label === undefined ? 'a period is missing' : `"${label}" is not a fiscal period`,
    );
  }

  #add(
    key: string,
    { fact, slot, cell, isBroken }: { fact: RawFact; slot: Slot; cell: CellRef; isBroken: boolean },
  ): void {
    const known = this.#pending.get(key);
    if (known !== undefined && !known.slots.has(slot)) {
      known.slots.set(slot, cell);
      known.isBroken ||= isBroken;
      return;
    }
    const fresh = { fact, slots: new Map([[slot, cell]]), isBroken };
    this.#pending.set(key, fresh);
    this.#facts.push(fresh);
  }
}

/** Turns the rows of a table into figures and bands, each with the cells it came from. */
export function readRawFacts(grid: Grid, layout: Layout, reading: FactsReading): RawTable {
  const reader = new FactReader(layout, reading);
  for (const row of grid.rows.slice(layout.first)) if (!isBlank(row.cells)) reader.row(row);
  return reader.end();
}
