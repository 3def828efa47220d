import { nameOrigin } from '../../domain/book/draftTable.ts';
import { importTable, type ImportedTable } from '../../io/csv/importCsv.ts';
import { RefusedFile } from '../../io/csv/table.ts';
import { asMapping, type Fix, type TableMapping } from '../../io/tables/mapping/mapping.ts';
import type { FileReader } from './calls.ts';

/** A short name for the bytes of a file, so that an answer about one import meets only that import. */
async function originOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return `file:${hex.slice(0, 8).join('')}`;
}

/** What a person said of a table, and what is remembered of others like it. */
interface TableOptions {
  readonly given: TableMapping | null;
  readonly mappings: readonly TableMapping[];
  readonly fixes: readonly Fix[];
}

function optionsOf(options: Readonly<Record<string, unknown>>): TableOptions {
  const list = (name: string): readonly unknown[] => {
    const value = options[name];
    return Array.isArray(value) ? value : [];
  };
  return {
    given: asMapping(options['given']),
    mappings: list('mappings').flatMap((one) => asMapping(one) ?? []),
    fixes: list('fixes') as readonly Fix[],
  };
}

/** A table in our own columns; null for one in any other layout. */
function readOwn(
  bytes: Uint8Array,
  name: string,
  onProgress: (done: number, total: number) => void,
): ImportedTable | null {
  try {
    const read = importTable(bytes, name, onProgress);
    // Its headings are ours and not one of its rows is: a period or unit is written in another way.
    return read.table.count === 0 && read.rejected.length > 0 ? null : read;
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}

/** The file with the cells a person put right. */
async function fixed(bytes: Uint8Array, { fixes }: TableOptions): Promise<Uint8Array> {
  if (fixes.length === 0) return bytes;
  const { fixedBytes } = await import('../../io/tables/readTableFile.ts');
  return fixedBytes(bytes, fixes);
}

/** Reads a table of any layout for the planner; one in our own columns goes straight through. */
export const readCsv: FileReader = async (bytes, name, options, onProgress) => {
  // The browser computes it on a thread of its own while the file is read on this one.
  const origin = originOf(bytes as Uint8Array<ArrayBuffer>);
  const said = optionsOf(options);
  const own = said.given === null ? readOwn(await fixed(bytes, said), name, onProgress) : null;
  if (own !== null) {
    const { table, kind, rejected, questions, head } = own;
    nameOrigin(table, await origin);
    return { table, kind, rejected, questions, head };
  }
  const { readTableFile, readOwnSheets } = await import('../../io/tables/readTableFile.ts');
  const sheets =
    said.given === null ? await readOwnSheets(bytes, name, await origin, said.fixes) : null;
  if (sheets !== null) return { kind: 'mapped', ...sheets };
  return { kind: 'mapped', ...(await readTableFile(bytes, name, await origin, said)) };
};
