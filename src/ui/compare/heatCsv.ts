import type { CompanyRow } from '../../charts/series/companyRows.ts';
import { toCsv } from '../../io/csv/csvText.ts';

const HEADER = [
  'company',
  'ticker',
  'metric',
  'basis',
  'column',
  'period',
  'period_end',
  'unit',
  'low',
  'high',
  'comparable',
  'outcome',
  'z',
  'error',
  'error_unit',
];

/** What a heat map shows, one line a cell; figures in base units. */
export function heatCsv(rows: readonly CompanyRow[], columns: readonly string[]): string {
  const lines = rows.flatMap(({ company, cells }) =>
    columns.flatMap((column) => {
      const cell = cells.get(column);
      if (cell === undefined) return [];
      const { target, guidance, comparable } = cell.mark.comparison;
      return [
        [
          ...[company.name, company.ticker, target.metric, target.basis, column, target.period],
          ...[cell.end ?? '', target.unit, guidance.low, guidance.high],
          ...[comparable?.value ?? null, comparable?.outcome ?? '', comparable?.z ?? null],
          ...[cell.error?.value ?? null, cell.error?.unit ?? ''],
        ],
      ];
    }),
  );
  return toCsv(HEADER, lines);
}
