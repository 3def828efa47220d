import Dexie from 'dexie';
import type { Table } from 'dexie';
import { planImport } from '../../src/domain/planImport.ts';
import type { Draft, Row } from '../../src/domain/rows.ts';
import { commitPlan } from '../../src/storage/commit.ts';
import { deleteDatabase, openDatabase } from '../../src/storage/database.ts';
import { readBook, readBooks } from '../../src/storage/queries.ts';

/** What runs in the browser: the same facts, packed and row by row. Times in milliseconds. */
export interface Figures {
  readonly plan: number;
  readonly packedWrite: number;
  readonly packedRead: number;
  readonly oneCompany: number;
  readonly rowsWrite: number;
  readonly rowsRead: number;
  readonly bytes: number;
}

const QUARTERS = 40;
const METRICS = ['revenue', 'gross_margin', 'opex', 'eps', 'operating_margin'];

async function measure(facts: number): Promise<Figures> {
  const name = 'guideband-bench';
  await deleteDatabase(name);
  const incoming = companies(facts);
  const db = await openDatabase(name);
  const start = performance.now();
  const plan = planImport(new Map(), incoming, 1);
  const planned = performance.now();
  await commitPlan(db, plan, { label: 'bench', kind: 'import', time: 0 });
  const written = performance.now();
  const books = await readBooks(db);
  const read = performance.now();
  await readBook(db, 'company-7');
  const one = performance.now();
  let rows = 0;
  for (const book of books.values()) rows += book.rows.length;
  if (rows !== facts) throw new Error(`Read ${rows} rows of ${facts}`);
  const records = await db.books.toArray();
  const bytes = records.reduce((sum, record) => sum + record.packed.numbers.byteLength, 0);
  db.close();
  await deleteDatabase(name);
  const flat = plan.next.flatMap((book) =>
    book.rows.map((row) => ({ ...row, rowId: row.id, company: book.companyId })),
  );
  const byRow = await measureRows(flat);
  return {
    plan: planned - start,
    packedWrite: written - planned,
    packedRead: read - written,
    oneCompany: one - read,
    ...byRow,
    bytes,
  };
}

type FlatRow = Row & { readonly company: string; readonly rowId: number };

async function measureRows(
  rows: readonly FlatRow[],
): Promise<Pick<Figures, 'rowsWrite' | 'rowsRead'>> {
  const db = new Dexie('guideband-bench-rows', {
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
  }) as Dexie & { readonly facts: Table<FlatRow> };
  db.version(1).stores({ facts: '[company+rowId], company, metric, period' });
  await db.open();
  const start = performance.now();
  await db.facts.bulkAdd([...rows]);
  const written = performance.now();
  const read = (await db.facts.toArray()).length;
  const done = performance.now();
  if (read !== rows.length) throw new Error('Rows were lost');
  await db.delete();
  return { rowsWrite: written - start, rowsRead: done - written };
}

function companies(facts: number): { companyId: string; rows: Draft[] }[] {
  const each = QUARTERS * METRICS.length * 2;
  return Array.from({ length: facts / each }, (_, company) => ({
    companyId: `company-${company}`,
    rows: Array.from({ length: each }, (__, index) => fact(company, index)),
  }));
}

/** Guidance and actual in turn; the values differ, so that nothing compresses by luck. */
function fact(company: number, index: number): Draft {
  const quarter = Math.floor(index / 2) % QUARTERS;
  const value = 1e9 * (1 + Math.abs(Math.sin(company * 977 + index)));
  const shared = {
    origin: 'file:bench',
    line: index + 2,
    source: 'release',
    note: '',
    mark: '',
    document: '',
    start: null,
    end: null,
    metric: METRICS[Math.floor(index / 2 / QUARTERS)] ?? '',
    basis: 'non_gaap',
    variant: '',
    scope: '',
    versus: '',
    period: `${2010 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`,
    unit: 'USD',
  } as const;
  const date = `${2010 + Math.floor(quarter / 4)}-0${(quarter % 4) * 2 + 1}-24`;
  return index % 2 === 0
    ? {
        kind: 'guidance',
        ...shared,
        form: 'range',
        low: value * 0.98,
        high: value * 1.02,
        stated: 'range',
        issuedOn: date,
        stage: 'guidance',
        assumptions: '',
      }
    : {
        kind: 'actual',
        ...shared,
        value,
        precision: 1e6,
        reportedOn: date,
        series: 'first print',
      };
}

(globalThis as { measure?: typeof measure }).measure = measure;
