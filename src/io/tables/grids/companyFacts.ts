import { daysBetween } from '../cells/dates.ts';
import type { Grid } from '../../grid.ts';
import { monthsOf } from '../headings/periods.ts';

interface ReportedFact {
  readonly start: string;
  readonly end: string;
  readonly val: number;
  readonly filed: string;
  readonly form: string;
}

interface ReportedRow extends ReportedFact {
  readonly tag: string;
  readonly unit: string;
  readonly series: string;
  readonly mark: string;
  readonly note: string;
}

/** Amounts whose quarters may be taken from the year to date: they add up over the year. */
const ADDS =
  /^(?:Revenue|SalesRevenue|CostOf|GrossProfit|OperatingIncome|OperatingExpenses|NetIncome|ProfitLoss|ResearchAndDevelopment|SellingGeneral|NetCashProvided|PaymentsToAcquireProperty|IncomeTaxExpense|DepreciationDepletion)/u;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is the SEC's `companyfacts` of one company. */
export function isCompanyFacts(value: unknown): boolean {
  return isObject(value) && isObject(value['facts']) && typeof value['entityName'] === 'string';
}

function factOf(value: unknown): ReportedFact | null {
  if (!isObject(value)) return null;
  const { start, end, val, filed, form } = value;
  if (typeof end !== 'string' || typeof val !== 'number') return null;
  const text = (item: unknown): string => (typeof item === 'string' ? item : '');
  return { start: text(start), end, val, filed: text(filed), form: text(form) };
}

/** The figures of one tag and unit: what a later filing repeats is dropped, what it changes is a restatement. */
function printsOf(
  tag: string,
  unit: string,
  facts: readonly ReportedFact[],
): readonly ReportedRow[] {
  const last = new Map<string, number>();
  return facts
    .toSorted((a, b) => (a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0))
    .flatMap((fact) => {
      const key = `${fact.start}|${fact.end}`;
      const known = last.get(key);
      if (known === fact.val) return [];
      last.set(key, fact.val);
      const series = known === undefined ? 'first print' : 'restated';
      return [
        { ...fact, tag, unit, series, mark: '', note: fact.form === '' ? '' : `form ${fact.form}` },
      ];
    });
}

/** A quarter nobody printed is the year to date less the year to date before it, marked as derived. */
function derivedQuarters(rows: readonly ReportedRow[]): readonly ReportedRow[] {
  const first = rows.filter(({ series, start }) => series === 'first print' && start !== '');
  const printed = new Set(
    first
      .filter(({ start, end }) => monthsOf(daysBetween(start, end) + 1) === 3)
      .map(({ end }) => end),
  );
  return first.flatMap((long) => {
    const months = monthsOf(daysBetween(long.start, long.end) + 1);
    if (months === null || months === 3 || printed.has(long.end) || !ADDS.test(long.tag)) return [];
    const short = first.find(
      ({ start, end }) =>
        start === long.start && monthsOf(daysBetween(start, end) + 1) === months - 3,
    );
    if (short === undefined) return [];
    const from = new Date(Date.parse(short.end) + 86_400_000).toISOString().slice(0, 10);
    const note = `${long.val} to ${long.end} less ${short.val} to ${short.end}`;
    return [
      { ...long, start: from, val: long.val - short.val, series: 'derived', mark: 'derived', note },
    ];
  });
}

/** The month most fiscal years of the company end in, by its figures of a year. */
function yearEndOf(rows: readonly ReportedRow[]): string {
  const counts = new Map<string, number>();
  for (const { start, end, form } of rows) {
    if (
      start === '' ||
      monthsOf(daysBetween(start, end) + 1) !== 12 ||
      !/^(?:10-K|20-F|40-F)/u.test(form)
    )
      continue;
    const day = end.slice(5);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best?.[0] ?? '';
}

const HEADER = [
  'fact',
  'value',
  'units',
  'start_date',
  'end_date',
  'filed',
  'series',
  'mark',
  'note',
];

/**
 * The facts of a company as a table of tagged rows, first prints and restatements told apart by their filing
 * dates, and beside it what they say of the company.
 */
export function companyFactsGrids(value: unknown): readonly Grid[] {
  const facts = isObject(value) && isObject(value['facts']) ? value['facts'] : {};
  const rows: ReportedRow[] = [];
  for (const [space, tags] of Object.entries(facts)) {
    if (space !== 'us-gaap' && space !== 'ifrs-full') continue;
    for (const [tag, said] of Object.entries(isObject(tags) ? tags : {})) {
      const units = isObject(said) && isObject(said['units']) ? said['units'] : {};
      for (const [unit, list] of Object.entries(units)) {
        const known = (Array.isArray(list) ? list : []).map(factOf).filter((fact) => fact !== null);
        const prints = printsOf(tag, unit, known);
        // Where a balance stands on a day there is no stretch of time it belongs to.
        rows.push(...prints.filter(({ start }) => start !== ''), ...derivedQuarters(prints));
      }
    }
  }
  const name =
    isObject(value) && typeof value['entityName'] === 'string' ? value['entityName'] : '';
  const kept = rows.filter(({ start, end }) => monthsOf(daysBetween(start, end) + 1) !== null);
  const about = [
    ['EntityRegistrantName', name],
    ['CurrentFiscalYearEndDate', `--${yearEndOf(rows)}`],
  ];
  const body = kept.map((row) => [
    row.tag,
    String(row.val),
    row.unit,
    row.start,
    row.end,
    row.filed,
    row.series,
    row.mark,
    row.note,
  ]);
  const grid = (lines: readonly (readonly string[])[]): Grid => {
    const numbered = lines.map((cells, index) => ({ line: index + 1, cells }));
    return { name: '', rows: numbered, faults: [], isNamed: true };
  };
  return [grid([HEADER, ...body]), grid(about)];
}
