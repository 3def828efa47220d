import { describe } from '../headings/describe.ts';
import type { Descriptor, PeriodSaid } from '../headings/descriptor.ts';
import { periodInTitles } from '../headings/titlePeriod.ts';
import type { TableColumn } from './column.ts';

/** Columns any of which says a period. */
const OF_PERIODS = ['period', 'year', 'quarter', 'period_end'];

/** Whether a column of the table says of what period its figures are. */
export function saysPeriod(columns: readonly TableColumn[]): boolean {
  return columns.some(
    ({ role, about }) =>
      OF_PERIODS.includes(role) || (role === 'figure' && about.period !== undefined),
  );
}

/** The period of a table none of whose columns says one: that of the lines above it. */
export function periodAbove(
  columns: readonly TableColumn[],
  lines: readonly string[],
): PeriodSaid | null {
  return saysPeriod(columns) ? null : periodInTitles(lines);
}

/** What a whole table is of where its lines are parts of it: companies, segments, or ends of a band. */
export interface Subject extends Descriptor {
  readonly metric: string;
  /** Whether its lines are parts of the company. */
  readonly isParted: boolean;
}

const PARTED =
  /\b(?:by|per|nach|par|por)\b.{0,30}\b(?:segments?|geograph\w+|regions?|products?|divisions?|business(?:es)?|markets?|countr(?:y|ies)|categor(?:y|ies)|brands?|channels?|areas?|lines?|segment\w*|sparten?|bereiche?|secteurs?)\b|\bsegment(?:al)? (?:revenues?|sales)\b|分部|セグメント別|地域別/iu;

/** The measure the lines above a table name for all of it; null where they name none, or more than one. */
export function subjectAbove(lines: readonly string[]): Subject | null {
  const said = lines.flatMap((line) => {
    if (line.length > 100) return [];
    const isParted = PARTED.test(line);
    const about = describe(line.replace(PARTED, ' '));
    const { metric, unit, basis, kind, rest } = about;
    if (metric === undefined || (rest !== undefined && rest.split(' ').length > 3)) return [];
    return [
      {
        metric,
        isParted,
        ...(unit !== undefined && { unit }),
        ...(basis !== undefined && { basis }),
        ...(kind !== undefined && { kind }),
      },
    ];
  });
  const metrics = new Set(said.map(({ metric }) => metric));
  return metrics.size === 1 ? (said[0] ?? null) : null;
}
