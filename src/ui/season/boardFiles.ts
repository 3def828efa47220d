import type { BoardLine } from '../../domain/season/board.ts';
import { periodLabel } from '../../domain/time/period.ts';
import { toCsv } from '../../io/csv/csvText.ts';
import { calendarFile } from '../../io/export/exportCalendar.ts';

/** The coming report days as iCalendar; `made` is now in milliseconds. */
export function boardCalendar(lines: readonly BoardLine[], made: number): string {
  const stamp = new Date(made).toISOString().replace(/\.\d+/u, '').replaceAll(/[-:]/gu, '');
  const events = lines.flatMap(({ company, next, due }) =>
    due === null
      ? []
      : [
          {
            id: `${company.id}-${next}`,
            day: due.on,
            title: `${company.ticker || company.name}: ${periodLabel(next)} results (estimated)`,
            text: `Usually ${due.days} days after the period ends, from ${due.n} past reports. No confirmed date is known.`,
            isConfirmed: false,
          },
        ],
  );
  return calendarFile(events, stamp);
}

const HEADER = [
  'company',
  'ticker',
  'period',
  'report_date',
  'status',
  'from_reports',
  'last_print',
  'last_day',
];

/** The board as CSV, one line a company. */
export function boardCsv(lines: readonly BoardLine[]): string {
  const rows = lines.map(({ company, next, due, last }) => [
    ...[company.name, company.ticker, next, due?.on ?? '', due === null ? '' : 'estimated'],
    ...[due?.n ?? null, last?.period ?? '', last?.day ?? ''],
  ]);
  return toCsv(HEADER, rows);
}
