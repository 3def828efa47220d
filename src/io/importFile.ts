import { Refusal } from './refusal.ts';
import { nameOrigin, type DraftTable } from '../domain/book/draftTable.ts';
import { importTable, type ImportedTable, type RejectedRow } from './csv/importCsv.ts';
import type { Question } from './csv/questions.ts';
import type { Fix, TableMapping } from './tables/mapping/mapping.ts';
import type { CellsOfRow, TableGuess } from './tables/readTableFile.ts';

/** What a person said of a table, and what is remembered of others like it. */
export interface ImportOptions {
  readonly given: TableMapping | null;
  readonly mappings: readonly TableMapping[];
  readonly fixes: readonly Fix[];
  /** The day of the import: what ends after it has no actual yet. */
  readonly today: string;
}

/** What was read of a file: its rows for the planner, and what it could not take. */
export interface ImportedFile {
  readonly table: DraftTable;
  readonly kind: string;
  readonly rejected: readonly RejectedRow[];
  readonly questions: readonly Question[];
  readonly head: readonly (readonly string[])[];
  /** What a table of another layout than ours was taken for. */
  readonly guess?: TableGuess;
  /** For such a table: the cells each draft (by its place in the table) was read from. */
  readonly cellsOf?: ReadonlyMap<number, CellsOfRow>;
}

type OnRowsRead = (done: number, total: number) => void;

/** A table in our own columns; null for one in any other layout. */
function readOwn(bytes: Uint8Array, name: string, onProgress: OnRowsRead): ImportedTable | null {
  try {
    const read = importTable(bytes, name, onProgress);
    // Its headings are ours and not one of its rows is: a period or unit is written in another way.
    return read.table.count === 0 && read.rejected.length > 0 ? null : read;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The file with the cells a person put right. */
async function fixed(bytes: Uint8Array, fixes: readonly Fix[]): Promise<Uint8Array> {
  if (fixes.length === 0) return bytes;
  const { fixedBytes } = await import('./tables/readTableFile.ts');
  return fixedBytes(bytes, fixes);
}

/**
 * Reads a table of any layout for the planner; one in our own columns goes straight through. `origin` names the
 * import. Throws Refusal with a sentence for the person where nothing can be read.
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  origin: Promise<string> | string,
  options: ImportOptions,
  onProgress: OnRowsRead = () => undefined,
): Promise<ImportedFile> {
  const { given, fixes } = options;
  const own = given === null ? readOwn(await fixed(bytes, fixes), name, onProgress) : null;
  if (own !== null) {
    const { table, kind, rejected, questions, head } = own;
    nameOrigin(table, await origin);
    return { table, kind, rejected, questions, head };
  }
  const { readTableFile, readOwnSheets } = await import('./tables/readTableFile.ts');
  const sheets = given === null ? await readOwnSheets(bytes, name, await origin, fixes) : null;
  if (sheets !== null) return { kind: 'mapped', ...sheets };
  return { kind: 'mapped', ...(await readTableFile(bytes, name, await origin, options)) };
}
