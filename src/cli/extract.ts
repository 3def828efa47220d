import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { extract, hintsFromName } from '../extract/index.ts';
import { extractHtml } from '../extract/page.ts';
import type { DocumentHints, Extraction, Fact } from '../extract/index.ts';

export { extract } from '../extract/index.ts';

interface Options {
  readonly format: 'ndjson' | 'csv' | 'table';
  readonly kind: string | null;
  readonly explain: number | null;
  readonly files: readonly string[];
}

interface Input extends DocumentHints {
  readonly html?: boolean;
  readonly doc: string;
  readonly text: string;
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
const COLUMNS = [
  'doc',
  'kind',
  'metric',
  'basis',
  'scope',
  'period',
  'low',
  'high',
  'form',
  'unit',
  'confidence',
  'lines',
] as const;
const USAGE = `usage: extract FILES... [--format ndjson|csv|table] [--kind KIND] [--explain LINE]
Files, folders, or NDJSON {doc, text, html?, ticker?, fiscalYear?, fiscalQuarter?, date?} on standard input.`;

function parseArguments(args: readonly string[]): Options {
  const files: string[] = [];
  const values = new Map<string, string>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--help' || arg === '-h') throw new Error(USAGE);
    if (!arg.startsWith('--')) files.push(arg);
    else {
      const value = args[i + 1];
      if (!['--format', '--kind', '--explain'].includes(arg))
        throw new Error(`unknown option ${arg}\n${USAGE}`);
      if (value === undefined) throw new Error(`${arg} needs a value`);
      values.set(arg, value);
      i += 1;
    }
  }
  const format = values.get('--format') ?? 'ndjson';
  if (format !== 'ndjson' && format !== 'csv' && format !== 'table')
    throw new Error(`unknown format ${format}`);
  const line = values.get('--explain');
  if (line !== undefined && !/^\d+$/.test(line)) throw new Error('--explain needs a line number');
  return {
    format,
    kind: values.get('--kind') ?? null,
    explain: line === undefined ? null : Number(line),
    files,
  };
}

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

function periodLabel(fact: Fact): string {
  const { type, quarter, half, fiscalYear } = fact.period;
  const part =
    quarter === undefined ? (half === undefined ? (type ?? '') : `H${half}`) : `Q${quarter}`;
  return fiscalYear === undefined ? part : `${fiscalYear}-${type === 'year' ? 'FY' : part}`;
}

function cells(doc: string, fact: Fact): readonly string[] {
  const row = { ...fact, doc, period: periodLabel(fact), lines: fact.lines.join(' ') };
  return COLUMNS.map((name) => String(row[name] ?? ''));
}

function csvCell(cell: string): string {
  const plain =
    /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(cell) || !/^[=+\-@]/.test(cell) ? cell : `'${cell}`;
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function renderFact(doc: string, fact: Fact, format: Options['format']): string {
  if (format === 'csv') return cells(doc, fact).map(csvCell).join(',');
  if (format === 'table')
    return cells(doc, fact)
      .map((c) => c.slice(0, 16).padEnd(17))
      .join('')
      .trimEnd();
  return JSON.stringify({ doc, ...fact });
}

function explain(doc: string, line: number, result: Extraction): readonly string[] {
  const facts = result.facts.filter((f) => f.lines.includes(line));
  const rejected = result.rejected.filter((r) => r.line === line);
  return [
    ...facts.map((f) =>
      JSON.stringify({
        doc,
        line,
        found: f.kind,
        metric: f.metric,
        low: f.low,
        high: f.high,
        confidence: f.confidence,
        rules: f.rules,
      }),
    ),
    ...rejected.map((r) =>
      JSON.stringify({ doc, line, rejected: r.text, veto: r.veto, start: r.start, end: r.end }),
    ),
  ];
}

function render(input: Input, options: Options): readonly string[] {
  const read = input.html === true ? extractHtml : extract;
  const result = read(input.text, { ...hintsFromName(input.doc), ...input });
  if (options.explain !== null) return explain(input.doc, options.explain, result);
  const facts = result.facts.filter((f) => options.kind === null || f.kind === options.kind);
  return facts.map((f) => renderFact(input.doc, f, options.format));
}

function parseRecord(line: string): Input {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('not an object');
  const record = value as Record<string, unknown>;
  const { doc, text, html, ticker, fiscalYear, fiscalQuarter, date } = record;
  if (typeof doc !== 'string' || typeof text !== 'string')
    throw new Error('needs "doc" and "text"');
  return {
    doc,
    text,
    ...(html === true ? { html } : {}),
    ...(typeof ticker === 'string' ? { ticker } : {}),
    ...(typeof fiscalYear === 'number' ? { fiscalYear } : {}),
    ...(typeof fiscalQuarter === 'number' ? { fiscalQuarter } : {}),
    ...(typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {}),
  };
}

interface Job {
  readonly name: string;
  readonly read: () => Input;
}

function jobsOf(options: Options, fail: (name: string, error: unknown) => void): readonly Job[] {
  if (options.files.length === 0) {
    return readFileSync(0, 'utf8')
      .split('\n')
      .map((line, i) => ({ line, name: `standard input line ${i + 1}` }))
      .filter(({ line }) => line.trim() !== '')
      .map(({ line, name }) => ({ name, read: () => parseRecord(line) }));
  }
  return options.files.flatMap((given) => {
    try {
      return expand(given).map((path) => ({
        name: path,
        read: () => ({
          doc: basename(path, extname(path)),
          text: readText(path),
          html: /^\.html?$/.test(extname(path)),
        }),
      }));
    } catch (error) {
      fail(given, error);
      return [];
    }
  });
}

/** Runs the command; returns the exit code. A file that fails does not stop the others. */
export function main(args: readonly string[]): number {
  let code = 0;
  const fail = (name: string, error: unknown): void => {
    code = 1;
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
  };
  let options: Options;
  try {
    options = parseArguments(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const out: string[] = [];
  if (options.format === 'csv' && options.explain === null) out.push(COLUMNS.join(','));
  for (const job of jobsOf(options, fail)) {
    try {
      out.push(...render(job.read(), options));
    } catch (error) {
      fail(job.name, error);
    }
  }
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
  return code;
}
