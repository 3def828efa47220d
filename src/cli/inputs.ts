import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { DocumentHints } from '../extract/index.ts';
import { isDay } from '../domain/time/date.ts';
import { readDocument } from '../io/documents/readDocument.ts';

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

/** What of a folder is read; a file that is named is read whatever it is called. */
const READABLE: ReadonlySet<string> = new Set([
  '.txt',
  '.md',
  '.text',
  '.markdown',
  '.html',
  '.htm',
  '.pdf',
  '.docx',
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

/** What is to be read for a job: a file by what it is, as the app reads it; errors are for whoever gave it. */
export async function readJob(job: FileJob): Promise<Input> {
  if (job.record !== undefined) return parseRecord(job.record);
  const path = job.path ?? job.name;
  const name = basename(path);
  // Bytes of their own: the PDF reader takes the whole buffer, and Node lets small files share one.
  const bytes = Uint8Array.from(readFileSync(path));
  const read = await readDocument(bytes, name);
  if ('refused' in read) throw new Error(read.refused);
  return { doc: basename(path, extname(path)), text: read.text, html: read.format === 'html' };
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
