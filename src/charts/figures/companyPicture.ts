import { metricOf } from '../../domain/metric/metrics.ts';
import type { CompanyRow } from '../series/companyRows.ts';
import { seriesQualifiers } from '../series/seriesList.ts';

/** A picture longer than this is no picture: the first rows, and it says so. */
export const MOST_ROWS = 120;
/** Pixels: the column of names, a row, and the row of headings. */
export const [NAMES, ROW, HEAD] = [250, 20, 26];

export const START = { 'text-anchor': 'start' };
export const END = { 'text-anchor': 'end' };

/** `Lumentix, GAAP, reported`: the company and what sets its series apart. */
export const rowName = ({ company, entry }: CompanyRow): string =>
  `${company.name}, ${seriesQualifiers(entry.target).join(', ')}`.slice(0, 44);

/** The line below the title: the metric, how many series, and how many of them are shown. */
export function aboutRows(rows: readonly CompanyRow[], shown: readonly CompanyRow[]): string {
  const target = rows[0]?.entry.target;
  const name = target === undefined ? '' : metricOf(target.metric, target.unit).name;
  const left = shown.length < rows.length ? `, the first ${shown.length} shown` : '';
  return `${name} · n = ${rows.length} series${left}`;
}

/** Hundreds of companies have hundreds of sources. */
export const SOURCE = 'as imported; that of each figure is on the page of its company';

/** The page shows the same rows as a table, so the picture has none of its own. */
export const NO_TABLE = { header: [], numbers: [], rows: [] };
