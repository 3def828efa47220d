import { NOT_COMPUTED, type Grid, type GridRow } from '../../../grid.ts';

/** Cells that are shown as one, by the places of their first and last. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as its file holds it, before merged cells are filled and hidden ones left out. */
export interface RawSheet {
  readonly name: string;
  /** Cells by row and column, from zero. */
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly MergedCells[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A merged cell means all it covers, unless it is as wide as the table: then it is a title. */
function filled({ rows, spans }: RawSheet): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const out = rows.map((cells) => [...cells]);
  for (const { top, left, bottom, right } of spans) {
    const text = rows[top]?.[left] ?? '';
    if (text.trim() === '' || right - left + 1 >= Math.max(3, width - 1)) continue;
    for (let row = top; row <= bottom && row < out.length; row += 1) {
      const cells = out[row];
      if (cells === undefined) continue;
      for (let column = left; column <= right; column += 1) {
        while (cells.length <= column) cells.push('');
        cells[column] = text;
      }
    }
  }
  return out;
}

function remarksOf({ hiddenRows, hiddenColumns, rows }: RawSheet): readonly string[] {
  const count = (all: ReadonlySet<number>, one: string): readonly string[] =>
    all.size === 0 ? [] : [`${all.size} hidden ${one}${all.size === 1 ? '' : 's'}`];
  const hidden = [...count(hiddenRows, 'row'), ...count(hiddenColumns, 'column')];
  const open = rows.flat().filter((cell) => cell === NOT_COMPUTED).length;
  return [
    ...(hidden.length === 0 ? [] : [`Left out as they are not shown: ${hidden.join(' and ')}.`]),
    ...(open === 0
      ? []
      : [`${open} formulas have no stored value: open the workbook in Excel and save it once.`]),
  ];
}

/** A sheet as a table: merged cells filled down and across, what is hidden left out and said so. */
export function gridOf(sheet: RawSheet): Grid {
  const rows: GridRow[] = filled(sheet).flatMap((cells, index) =>
    sheet.hiddenRows.has(index)
      ? []
      : [
          {
            line: index + 1,
            cells: cells.map((cell, column) => (sheet.hiddenColumns.has(column) ? '' : cell)),
          },
        ],
  );
  return { name: sheet.name, rows, faults: [], remarks: remarksOf(sheet) };
}
