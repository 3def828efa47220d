import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { DocumentHints } from '../extract/index.ts';
import { isDay } from './options.ts';

export interface Input extends DocumentHints {
  readonly html?: boolean;
  readonly doc: string;
  readonly text: string;
}

/** One thing to read: a file by its path, or a record by its line of standard input. */
export interface FileJob {
  readonly name: string;
  readonly path?: string;
  readonly record?: string;
}

const READABLE: ReadonlySet<string> = new Set([
  '.txt',
  '.md',
  '.text',
  '.markdown',
  '.html',
  '.htm',
  '',
]);

function expand(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names
    .filter((n) => READABLE.has(extname(n)) && !n.startsWith('.'))
    .map((n) => join(path, n))
    .filter((p) => statSync(p).isFile());
}

function readText(path: string): string {
  if (!READABLE.has(extname(path)))
    throw new Error(`cannot read ${extname(path)} files; give text, markdown or HTML`);
  const bytes = readFileSync(path);
  if (bytes.includes(0)) throw new Error('this is not a text file');
  return bytes.toString('utf8');
}

function parseRecord(line: string): Input {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('not an object');
  const record = value as Record<string, unknown>;
  const { doc, text, html, company, ticker, fiscalYear, fiscalQuarter, date } = record;
  const { fiscalYearEndMonth, nextReport } = record;
  if (typeof doc !== 'string' || typeof text !== 'string')
    throw new Error('needs "doc" and "text"');
  return {
    doc,
    text,
    ...(html === true ? { html } : {}),
    ...(typeof company === 'string' ? { company } : {}),
    ...(typeof ticker === 'string' ? { ticker } : {}),
    ...(typeof fiscalYear === 'number' ? { fiscalYear } : {}),
    ...(typeof fiscalQuarter === 'number' ? { fiscalQuarter } : {}),
    ...(typeof fiscalYearEndMonth === 'number' ? { fiscalYearEndMonth } : {}),
    ...(typeof date === 'string' && isDay(date) ? { date } : {}),
    ...(typeof nextReport === 'string' && isDay(nextReport) ? { nextReport } : {}),
  };
}

export function readJob(job: FileJob): Input {
  if (job.record !== undefined) return parseRecord(job.record);
  const path = job.path ?? job.name;
  return {
    doc: basename(path, extname(path)),
    text: readText(path),
    html: /^\.html?$/.test(extname(path)),
  };
}

export type Fail = (name: string, error: unknown) => void;

/** Everything to read, in order: files and what folders hold, or the lines of standard input. */
export function jobsOf(files: readonly string[], fail: Fail): readonly FileJob[] {
  if (files.length === 0) {
    return readFileSync(0, 'utf8')
      .split('\n')
      .map((record, i) => ({ record, name: `standard input line ${i + 1}` }))
      .filter(({ record }) => record.trim() !== '');
  }
  return files.flatMap((given) => {
    try {
      return expand(given).map((path) => ({ name: path, path }));
    } catch (error) {
      fail(given, error);
      return [];
    }
  });
}
