import { draftAt, type DraftTable } from '../../../../src/domain/book/draftTable.ts';
import type { Draft } from '../../../../src/domain/book/rows.ts';
import { METRICS } from '../../../../src/domain/metric/metrics.ts';
import type { TableMapping } from '../../../../src/io/tables/mapping/mapping.ts';
import { readTableFile, type TableGuess } from '../../../../src/io/tables/readTableFile.ts';
import type { MadeTable } from './made.ts';
import { workbookOf } from './workbook.ts';

const TODAY = '2026-12-01';
const KINDS = new Map(METRICS.map(({ id, kind }) => [id, kind]));

/** A figure as the book would hold it, in one comparable line. */
interface Cell {
  readonly key: string;
  readonly value: string;
  readonly isOptional: boolean;
}

export interface Verdict {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
  readonly questions: readonly string[];
  readonly refusal: string;
}

const short = (value: number): string => String(Number(value.toPrecision(10)));

function scaled(text: string, metric: string, power: number): string {
  if (text === '') return '';
  const kind =
    KINDS.get(metric.replace(/_(?:qoq|change)$/u, '')) ??
    (/margin|growth/u.test(metric) ? 'ratio' : 'amount');
  const of = kind === 'amount' || kind === 'shares' ? 10 ** power : kind === 'ratio' ? 0.01 : 1;
  return short(Number(text) * of);
}

function valueIn(text: string, metric: string, power: number, kind: string): string {
  const of = (part: string): string => scaled(part, metric, power);
  if (kind !== 'guidance' || text === 'withdrawn') return text === 'withdrawn' ? text : of(text);
  if (text.startsWith('>')) return `${of(text.slice(1))}..`;
  if (text.startsWith('<')) return `..${of(text.slice(1))}`;
  const [low = '', high = low] = text.split('..');
  return `${of(low)}..${of(high)}`;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The cells a gold text asks for. */
function goldCells({ gold, says = {} }: MadeTable): readonly Cell[] {
  const out: Cell[] = [];
  let company = says['company'] ?? '';
  let [kind, currency, power, issued] = ['', '', 0, ''];
  let periods: readonly string[] = [];
  for (const line of gold.split('\n').filter((one) => one !== '')) {
    if (line.startsWith('company ')) {
      company = line.slice(8);
      continue;
    }
    const words = line.split(' ');
    const [first = ''] = words;
    if (/^(?:actual|guidance|expectation)$/u.test(first)) {
      kind = first;
      currency = words[1] ?? '';
      power = Number((words[2] ?? 'e0').slice(1));
      issued = words.find((word) => word.startsWith('@'))?.slice(1) ?? '';
      periods = words.slice(3).filter((word) => !word.startsWith('@'));
      continue;
    }
    const [name = '', said = ''] = first.replace('~', '').split(':');
    const basis = said === 'non_gaap' ? said : 'unspecified';
    const [metric = '', scope = 'company'] = name.split('@');
    for (const [at, text] of words.slice(1).entries()) {
      if (text === '-') continue;
      const isRatio = /margin|growth/u.test(metric) && !KINDS.has(metric);
      const money =
        !isRatio && ['amount', 'per_share'].includes(KINDS.get(metric) ?? 'amount') ? currency : '';
      const key = [
        plain(company),
        kind,
        metric,
        scope.toLowerCase(),
        periods[at],
        basis,
        issued,
        money,
      ];
      const isOptional = first.startsWith('~');
      out.push({ key: key.join(' '), value: valueIn(text, metric, power, kind), isOptional });
    }
  }
  return out;
}

function cellOf(company: string, row: Draft, issuedOf: (row: Draft) => string): Cell | null {
  if (row.kind !== 'actual' && row.kind !== 'guidance' && row.kind !== 'expectation') return null;
  const money = /^(?:[a-z]{3})(?=$|_per_share)/u.exec(row.unit)?.[0] ?? '';
  const isMoney =
    money !== '' && ['amount', 'per_share'].includes(KINDS.get(row.metric) ?? 'amount');
  // What a vendor calls as reported is no other figure than one whose basis is not said.
  const basis = row.basis === 'non_gaap' ? row.basis : 'unspecified';
  const variety = row.versus === 'qoq' ? '_qoq' : row.variant === 'basic' ? '_basic' : '';
  const metric = `${row.metric}${variety}`;
  const key = [plain(company), row.kind, metric, row.scope.toLowerCase(), row.period, basis];
  const side = (value: number | null): string => (value === null ? '' : short(value));
  const value =
    row.kind !== 'guidance'
      ? side(row.value)
      : row.form === 'qualitative'
        ? 'withdrawn'
        : `${side(row.low)}..${side(row.high)}`;
  return {
    key: [...key, issuedOf(row), isMoney ? money : ''].join(' '),
    value,
    isOptional: false,
  };
}

/** What a person knows of a table: what is written beside it, and what its figures are in. */
function knownOf({ says, gold }: MadeTable): Readonly<Record<string, string>> {
  const head = /^(?:actual|guidance|expectation) (?<currency>\S+) e(?<scale>\d+)/mu.exec(
    gold,
  )?.groups;
  const company = /^company (?<name>.*)$/mu.exec(gold)?.groups?.['name'];
  return { ...head, ...(company !== undefined && { company }), ...says };
}

function answersFor({ asks }: TableGuess, says: Readonly<Record<string, string>>) {
  const out: Record<string, string> = {};
  for (const { id, kind, isNeeded, guess } of asks) {
    const said =
      kind === 'money' ? `${says['currency'] ?? '?'} ${says['scale'] ?? '?'}` : says[kind];
    if (said !== undefined && !said.includes('?')) out[id] = said;
    else if (isNeeded) out[id] = `unforeseen ${guess}`;
  }
  return out;
}

/** Reads a made table as a person would have it read who answers what is asked, and compares it with what is right. */
export async function judged(table: MadeTable): Promise<Verdict> {
  const bytes =
    table.sheets === undefined
      ? new TextEncoder().encode(table.text ?? '')
      : workbookOf(table.sheets);
  const questions: string[] = [];
  const answers: Record<string, string> = {};
  let given: TableMapping | null = null;
  try {
    for (let round = 0; round < 3; round += 1) {
      const read = await readTableFile(bytes, table.file, 'made', { given, today: TODAY });
      const more = answersFor(read.guess, knownOf(table));
      const fresh = Object.keys(more).filter((id) => answers[id] === undefined);
      if (fresh.length === 0 || round === 2) return verdict(table, read, questions);
      questions.push(...fresh);
      for (const id of fresh) if (!more[id]?.startsWith('unforeseen')) answers[id] = more[id] ?? '';
      given = { id: '', name: '', sheet: '', columns: [], answers };
    }
  } catch (error) {
    const refusal = error instanceof Error ? error.message : String(error);
    const missing = goldCells(table).filter(({ isOptional }) => !isOptional);
    return { right: 0, wrong: [], missing: missing.map(sayCell), questions, refusal };
  }
  throw new Error('unreachable');
}

/** The companies of a reading, by the name a gold text gives one of their names. */
function namedAs(drafts: DraftTable, known: ReadonlySet<string>): readonly string[] {
  const names = drafts.companies.map((name) => [plain(name)]);
  for (let at = 0; at < drafts.count; at += 1) {
    const row = draftAt(drafts, at);
    if (row.kind === 'company') names[drafts.company[at] ?? 0]?.push(plain(row.value));
  }
  const isOne = (name: string): string | undefined =>
    [...known].find(
      (one) =>
        one === name ||
        (one !== '' && name.startsWith(one)) ||
        (name !== '' && one.startsWith(name)),
    );
  return names.map((own) => own.map(isOne).find((name) => name !== undefined) ?? own[0] ?? '');
}

const sayCell = ({ key, value }: Cell): string => `${key} = ${value}`;

function verdict(
  table: MadeTable,
  { table: drafts, guess }: Awaited<ReturnType<typeof readTableFile>>,
  questions: readonly string[],
): Verdict {
  const gold = goldCells(table);
  const hasIssued = new Set(
    gold.flatMap(({ key }) => (/ \d{4}-\d{2}(?:-\d{2})? \S*$/u.test(key) ? [key] : [])),
  );
  const issuedOf = (row: Draft): string =>
    row.kind === 'guidance' && hasIssued.size > 0 ? row.issuedOn : '';
  const companies = namedAs(drafts, new Set(gold.map(({ key }) => key.split(' ')[0] ?? '')));
  const cells = Array.from({ length: drafts.count }, (_, at) =>
    cellOf(companies[drafts.company[at] ?? 0] ?? '', draftAt(drafts, at), issuedOf),
  ).filter((cell) => cell !== null);
  const lines = new Set(gold.map(sayCell));
  const found = new Set(cells.map(sayCell));
  return {
    right: gold.filter((one) => !one.isOptional && found.has(sayCell(one))).length,
    wrong: [...found].filter((line) => !lines.has(line)),
    missing: gold.filter((one) => !one.isOptional && !found.has(sayCell(one))).map(sayCell),
    questions,
    refusal: guess.refusal,
  };
}
