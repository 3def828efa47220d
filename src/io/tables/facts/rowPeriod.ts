import { daysBetween, serialDay } from '../cells/dates.ts';
import type { PeriodSaid } from '../headings/descriptor.ts';
import { monthsOf, readPeriodSaid } from '../headings/periods.ts';
import { CALENDAR_PARTS, type TableColumn } from '../layout/column.ts';
import type { Role } from '../headings/role.ts';

const LENGTHS: Readonly<Record<string, number>> = {
  q: 3,
  quarter: 3,
  quarterly: 3,
  '3m': 3,
  annual: 12,
  year: 12,
  yearly: 12,
  fy: 12,
  '12m': 12,
};

function yearOf(text: string | undefined): string {
  const year = (text ?? '')
    .replace(/^(?:fy|fs|cy|gj)[ -]?'?/iu, '')
    .replace(/[ae]$/iu, '')
    .replace(/\.0$/u, '');
  return /^\d{2}$/u.test(year) ? `20${year}` : year;
}

/** A quarter as its number: `3`, `Q3`, `3Q`, `3.0`. */
function quarterOf(text: string): string | null {
  return /^(?:f?q|quarter ?)?(?<n>[1-4])(?:\.0|q)?$/iu.exec(text.trim())?.groups?.['n'] ?? null;
}

/** A year with its part in another cell: quarter, half, months or the whole. */
function partOfYear(part: string, year: string): PeriodSaid | null {
  const quarter = quarterOf(part);
  if (quarter !== null) return { key: `${year}-Q${quarter}` };
  const half = /^(?:h(?<a>[12])|(?<b>[12])h)$/iu.exec(part)?.groups;
  if (half !== undefined) return { key: `${year}-H${half['a'] ?? half['b']}` };
  if (/^(?:fy|cy|y|full year|annual|year|a|12m)$/iu.test(part)) return { key: `${year}-FY` };
  const months = /^(?<n>[369])m$/iu.exec(part)?.groups?.['n'];
  return months === undefined ? null : { key: `${year}-YTD${Number(months) / 3}` };
}

/** The period a row names in one or more of its cells; null where it names none. */
export function rowPeriod(
  row: ReadonlyMap<Role, string>,
  columns: readonly TableColumn[],
  dayOf: (text: string) => string | null,
): PeriodSaid | null {
  const [label = '', quarter = ''] = [row.get('period'), row.get('quarter')];
  const year = yearOf(row.get('year'));
  const stretch = /^(?<from>\d{4}-\d{2}-\d{2}) (?:to|-|–|\/) (?<to>\d{4}-\d{2}-\d{2})$/u.exec(
    label,
  )?.groups;
  const endText = row.get('period_end') ?? '';
  const end =
    stretch?.['to'] ??
    (endText === '' ? null : (dayOf(endText) ?? serialDay(endText) ?? monthEnd(endText)));
  const start = stretch?.['from'] ?? dayOf(row.get('period_start') ?? '');
  if (end !== null && start !== null && start !== end) {
    const months = monthsOf(daysBetween(start, end) + 1);
    return months === null ? null : { end, months };
  }
  if (end !== null && start === end) return { end, months: 3 };
  const isCalendar = columns.some(({ role, why }) => role === 'left out' && why === CALENDAR_PARTS);
  if (/^\d{4}$/u.test(year) && !isCalendar) {
    const said = partOfYear(label || quarter, year);
    if (said !== null) return said;
    if (label === '' && quarter === '')
      return end === null ? { key: `${year}-FY` } : { end, months: 12 };
  }
  for (const text of [label, quarter]) {
    const said = readPeriodSaid(text)?.period ?? null;
    if (said !== null && ('key' in said || end === null)) return withLength(said, row);
  }
  if (end !== null) return { end, months: LENGTHS[label.toLowerCase()] ?? headedLength(columns) };
  const day = serialDay(label);
  return day === null ? null : { end: day, months: null };
}

/** The last day of a month named where the end of a period stands: `Sep 2025`. */
function monthEnd(text: string): string | null {
  const said = readPeriodSaid(text)?.period;
  return said !== undefined && 'end' in said ? said.end : null;
}

/** How long periods are by the heading over their ends: `year`, `fiscal quarter ending`. */
function headedLength(columns: readonly TableColumn[]): number | null {
  const { heading = '' } = columns.find(({ role }) => role === 'period_end') ?? {};
  if (
    /^(?:fiscal )?(?:years?|fy|jahr|année|año)$|\byear[ _-]?(?:end|ended|ending)\b/iu.test(heading)
  )
    return 12;
  return /quarter[ _-]?(?:end|ended|ending)\b/iu.test(heading) ? 3 : null;
}

function withLength(said: PeriodSaid, row: ReadonlyMap<Role, string>): PeriodSaid {
  if ('key' in said || said.months !== null) return said;
  return { ...said, months: LENGTHS[(row.get('kind') ?? '').toLowerCase()] ?? null };
}
