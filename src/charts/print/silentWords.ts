import type { Actual, Guidance } from '../../domain/book/rows.ts';
import type { NotInPrint } from '../../domain/print/silent.ts';
import { periodLabel } from '../../domain/time/period.ts';
import { formatBand, formatValue } from '../words/format.ts';
import type { Cited } from './cells.ts';
import { apartWords, metricName } from './tables.ts';

/** One thing that stood before and is not in a print as it was. */
export interface NotInLine {
  readonly name: string;
  readonly text: string;
  readonly of: Cited;
}

const named = (row: Actual | Guidance): string =>
  [metricName(row), periodLabel(row.period), ...apartWords(row)].join(', ');

function beforeText(row: Actual | Guidance, locale: string): string {
  return row.kind === 'guidance'
    ? `guided ${formatBand(row, row.unit, locale)} on ${row.issuedOn}`
    : `${formatValue(row.value, row.unit, locale, true, row.precision)} on ${row.reportedOn}`;
}

/** What a print leaves out or says otherwise: not found is not withdrawn, and the words keep to that. */
export function notInLines(sheet: NotInPrint, locale: string): readonly NotInLine[] {
  const found = { 'no figure': 'not found in this document', 'not repeated': 'not repeated' };
  return [
    ...sheet.silent.map(({ guidance, kind }) => ({
      name: named(guidance),
      text: `${beforeText(guidance, locale)}; ${found[kind]}`,
      of: guidance,
    })),
    ...sheet.changed.map(({ before, now, reason }) => ({
      name: named(before),
      text: `${beforeText(before, locale)}; ${reason.replaceAll('non_gaap', 'non-GAAP').replaceAll(/\bgaap\b/gu, 'GAAP')}`,
      of: now,
    })),
    ...sheet.gone.map((actual) => ({
      name: named(actual),
      text: `${beforeText(actual, locale)}; no figure found in this document`,
      of: actual,
    })),
  ];
}
