import type { Provenance } from '../../domain/book/rows.ts';
import type { Deviation } from '../../domain/comparing/deviation.ts';
import type { Change } from '../../domain/print/results.ts';
import type { HeldAgainst } from '../../domain/print/surprise.ts';
import { formatDeviation, formatExact, formatValue } from '../words/format.ts';

/** Where a figure was read: the row it stands in. */
export type Cited = Pick<Provenance, 'document' | 'start' | 'end' | 'source'> & {
  readonly id: number;
};

/** One cell of a sheet: words, a remark below them, and the row the figure is from. */
export interface PrintCell {
  readonly text: string;
  readonly note: string;
  readonly of: Cited | null;
  /** Whether it is good or bad for the company, where it is either. */
  readonly tone: 'favourable' | 'unfavourable' | '';
}

export const EMPTY: PrintCell = { text: '', note: '', of: null, tone: '' };

export function cell(text: string, more: Partial<PrintCell> = {}): PrintCell {
  return { ...EMPTY, text, ...more };
}

/** A figure as it was stated, `A` for actual or `E` for expected behind it. */
export function figureText(
  value: number,
  unit: string,
  locale: string,
  precision: number | null = null,
): string {
  return precision === null
    ? formatExact(value, unit, locale)
    : formatValue(value, unit, locale, true, precision);
}

/** A deviation with the short unit of a table: `+3.0¢`, `−110 bp`, `+2.9%`. */
export function deltaText(deviation: Deviation | null, locale: string): string {
  return deviation === null ? 'n/m' : formatDeviation(deviation, locale).replace(' cents', '¢');
}

/** An earlier figure with the change on it. */
export function changeCell(change: Change | null, locale: string): PrintCell {
  if (change === null) return EMPTY;
  const { actual } = change;
  return cell(deltaText(change.change, locale), {
    note: [figureText(actual.value, actual.unit, locale, actual.precision), ...change.flags].join(
      ', ',
    ),
    of: actual,
  });
}

/** Who expected it, of how many, and when. */
export function holderText({ expectation: e }: HeldAgainst): string {
  return [
    e.holder,
    ...(e.count === null ? [] : [`n = ${e.count}`]),
    e.asOf === '' ? 'undated' : e.asOf,
  ].join(', ');
}

export function toneOf({ surprise }: HeldAgainst): PrintCell['tone'] {
  if (surprise === 'beat') return 'favourable';
  return surprise === 'miss' ? 'unfavourable' : '';
}
