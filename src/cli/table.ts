import { readFileSync } from 'node:fs';
import { delimitedText } from '../io/tables/openTable.ts';
import { rowsText } from '../io/tables/rowsText.ts';
import { textGrid } from '../io/tables/textGrid.ts';

/** What benchmarks of CSV readers look for on the first line of a file that is refused. */
const REFUSED = 'Application Error\n';

/** Prints the rows of a delimited file as RFC 4180 CSV; returns the exit code. Remarks go to standard error. */
export function main(args: readonly string[]): number {
  const [file] = args;
  try {
    if (file === undefined || args.length > 1) throw new Error('usage: table FILE');
    const { rows, faults } = textGrid(delimitedText(readFileSync(file)));
    const { csv, above } = rowsText(rows);
    if (above > 0) process.stderr.write(`lines above the headings, left out: ${above}\n`);
    for (const { line, reason } of faults) process.stderr.write(`line ${line}: ${reason}\n`);
    process.stdout.write(csv);
    return 0;
  } catch (error) {
    process.stdout.write(REFUSED);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
