import type { Draft } from '../../domain/rows.ts';
import { toCsv } from '../csvText.ts';
import { importCsv, type ImportedCsv } from '../importCsv.ts';
import { RefusedFile } from '../table.ts';
import type { Grid } from './grid.ts';
import { onceNamed } from './once.ts';
import { openTables } from './openTable.ts';

/** What a workbook of ours holds: the rows of all its sheets. */
export type OwnSheets = Pick<ImportedCsv, 'incoming' | 'questions'>;

/** The sheet of a workbook of ours that is computed from the others. */
export function isComparison({ rows }: Grid): boolean {
  return rows[0]?.cells.slice(0, 4).join() === 'Company,Metric,Line,Unit';
}

/** A sheet in our own columns, read as a CSV of them; null for any other, or where a row is not in order. */
function readOwnSheet({ rows }: Grid, fileName: string, origin: string): ImportedCsv | null {
  const [header = [], ...body] = rows.map(({ cells }) => cells);
  const csv = new TextEncoder().encode(toCsv(header, body));
  try {
    const read = importCsv(csv, fileName, origin);
    return read.ignored.length > 0 || read.rejected.length > 0 ? null : read;
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}

/**
 * Reads a workbook as this program writes it: every sheet in our own columns at once, and the comparison
 * left out. Null where another sheet is in it or a row needs a person: one sheet is chosen then.
 * Throws RefusedFile where the file holds no table.
 */
export async function readOwnSheets(
  bytes: Uint8Array,
  fileName: string,
  origin: string,
): Promise<OwnSheets | null> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheets = isArchive ? (await openTables(bytes)).filter((one) => !isComparison(one)) : [];
  const incoming = new Map<string, Draft[]>();
  const questions: ImportedCsv['questions'][number][] = [];
  for (const sheet of sheets) {
    const read = readOwnSheet(sheet, fileName, origin);
    if (read === null) return null;
    for (const { companyId, rows } of read.incoming) {
      incoming.set(companyId, [...(incoming.get(companyId) ?? []), ...rows]);
    }
    questions.push(...read.questions);
  }
  if (incoming.size === 0) return null;
  return {
    incoming: [...incoming].map(([companyId, rows]) => ({ companyId, rows: onceNamed(rows) })),
    questions,
  };
}
