import type { Table } from './collect.ts';
import { columnsOf, type Column } from './columns.ts';
import { kindOf, type TableKind } from './kind.ts';
import type { Anchor } from './resolve.ts';
import { opensGuidance } from './role.ts';
import { cellValue } from './value.ts';
import { NO_SCALE, scaleOf, under, type Scale } from './scale.ts';

/** What holds for a whole table. */
export interface TableContext {
  readonly title: string;
  readonly kind: TableKind;
  readonly isGuidance: boolean;
  /** Whether its cells are bands: nobody reports a result as one. */
  readonly isBanded: boolean;
  readonly columns: readonly Column[];
  readonly scale: Scale;
  readonly titles: readonly string[];
  /** Sections whose rows have the names of rows of another: those of parts of the company. */
  readonly parts: ReadonlySet<string>;
  readonly anchor: Anchor;
  /** Of the document; empty where it is not known. */
  readonly currency: string;
  readonly company: string | null;
  /** The one power of ten all tables of the document state that state any; null where they differ. */
  readonly usualPower: number | null;
}

/** What holds for all tables of a document. */
export type Common = Pick<TableContext, 'anchor' | 'currency' | 'company' | 'usualPower'>;

/** Lines around a table that may say what it is counted in: its titles and the cells of its heads. */
function scaleTexts({ titles, heads }: Table): readonly string[] {
  return [
    ...titles,
    ...heads.flatMap(({ cells }) =>
      cells.flatMap(({ text }, at) => (at === 0 || isScaleOnly(text) ? [text] : [])),
    ),
  ];
}

/** "(millions of yen)" above the last column is said of all of them. */
function isScaleOnly(text: string): boolean {
  return /^\(?(?:unit:? ?|in |amounts in )?[a-z$€£¥₹ ]{0,12}(?:thousand|million|billion|crore|lakh)s?(?: of)?[a-z$€£¥₹. ]{0,12}\)?$/i.test(
    text,
  );
}

/** The power of ten a table says it counts in; null where it does not. */
export function powerOf(table: Table): number | null {
  return (
    scaleTexts(table)
      .map((text) => scaleOf(text.toLowerCase()).power)
      .find((power) => power !== null) ?? null
  );
}

/** Whether the nearest heading that says so opens guidance, not results. */
function guides(titles: readonly string[]): boolean {
  for (const title of titles.toReversed()) {
    const lower = title.toLowerCase();
    if (opensGuidance(lower)) return true;
    if (/\bresults\b|\bstatements? of\b|\bended\b|\bhighlights\b|\bactuals?\b/.test(lower))
      return false;
  }
  return false;
}

/** Rows with a band in a cell from which on a table is one of bands. */
const BANDED_ROWS = 2;

function isBanded({ rows }: Table): boolean {
  const banded = rows.filter(({ cells }) =>
    cells.slice(1).some(({ text }) => cellValue(text)?.form === 'range'),
  );
  return banded.length >= BANDED_ROWS && banded.length * 3 >= rows.length;
}

function partSections({ rows }: Table): ReadonlySet<string> {
  const under = new Map<string, Set<string>>();
  for (const { label, sections } of rows) {
    const section = sections.at(-1);
    if (section === undefined) continue;
    const known = under.get(label) ?? new Set<string>();
    under.set(label, known.add(section));
  }
  return new Set([...under.values()].flatMap((names) => (names.size > 1 ? [...names] : [])));
}

/** What stands above the rows of a table. */
export function contextOf(table: Table, common: Common): TableContext {
  const count = Math.max(...table.rows.map(({ cells }) => cells.length)) - 1;
  const corner = table.heads.map(({ cells }) => cells[0]?.text ?? '').filter((text) => text !== '');
  const titles = [...table.titles, ...corner];
  const title = titles.join(' | ').toLowerCase();
  const scale = scaleTexts(table)
    .toReversed()
    .map((text) => scaleOf(text.toLowerCase()))
    .reduce((near, far) => under(near, far), NO_SCALE);
  const columns = columnsOf(table.heads, count);
  const banded = isBanded(table);
  return {
    ...common,
    title,
    titles,
    scale,
    columns,
    kind: kindOf(
      title,
      table.rows.map(({ label }) => label.toLowerCase()),
    ),
    isGuidance: banded || guides(titles),
    isBanded: banded,
    parts: partSections(table),
  };
}
