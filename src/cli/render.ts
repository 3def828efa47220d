import { csvCell } from '../io/csv/csvText.ts';
import { extract, extractAll, hintsFromName } from '../extract/index.ts';
import type { Extraction, Fact } from '../extract/index.ts';
import { extractHtml } from '../extract/page.ts';
import { readHtml } from '../extract/text/html.ts';
import type { Input } from './inputs.ts';
import type { ExtractOptions } from './options.ts';
import { asRefereed } from './referee.ts';

export const COLUMNS = [
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

function renderFact(doc: string, fact: Fact, format: ExtractOptions['format']): string {
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
    ...facts.map(({ kind, metric, low, high, confidence, rules }) =>
      JSON.stringify({ doc, line, found: kind, metric, low, high, confidence, rules }),
    ),
    ...rejected.map((r) =>
      JSON.stringify({ doc, line, rejected: r.text, veto: r.veto, start: r.start, end: r.end }),
    ),
  ];
}

/** The lines of one document, as the options ask for them. */
export function render(input: Input, options: ExtractOptions): readonly string[] {
  if (options.text) return [input.html === true ? readHtml(input.text).text : input.text];
  const hints = { ...hintsFromName(input.doc), ...input, ...options.hints };
  const read = options.all ? extractAll : extract;
  const extraction =
    input.html === true ? extractHtml(input.text, hints, read) : read(input.text, hints);
  const result = { ...extraction, facts: extraction.facts.map(asRefereed) };
  if (options.explain !== null) return explain(input.doc, options.explain, result);
  const facts = result.facts.filter((f) => options.kind === null || f.kind === options.kind);
  const head = JSON.stringify({ doc: input.doc, kind: 'document', ...result.document });
  return [
    ...(options.document && options.format === 'ndjson' ? [head] : []),
    ...facts.map((f) => renderFact(input.doc, f, options.format)),
  ];
}
