import Papa from 'papaparse';
import { deleteDatabase, openDatabase } from '../../src/storage/database.ts';
import { answer, newSession } from '../../src/workers/book/calls.ts';
import type { Preview } from '../../src/workers/book/protocol.ts';
import { readImportFile } from '../../src/workers/book/readImportFile.ts';
import { madeActuals } from './made.ts';

/** One import of a file through the calls of the app, beside a bare parse of it. Milliseconds. */
export interface ImportFigures {
  readonly papa: number;
  readonly read: number;
  readonly plan: number;
  readonly commit: number;
  /** The length of the file. */
  readonly bytes: number;
}

/** `quoted`: rows in a hundred that have a quoted cell. */
export async function measureImport({
  rows,
  quoted,
}: {
  readonly rows: number;
  readonly quoted: number;
}): Promise<ImportFigures> {
  const bytes = new TextEncoder().encode(madeActuals(rows, quoted));
  const papa = barePass(bytes, rows);
  const name = 'guideband-bench-import';
  await deleteDatabase(name);
  const db = await openDatabase(name);
  const session = newSession();
  const call = { id: 1, database: name };
  const body = { bytes, name: 'actuals.csv', options: {} };
  const ignore = (): void => undefined;
  let parsed = 0;
  const start = performance.now();
  const preview = (await answer(
    db,
    session,
    { ...call, type: 'importFile', body },
    async (...file) => {
      const reading = await readImportFile(...file);
      parsed = performance.now();
      return reading;
    },
    ignore,
  )) as Preview;
  const planned = performance.now();
  const note = { label: 'bench', kind: 'import', time: 0 } as const;
  const { token } = preview;
  await answer(
    db,
    session,
    { ...call, type: 'commit', body: { token, note } },
    readImportFile,
    ignore,
  );
  const written = performance.now();
  if (preview.counts.new < rows) throw new Error(`Took ${preview.counts.new} rows of ${rows}`);
  db.close();
  await deleteDatabase(name);
  return {
    papa,
    read: parsed - start,
    plan: planned - parsed,
    commit: written - planned,
    bytes: bytes.length,
  };
}

/** The least there is to do: the bytes as text, and Papa over it row by row. */
function barePass(bytes: Uint8Array, rows: number): number {
  const start = performance.now();
  let cells = 0;
  Papa.parse<string[]>(new TextDecoder().decode(bytes), {
    delimiter: ',',
    step: ({ data }) => {
      cells += data.length;
    },
  });
  const done = performance.now();
  if (cells < rows * 8) throw new Error('The bare pass lost cells');
  return done - start;
}
