import type { Draft, Row } from '../../domain/book/rows.ts';
import { EDIT_FIELDS, type EditKind } from '../parts/rows/editFields.ts';
import { readFigure, writeFigure } from '../parts/rows/typedFigure.ts';

/** What stands in the fields of a form, as typed. */
export type FormValues = Readonly<Record<string, string>>;

const FIGURES: ReadonlySet<string> = new Set(['low', 'high', 'value', 'amount', 'precision']);

/** The fields of a new row; `given` are those already known, such as the period of a link. */
export function emptyValues(kind: EditKind, given: FormValues = {}): FormValues {
  return Object.fromEntries(
    EDIT_FIELDS[kind].map(({ name, first }) => [name, given[name] || (first ?? '')]),
  );
}

/** The fields of a row as a person would type them. */
export function valuesOf(kind: EditKind, row: Row): FormValues {
  const fields = row as unknown as Readonly<Record<string, string | number | null>>;
  const unit = String(fields['unit'] ?? '');
  const values = Object.fromEntries(
    EDIT_FIELDS[kind].map(({ name }) => {
      const value = fields[name] ?? null;
      if (FIGURES.has(name)) return [name, writeFigure(value as number | null, unit)];
      return [name, value === null ? '' : String(value)];
    }),
  );
  return row.kind === 'actual' ? { ...values, precision: precisionText(row, values) } : values;
}

/** Empty where the digits of the value say it themselves, so that a corrected value brings its own. */
function precisionText(row: Extract<Row, { kind: 'actual' }>, values: FormValues): string {
  if (row.precision === null) return 'exact';
  const typed = readFigure(values['value'] ?? '', row.unit);
  return typed?.precision === row.precision ? '' : writeFigure(row.precision, row.unit);
}

/** Where a row came from: an edited row keeps it, a new one was typed. */
export function provenanceOf(row: Row | null, values: FormValues): ProvenanceDraft {
  const origin = row ?? {
    origin: 'manual',
    line: 0,
    mark: '',
    document: '',
    start: null,
    end: null,
  };
  return {
    origin: origin.origin,
    line: origin.line,
    mark: origin.mark,
    document: origin.document,
    start: origin.start,
    end: origin.end,
    source: text(values, 'source'),
    note: text(values, 'note'),
  };
}

type ProvenanceDraft = Pick<
  Draft,
  'origin' | 'line' | 'mark' | 'document' | 'start' | 'end' | 'source' | 'note'
>;

export function text(values: FormValues, name: string): string {
  return (values[name] ?? '').trim();
}
