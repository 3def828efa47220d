import readXlsxFile from 'read-excel-file/universal';
import type { Grid } from '../../grid.ts';

/** A cell as text: days without their midnight, figures with all their digits and no noise of binary ones. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/u, '');
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : '';
}

/** The sheets of a workbook as tables. Throws where the bytes are no workbook. */
export async function xlsxGrids(bytes: Uint8Array): Promise<readonly Grid[]> {
  const copy = new Uint8Array(bytes);
  const sheets = await readXlsxFile(copy.buffer);
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) })),
    faults: [],
  }));
}
