import type { Row } from '../../domain/book/rows.ts';

type FieldsOf<T> = T extends Row ? Exclude<keyof T, 'kind'> : never;
/** A field of any kind of row. */
export type RowField = FieldsOf<Row>;
/** A row seen as all that any kind may hold. */
export type AnyRow = Readonly<Record<RowField, string | number | null>>;

/**
 * One function a field, each with its own access: the engine learns where the field lies. One function
 * for all fields, `row[field]`, would have to look every one of them up.
 */
export const READERS: { readonly [F in RowField]: (row: AnyRow) => AnyRow[F] } = {
  id: (row) => row.id,
  entered: (row) => row.entered,
  retired: (row) => row.retired,
  retiredReason: (row) => row.retiredReason,
  origin: (row) => row.origin,
  line: (row) => row.line,
  source: (row) => row.source,
  note: (row) => row.note,
  mark: (row) => row.mark,
  document: (row) => row.document,
  start: (row) => row.start,
  end: (row) => row.end,
  metric: (row) => row.metric,
  basis: (row) => row.basis,
  variant: (row) => row.variant,
  scope: (row) => row.scope,
  versus: (row) => row.versus,
  period: (row) => row.period,
  unit: (row) => row.unit,
  form: (row) => row.form,
  low: (row) => row.low,
  high: (row) => row.high,
  stated: (row) => row.stated,
  issuedOn: (row) => row.issuedOn,
  stage: (row) => row.stage,
  assumptions: (row) => row.assumptions,
  value: (row) => row.value,
  precision: (row) => row.precision,
  reportedOn: (row) => row.reportedOn,
  series: (row) => row.series,
  amount: (row) => row.amount,
  inGuidance: (row) => row.inGuidance,
  quantifiedBy: (row) => row.quantifiedBy,
  label: (row) => row.label,
  from: (row) => row.from,
  endMonth: (row) => row.endMonth,
  endRule: (row) => row.endRule,
  yearNamed: (row) => row.yearNamed,
  weeks: (row) => row.weeks,
  field: (row) => row.field,
  answersOrigin: (row) => row.answersOrigin,
  date: (row) => row.date,
  ratio: (row) => row.ratio,
  holder: (row) => row.holder,
  asOf: (row) => row.asOf,
  count: (row) => row.count,
  text: (row) => row.text,
  writtenOn: (row) => row.writtenOn,
};
