import type { CompanyRow } from '../../charts/series/companyRows.ts';
import { toCsv } from '../../io/csv/csvText.ts';

const HEADER =
  'company,ticker,metric,basis,n,guided,delivered,share_low,share_high,median_error,median_low,median_high,median_coverage,size_of_error,width,error_unit,inside,above,below'.split(
    ',',
  );

/** A league table as shown, in its order; rows without a record have their names only. */
export function leagueCsv(rows: readonly CompanyRow[]): string {
  const lines = rows.map(({ company, entry, record: r, interval }) => [
    ...[company.name, company.ticker, entry.target.metric, entry.target.basis],
    ...[r?.n ?? null, r?.guided ?? entry.series.length, r?.delivered ?? null],
    ...[r?.interval?.low ?? null, r?.interval?.high ?? null, r?.bias?.value ?? null],
    ...[interval?.low ?? null, interval?.high ?? null, interval?.coverage ?? null],
    ...[r?.accuracy?.value ?? null, r?.precision?.value ?? null, r?.bias?.unit ?? ''],
    ...[r?.inside ?? null, r?.above ?? null, r?.below ?? null],
  ]);
  return toCsv(HEADER, lines);
}
