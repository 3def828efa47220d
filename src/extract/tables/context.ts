import type { Table } from './collect.ts';
import { columnsOf, type Column } from './columns.ts';
import { kindOf, type TableKind } from './kind.ts';
import type { Anchor } from './resolve.ts';
import { opensGuidance } from './role.ts';
import { NO_SCALE, scaleOf, under, type Scale } from './scale.ts';

/** What holds for a whole table. */
export interface TableContext {
  readonly title: string;
  readonly kind: TableKind;
  readonly isGuidance: boolean;
  readonly columns: readonly Column[];
  readonly scale: Scale;
  readonly titles: readonly string[];
  readonly anchor: Anchor;
  /** Of the document; empty where it is not known. */
  readonly currency: string;
  readonly company: string | null;
  /** The one power of ten all tables of the document state that state any; null where they differ. */
  readonly usualPower: number | null;
}

/** What holds for all tables of a document. */
export type Common = Pick<TableContext, 'anchor' | 'currency' | 'company' | 'usualPower'>;

/** The power of ten a table says it counts in; null where it does not. */
export function powerOf({ titles, heads }: Table): number | null {
  const said = [...titles, ...heads.map(({ cells }) => cells[0]?.text ?? '')];
  return (
    said.map((text) => scaleOf(text.toLowerCase()).power).find((power) => power !== null) ?? null
  );
}

/** What stands above the rows of a table. */
export function contextOf(table: Table, common: Common): TableContext {
  const count = Math.max(...table.rows.map(({ cells }) => cells.length)) - 1;
  const corner = table.heads.map(({ cells }) => cells[0]?.text ?? '').filter((text) => text !== '');
  const titles = [...table.titles, ...corner];
  const title = titles.join(' | ').toLowerCase();
  const scale = [...titles]
    .reverse()
    .map((text) => scaleOf(text.toLowerCase()))
    .reduce((near, far) => under(near, far), NO_SCALE);
  const columns = columnsOf(table.heads, count);
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
    isGuidance: titles.some((text) => opensGuidance(text.toLowerCase())),
  };
}
