import { Refusal } from '../refusal.ts';
import { dateOrderOf } from './cells/dates.ts';
import type { Grid } from '../grid.ts';
import { guessLayout, type Layout } from './layout/layout.ts';
import type { TableMapping } from './mapping/mapping.ts';
import { decimalsOf } from './cells/numbers.ts';
import { readRawFacts } from './facts/readFacts.ts';
import type { RawFact, RawTable, FactsReading } from './facts/rawFacts.ts';
import { withSerialDates } from './layout/serialDates.ts';
import { withCostSigns } from './facts/costSigns.ts';
import { twinsApart } from './facts/nearNames.ts';
import { withBasic, withGuided } from './facts/besideOthers.ts';
import { vendorTable } from './vendors/vendors.ts';
import { withBlockNames, withIndexName } from './grids/namedBlocks.ts';
import { tablesOf } from './grids/stackedTables.ts';
import { settleCalendar, withVendor } from './layout/statementVendors.ts';

/** A table and what was read of it. */
export interface TableRead {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly reading: FactsReading;
  readonly raw: RawTable;
  /** What its layout answers of itself, by the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** The other tables of the file that hold figures, by name, where none was chosen. */
  readonly others: readonly string[];
}

/** Statement lines everybody has: a sheet with them is the one people mean. */
const CORE = new Set([
  'revenue',
  'eps',
  'operating_income',
  'net_income',
  'gross_profit',
  'gross_margin',
  'opex',
]);
const MOST_SHEETS = 60;

function readGrid(
  sheet: Grid,
  mapping: TableMapping | null,
  fileName: string,
): Omit<TableRead, 'others'> {
  const vendor = vendorTable(sheet);
  const given = vendor?.grid ?? withBlockNames(withIndexName(sheet));
  const choices = new Map([
    ...(vendor?.columns ?? []),
    ...(mapping?.columns ?? []).map(
      ({ column, role, about }) => [column, { role, about }] as const,
    ),
  ]);
  const first = guessLayout(given, choices, fileName);
  const grid = withSerialDates(given, first);
  const guessed = settleCalendar(
    grid === given ? first : guessLayout(grid, choices, fileName),
    grid,
  );
  const layout = withMetric(
    withVendor(guessed, mapping !== null && mapping.columns.length > 0),
    mapping?.answers['metric'] ?? '',
  );
  const figures = layout.columns.filter(({ role }) => role === 'figure').map(({ index }) => index);
  const rows = grid.rows.slice(layout.first, layout.first + 2000);
  const cells = rows.flatMap((row) => figures.map((index) => row.cells[index] ?? ''));
  const found = decimalsOf(cells);
  const answer = mapping?.answers['decimals'];
  const dates = layout.columns.filter(({ role }) =>
    ['issued_on', 'reported_on', 'as_of', 'period_end', 'period_start'].includes(role),
  );
  const order = dateOrderOf(
    rows.flatMap((row) => dates.map(({ index }) => row.cells[index] ?? '')),
  );
  const kinds = new Set(layout.columns.flatMap(({ about }) => about.kind ?? about.bound ?? []));
  const isGuidance =
    /guidance|outlook/iu.test(fileName) &&
    !/actual|result|report/iu.test(fileName) &&
    kinds.size === 0;
  const reading: FactsReading = {
    decimals:
      answer === 'comma' || answer === 'point' ? answer : found === 'either' ? 'point' : found,
    order: order === 'either' ? null : order,
    kind:
      mapping?.answers['kind'] === 'guidance' ||
      (isGuidance && mapping?.answers['kind'] === undefined)
        ? 'guidance'
        : null,
  };
  const raw = readRawFacts(grid, layout, reading);
  return {
    grid,
    layout,
    reading,
    answers: vendor?.answers ?? {},
    raw: {
      ...raw,
      facts: withCostSigns(twinsApart(withBasic(withGuided(raw.facts))), reading.decimals),
    },
  };
}

/** A table whose figures no heading names, under the metric a person gave. */
function withMetric(layout: Layout, metric: string): Layout {
  if (metric === '') return layout;
  const columns = layout.columns.map((one) =>
    one.role === 'figure' && one.about.metric === undefined
      ? { ...one, about: { ...one.about, metric } }
      : one,
  );
  return { ...layout, columns };
}

function scoreOf({ raw, layout }: Omit<TableRead, 'others'>): number {
  const metrics = new Set(raw.facts.map(({ metric }) => metric));
  const core = [...metrics].filter((metric) => CORE.has(metric)).length;
  return (
    core * 100 +
    Math.min(50, metrics.size) +
    (layout.hasHeader ? 1 : 0) +
    Math.min(1, raw.facts.length / 1000)
  );
}

/** Whether every figure of a table stands in another one too, as in a copy of a sheet; so does none at all. */
function saysTheSame(one: Pick<TableRead, 'raw'>, other: Pick<TableRead, 'raw'>): boolean {
  const keyOf = ({ metric, kind, period, slots }: RawFact): string =>
    JSON.stringify([metric, kind, period, [...slots].map(([slot, { text }]) => [slot, text])]);
  const known = new Set(other.raw.facts.map(keyOf));
  return one.raw.facts.every((fact) => known.has(keyOf(fact)));
}

/** The table of a file people mean: the one chosen, else the one with the most lines of an income statement. */
export function pickTable(
  sheets: readonly Grid[],
  mapping: TableMapping | null,
  fileName: string,
): TableRead {
  const grids = sheets.flatMap(tablesOf);
  const named = grids.find(({ name }) => name !== '' && name === mapping?.sheet);
  const reads = (named === undefined ? grids.slice(0, MOST_SHEETS) : [named]).map((grid) =>
    readGrid(grid, mapping, fileName),
  );
  const [best] = reads.toSorted((a, b) => scoreOf(b) - scoreOf(a));
  if (best === undefined) throw new Refusal('The file has no table.');
  const others = reads.filter((one) => one !== best && !saysTheSame(one, best));
  return { ...best, others: others.map(({ grid }) => grid.name) };
}
