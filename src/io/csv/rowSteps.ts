import {
  codeOf,
  kindIn,
  setValue,
  type DraftTable,
  type DraftsOfKind,
} from '../../domain/book/draftTable.ts';
import type { RowKind } from '../../domain/book/rows.ts';
import type { Row } from './fileRow.ts';
import type { PlainNumber } from './plainNumber.ts';
import type { Cells } from './readFields.ts';
import { readPlain } from './readFigures.ts';
import type { Figures } from './rowFigures.ts';

/** Reads some of a row into the columns of a table; a cell that cannot be taken throws a CellError. */
export type RowStep = () => void;

/** Steps that write the row of one kind that is to be added next. */
export interface Steps {
  readonly drafts: DraftsOfKind;
  /** Text that depends on these columns and nothing else; null where no row needs a step. */
  readonly text: (
    field: string,
    columns: readonly string[],
    read: (cells: Cells) => string,
  ) => RowStep | null;
  /** A number that is written plainly or not at all; null where no row needs a step. */
  readonly plain: (field: string, column: string) => RowStep | null;
  /** A number got in some other way; NaN for none. */
  readonly number: (field: string, read: () => number) => RowStep;
  readonly metricAndUnit: (figures: Figures) => RowStep;
}

export function stepsOf(table: DraftTable, row: Row, kind: RowKind): Steps {
  const drafts = kindIn(table, kind);

  function columnOf(field: string) {
    const column = drafts.columns.get(field);
    if (column === undefined) throw new Error(`${kind} has no field: ${field}`);
    return column;
  }

  function number(field: string, read: () => number): RowStep {
    const column = columnOf(field);
    return () => setValue(table, column, drafts.count, read());
  }

  return {
    drafts,
    number,
    text: (field, columns, read) => {
      const column = columnOf(field);
      if (!columns.some((name) => row.cells.has(name))) {
        // What no column says is the same in every row.
        column.constant = codeOf(table, read(row.cells));
        return null;
      }
      const code = row.remembered(columns, (cells) => codeOf(table, read(cells)));
      return () => setValue(table, column, drafts.count, code());
    },
    plain: (field, column) => {
      if (!row.cells.has(column)) return null;
      const into: PlainNumber = { digits: 0, fraction: 0 };
      return number(field, () => {
        const shape = row.shapeOf(column, into);
        if (shape === 'empty') return NaN;
        if (shape === 'plain' && into.fraction === 0) return into.digits;
        return readPlain(row.cells, column) ?? NaN;
      });
    },
    metricAndUnit: (figures) => {
      const [metric, unit] = [columnOf('metric'), columnOf('unit')];
      return () => {
        setValue(table, metric, drafts.count, figures.metric);
        setValue(table, unit, drafts.count, figures.unit);
      };
    },
  };
}
