import { messageOf } from '../domain/messageOf.ts';
import { readFileSync } from 'node:fs';
import type { Fault, GridRow } from '../io/grid.ts';
import { delimitedText } from '../io/tables/grids/openTable.ts';
import { rowsText } from '../io/tables/grids/rowsText.ts';
import { textGrid } from '../io/tables/grids/textGrid.ts';
import { answersIn, factsOf } from './tableFacts.ts';

/** What benchmarks of CSV readers look for on the first line of a file that is refused. */
const REFUSED = 'Application Error\n';
const USAGE = `usage: table [--strict] [--header=NAME,NAME] FILE
       table --facts [--answers FILE.json] FILE...`;
/** The exit code of a file that was printed whole and is not in order, with `--strict`. */
const REMARKED = 2;

interface TableCommandOptions {
  readonly file: string;
  readonly isStrict: boolean;
  /** The headings the file should have; null where any will do. */
  readonly header: string | null;
}

function optionsOf(args: readonly string[]): TableCommandOptions {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const options = args.filter((arg) => arg.startsWith('--'));
  const header = options.find((arg) => arg.startsWith('--header='))?.slice('--header='.length);
  const isKnown = options.every((arg) => arg === '--strict' || arg.startsWith('--header='));
  const [file] = files;
  if (file === undefined || files.length > 1 || !isKnown) throw new Error(USAGE);
  return { file, isStrict: options.includes('--strict'), header: header ?? null };
}

/** Rows that are wider or narrower than the first: printed as they are, and worth a look. */
function unevenRows(rows: readonly GridRow[]): readonly Fault[] {
  const width = rows[0]?.cells.length ?? 0;
  return rows.flatMap(({ line, cells }) => {
    const isEmpty = cells.length === 1 && cells[0] === '';
    const reason = `the row has ${cells.length} cells, the first one ${width}`;
    return cells.length === width || isEmpty ? [] : [{ line, reason }];
  });
}

function noRows(rows: readonly GridRow[]): readonly Fault[] {
  return rows.length > 0 ? [] : [{ line: 1, reason: 'the file has no content' }];
}

function wrongHeader(rows: readonly GridRow[], header: string | null): readonly Fault[] {
  const isRight = header === null || rows[0]?.cells.join(',') === header;
  return isRight ? [] : [{ line: 1, reason: `the headings are not ${header}` }];
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/** Prints what would come of each file when it is imported, an object of JSON a line. */
async function printFacts(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--answers');
  const answers = at < 0 ? undefined : args[at + 1];
  const files = args.filter(
    (arg, i) => arg !== '--facts' && (at < 0 || (i !== at && i !== at + 1)),
  );
  if (files.length === 0 || (at >= 0 && answers === undefined)) throw new Error(USAGE);
  const given = answers === undefined ? null : answersIn(readFileSync(answers, 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  for (const file of files) {
    const lines = await factsOf(file, readFileSync(file), given, today);
    process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  return 0;
}

/** The table command, by its arguments; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endQuietly);
  if (!args.includes('--facts')) return printTable(args);
  try {
    return await printFacts(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/**
 * Prints every row of a delimited file as RFC 4180 CSV (an empty file has none) and returns the exit code: 1 where the file is
 * refused, 2 where `--strict` was asked for and something is not in order. Remarks go to standard error.
 */
function printTable(args: readonly string[]): number {
  try {
    const { file, isStrict, header } = optionsOf(args);
    const { rows, faults } = textGrid(delimitedText(readFileSync(file)));
    const remarks = [...noRows(rows), ...wrongHeader(rows, header), ...faults, ...unevenRows(rows)];
    for (const { line, reason } of remarks) process.stderr.write(`line ${line}: ${reason}\n`);
    process.stdout.write(rowsText(rows));
    return isStrict && remarks.length > 0 ? REMARKED : 0;
  } catch (error) {
    process.stdout.write(REFUSED);
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}
