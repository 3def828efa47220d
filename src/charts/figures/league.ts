import type { Horizon } from '../../domain/time/period.ts';
import type { CompanyRow } from '../series/companyRows.ts';
import { HORIZON_WORDS } from '../words/finding.ts';

/** What a league table can be ordered by. */
export const LEAGUE_KEYS = [
  'company',
  'delivered',
  'median',
  'size',
  'width',
  'inside',
  'n',
] as const;
export type LeagueKey = (typeof LEAGUE_KEYS)[number];

/** A column and a direction, as the address has them: `-median` is the largest first. */
export interface LeagueOrder {
  readonly key: LeagueKey;
  readonly isDescending: boolean;
}

export function readOrder(text: string): LeagueOrder {
  const isDescending = text.startsWith('-');
  const name = isDescending ? text.slice(1) : text;
  const key = LEAGUE_KEYS.find((known) => known === name);
  return key === undefined ? { key: 'company', isDescending: false } : { key, isDescending };
}

/** The order after a press on a column: its other direction, or the one people look for first. */
export function nextOrder({ key, isDescending }: LeagueOrder, pressed: LeagueKey): string {
  const isDown = key === pressed ? !isDescending : pressed !== 'company' && pressed !== 'size';
  return `${isDown ? '-' : ''}${pressed}`;
}

function measure({ record }: CompanyRow, key: Exclude<LeagueKey, 'company'>): number | null {
  if (record === null) return null;
  switch (key) {
    case 'delivered':
      return record.delivered / record.n;
    case 'inside':
      return record.inside / record.n;
    case 'median':
      return record.bias?.value ?? null;
    case 'size':
      return record.accuracy?.value ?? null;
    case 'width':
      return record.precision?.value ?? null;
    case 'n':
      return record.n;
  }
}

/** Rows in the order asked for; those without the measure come last, whichever way it runs. */
export function ordered(
  rows: readonly CompanyRow[],
  { key, isDescending }: LeagueOrder,
): readonly CompanyRow[] {
  const sign = isDescending ? -1 : 1;
  if (key === 'company') return isDescending ? rows.toReversed() : rows;
  const known = rows.map((row) => ({ row, value: measure(row, key) }));
  known.sort((a, b) => {
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null);
    }
    return sign * (a.value - b.value);
  });
  return known.map(({ row }) => row);
}

/** What the rows say together: the title of the league table. */
export function leagueFinding(rows: readonly CompanyRow[], horizon: Horizon): string {
  const records = rows.flatMap(({ record }) => record ?? []);
  const best = records.filter((record) => record.delivered === record.n).length;
  return `${records.length} of ${rows.length} series have a record; ${best} delivered in every ${HORIZON_WORDS[horizon]}`;
}
