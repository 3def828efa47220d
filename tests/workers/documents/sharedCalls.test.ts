import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agree, dateOf, joinKey, type Statement } from '../../../src/domain/review/joining.ts';
import { entryOf, type Joinable } from '../../../src/domain/review/joiningBatch.ts';
import { emptyBook, nextBook } from '../../../src/domain/planning/planImport.ts';
import { aboutDocument, sourceWords } from '../../../src/domain/review/review.ts';
import { importCsv } from '../../../src/io/csv/importCsv.ts';
import { readFile } from '../../../src/workers/documents/readFile.ts';

const SHARED = '../shared';
const TICKERS = ['AMD', 'CSCO'];
/** Rows that stand in the book once all above 0.9 is accepted; may only rise. */
const SURE_FLOOR = 0.86;
/** What stands once everything found is accepted; docs/extraction.md explains the rest. */
const READ_FLOOR = 0.985;

interface Company {
  readonly candidates: readonly Joinable<string>[];
  readonly dates: ReadonlySet<string>;
}

async function readCalls(ticker: string): Promise<Company> {
  const folder = join(SHARED, 'corpus/calls', ticker);
  const candidates: Joinable<string>[] = [];
  const dates = new Set<string>();
  for (const name of readdirSync(folder).sort()) {
    const file = new Blob([readFileSync(join(folder, name))]);
    const result = await readFile(file, name, {});
    if (result.status !== 'read') throw new Error(`${name}: ${result.status}`);
    const { text, facts, candidates: found } = result.reading;
    const about = aboutDocument(text, facts, []);
    const source = sourceWords(about);
    dates.add(about.date);
    for (const { id, draft, confidence } of found) {
      if (draft !== null) candidates.push({ id, draft: { ...draft, source }, confidence });
    }
  }
  return { candidates, dates };
}

/** The rows that lead in the joined book: of each target and day the first, which outcomes use. */
function leadingRows(candidates: readonly Joinable<string>[]): readonly Statement[] {
  const { add } = entryOf(candidates, undefined);
  const { rows } = nextBook(emptyBook('x'), new Set(), '', add, 1);
  const leading = new Map<string, Statement>();
  for (const row of rows) {
    if (row.kind !== 'guidance' && row.kind !== 'actual') continue;
    const key = `${joinKey(row)}|${dateOf(row)}`;
    if (!leading.has(key)) leading.set(key, row);
  }
  return [...leading.values()];
}

/** The rows of the facts that come from one of these calls. */
function wantedRows(ticker: string, dates: ReadonlySet<string>): readonly Statement[] {
  return ['guidance.csv', 'actuals.csv'].flatMap((name) => {
    const bytes = new Uint8Array(readFileSync(join(SHARED, 'facts', name)));
    const { incoming } = importCsv(bytes, name, 'facts');
    return incoming
      .filter(({ companyId }) => companyId === ticker.toLowerCase())
      .flatMap(({ rows }) =>
        rows.filter(
          (row): row is Statement =>
            (row.kind === 'guidance' || row.kind === 'actual') &&
            /\bcall\b/.test(row.source) &&
            dates.has(dateOf(row)),
        ),
      );
  });
}

function isSame(wanted: Statement, row: Statement): boolean {
  return (
    row.kind === wanted.kind &&
    row.metric === wanted.metric &&
    row.period === wanted.period &&
    row.unit === wanted.unit &&
    row.scope === wanted.scope &&
    dateOf(row) === dateOf(wanted) &&
    basisOf(row) === basisOf(wanted) &&
    agree(row, wanted)
  );
}

/** The basis a target is compared on: of metrics that exist on one, none need be stated. */
function basisOf(row: Statement): string {
  return joinKey({ ...row, variant: '', versus: '' });
}

function joinedTarget(row: Statement): string {
  return `${joinKey({ ...row, variant: '' })}|${dateOf(row)}`;
}

function shown(row: Statement): string {
  const value = row.kind === 'actual' ? `${row.value}` : `${row.low}..${row.high}`;
  const { metric, basis, variant, scope, versus, period, unit } = row;
  const target = [metric, basis, variant, scope, versus, period];
  return [dateOf(row), row.kind, ...target, value, unit].join(' | ');
}

test.skipIf(!existsSync(join(SHARED, 'facts')))(
  'the rows of the facts that come from the AMD and Cisco calls are found in them',
  async () => {
    const lines: string[] = [];
    const totals = { wanted: 0, sure: 0, all: 0, denied: 0 };
    for (const ticker of TICKERS) {
      const { candidates, dates } = await readCalls(ticker);
      const wanted = wantedRows(ticker, dates);
      const sure = leadingRows(candidates.filter(({ confidence }) => confidence >= 0.9));
      const all = leadingRows(candidates);
      const found = (rows: readonly Statement[]): readonly Statement[] =>
        wanted.filter((row) => rows.some((other) => isSame(row, other)));
      const [inBook, read] = [found(sure), found(all)];
      totals.wanted += wanted.length;
      totals.sure += inBook.length;
      totals.all += read.length;
      const denied = sure.filter((row) =>
        wanted.some((w) => joinedTarget(w) === joinedTarget(row) && !agree(w, row)),
      );
      totals.denied += denied.length;
      for (const row of denied) lines.push(`denied  ${shown(row)}`);
      lines.push(
        `# ${ticker}: ${inBook.length} of ${wanted.length} at 0.9, ${read.length} read at all`,
      );
      for (const row of wanted) {
        if (inBook.includes(row)) continue;
        const near = all.filter(
          (c) => c.kind === row.kind && c.metric === row.metric && dateOf(c) === dateOf(row),
        );
        lines.push(`${read.includes(row) ? 'unsure ' : 'missing'} ${shown(row)}`);
        for (const other of near.slice(0, 8)) lines.push(`    read ${shown(other)}`);
      }
    }
    mkdirSync('.cache', { recursive: true });
    writeFileSync('.cache/shared-calls.txt', lines.join('\n') + '\n');
    const share = (count: number): string => `${((100 * count) / totals.wanted).toFixed(1)}%`;
    process.stdout.write(
      `shared calls: ${totals.wanted} rows; accepted at 0.9 ${totals.sure} (${share(totals.sure)}), ` +
        `read at all ${totals.all} (${share(totals.all)}); of those at 0.9 on a target of the facts ` +
        `${totals.denied} with another value\n`,
    );
    expect(totals.wanted).toBeGreaterThan(300);
    expect(totals.all / totals.wanted).toBeGreaterThanOrEqual(READ_FLOOR);
    expect(totals.sure / totals.wanted).toBeGreaterThanOrEqual(SURE_FLOOR);
    expect(totals.sure / (totals.sure + totals.denied)).toBeGreaterThanOrEqual(0.97);
  },
);
