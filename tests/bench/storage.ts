import Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Plan } from '../../src/domain/planning/plan.ts';
import { planImport } from '../../src/domain/planning/planImport.ts';
import type { Row } from '../../src/domain/book/rows.ts';
import { commitPlan } from '../../src/storage/commit.ts';
import { deleteDatabase, openDatabase } from '../../src/storage/database.ts';
import { readBook, readBooks } from '../../src/storage/queries.ts';
import { madeFacts, ROWS_A_COMPANY } from './made.ts';

/** The same facts packed and row by row, one after the other. Times in milliseconds. */
export interface StorageFigures {
  readonly plan: number;
  readonly commit: number;
  readonly readAll: number;
  /** Each of some companies alone. */
  readonly readOne: readonly number[];
  readonly rowsCommit: number;
  readonly rowsReadAll: number;
  /** Bytes of columns a fact takes. */
  readonly bytes: number;
}

const ONES = 21;

export async function measureStorage(facts: number): Promise<StorageFigures> {
  const start = performance.now();
  const incoming = madeFacts(facts);
  const made = performance.now();
  const plan = planImport(new Map(), incoming, 1);
  const planned = performance.now();
  if (made === start) throw new Error('This clock is too coarse to measure with');
  return {
    plan: planned - made,
    ...(await measurePacked(plan, facts)),
    ...(await measureRows(plan)),
  };
}

async function measurePacked(plan: Plan, facts: number) {
  const name = 'guideband-bench';
  await deleteDatabase(name);
  const db = await openDatabase(name);
  const start = performance.now();
  await commitPlan(db, plan, { label: 'bench', kind: 'import', time: 0 });
  const written = performance.now();
  const books = await readBooks(db);
  const read = performance.now();
  let rows = 0;
  for (const book of books.values()) rows += book.rows.length;
  if (rows !== facts) throw new Error(`Read ${rows} rows of ${facts}`);
  const readOne: number[] = [];
  const step = Math.floor(books.size / ONES);
  for (let one = 0; one < ONES; one += 1) {
    const from = performance.now();
    const book = await readBook(db, `company-${one * step}`);
    readOne.push(performance.now() - from);
    if (book?.rows.length !== ROWS_A_COMPANY) throw new Error('A company was not read whole');
  }
  const records = await db.shelves.toArray();
  const size = records.reduce((sum, { numbers }) => sum + numbers.byteLength, 0);
  db.close();
  await deleteDatabase(name);
  return { commit: written - start, readAll: read - written, readOne, bytes: size / facts };
}

type FlatRow = Row & { readonly company: string; readonly rowId: number };

/** What people write first: a row a fact, with a key and three indexes, in one transaction. */
async function measureRows(plan: Plan) {
  const rows = plan.next.flatMap((book) =>
    book.rows.map((row): FlatRow => ({ ...row, rowId: row.id, company: book.companyId })),
  );
  const db = new Dexie('guideband-bench-rows', {
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
  }) as Dexie & { readonly facts: Table<FlatRow> };
  db.version(1).stores({ facts: '[company+rowId], company, metric, period' });
  await db.open();
  const start = performance.now();
  await db.facts.bulkAdd(rows);
  const written = performance.now();
  const read = (await db.facts.toArray()).length;
  const done = performance.now();
  if (read !== rows.length) throw new Error('Rows were lost');
  await db.delete();
  return { rowsCommit: written - start, rowsReadAll: done - written };
}
