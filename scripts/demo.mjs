// Copies the facts of the demo workspace to data/demo and refuses what must never reach a person.
// Usage: node scripts/demo.mjs [folder of the facts, default ../shared/facts]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Papa from 'papaparse';

const NAMES = ['guidance', 'actuals', 'bridges', 'calendars'];
const BASES = ['gaap', 'non_gaap', 'unspecified'];
const FULL_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
/** Columns that hold data: an address, a file name or a "source:" in one of them is provenance astray. */
const DATA_COLUMNS =
  'company,ticker,metric,basis,variant,scope,versus,period,form,low,high,value,precision,unit,amount,in_guidance,quantified_by,issued_on,reported_on,stage,series,stated,assumptions,note,mark,label,from,end_month,end_rule,year_named,weeks'.split(
    ',',
  );
const PROVENANCE =
  /https?:|www\.|\.(?:txt|html?|pdf|md|json|csv)\b|\b(?:sources?|see|per|according to|read (?:from|in)|taken from)\s*:|\b(?:transcript|sha256)\b/iu;
const TARGET = ['company', 'metric', 'basis', 'variant', 'scope', 'versus', 'period', 'unit'];

/** The rows of a CSV as functions from column to cell, with their line. */
function rowsOf(text) {
  const [header = [], ...rows] = Papa.parse(text.trimEnd(), { delimiter: ',' }).data;
  return rows.map((row, index) => ({
    line: index + 2,
    columns: header,
    cell: (name) => row[header.indexOf(name)] ?? '',
    isLong: row.length !== header.length,
  }));
}

/** Why a table of facts cannot be a part of the demo: one sentence a fault, with its line. */
export function faultsOf(name, text) {
  const prints = new Map();
  return rowsOf(text).flatMap(({ line, columns, cell, isLong }) => {
    const faults = [];
    const say = (what) => faults.push(`${name}.csv line ${line}: ${what}`);
    if (isLong) say('another number of cells than the header');
    if (columns.includes('basis') && !BASES.includes(cell('basis'))) {
      say(`"${cell('basis')}" is not one of ${BASES.join(', ')}`);
    }
    if (name === 'guidance' && !FULL_DATE.test(cell('issued_on'))) say('no full issue date');
    if (name === 'actuals' && !FULL_DATE.test(cell('reported_on'))) say('no full report date');
    if (name === 'actuals' && (cell('series') || 'first print') === 'first print') {
      const target = JSON.stringify(TARGET.map(cell));
      const earlier = prints.get(target);
      if (earlier !== undefined) say(`a second first print of the target of line ${earlier}`);
      else prints.set(target, line);
    }
    for (const column of DATA_COLUMNS) {
      if (PROVENANCE.test(cell(column))) say(`provenance in the column ${column}`);
    }
    return faults;
  });
}

/** Checks all four tables and, only if none has a fault, writes them; returns the faults. */
export function copyDemo(from, to) {
  const tables = NAMES.map((name) => [name, readFileSync(join(from, `${name}.csv`), 'utf8')]);
  const faults = tables.flatMap(([name, text]) => faultsOf(name, text));
  if (faults.length > 0) return faults;
  mkdirSync(to, { recursive: true });
  for (const [name, text] of tables) writeFileSync(join(to, `${name}.csv`), text);
  return [];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const faults = copyDemo(
    process.argv[2] ?? join(root, '../shared/facts'),
    join(root, 'data/demo'),
  );
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log('data/demo is written.');
  process.exitCode = faults.length > 0 ? 1 : 0;
}
