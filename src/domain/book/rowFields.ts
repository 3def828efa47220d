import type { RowKind } from './rows.ts';

/** How a field is held: text, a number, or a number that may be absent. */
export type FieldType = 'text' | 'number' | 'number?';
type Fields = Readonly<Record<string, FieldType>>;

const LIFE: Fields = { id: 'number', entered: 'number', retired: 'number', retiredReason: 'text' };
const PROVENANCE: Fields = {
  origin: 'text',
  line: 'number',
  source: 'text',
  note: 'text',
  mark: 'text',
  document: 'text',
  start: 'number?',
  end: 'number?',
};
const TARGET: Fields = {
  metric: 'text',
  basis: 'text',
  variant: 'text',
  scope: 'text',
  versus: 'text',
  period: 'text',
  unit: 'text',
};

/** The fields of each kind of row, in storage order: pack, validation and backup read them from here. */
export const ROW_FIELDS: Readonly<Record<RowKind, Fields>> = {
  guidance: {
    ...LIFE,
    ...PROVENANCE,
    ...TARGET,
    form: 'text',
    low: 'number?',
    high: 'number?',
    stated: 'text',
    issuedOn: 'text',
    stage: 'text',
    assumptions: 'text',
  },
  actual: {
    ...LIFE,
    ...PROVENANCE,
    ...TARGET,
    value: 'number',
    precision: 'number?',
    reportedOn: 'text',
    series: 'text',
  },
  bridge: {
    ...LIFE,
    ...PROVENANCE,
    ...TARGET,
    amount: 'number',
    inGuidance: 'text',
    quantifiedBy: 'text',
    label: 'text',
  },
  calendar: {
    ...LIFE,
    ...PROVENANCE,
    from: 'text',
    endMonth: 'number?',
    endRule: 'text',
    yearNamed: 'text',
    period: 'text',
    weeks: 'number?',
  },
  company: { ...LIFE, ...PROVENANCE, field: 'text', value: 'text', from: 'text' },
  basis: { ...LIFE, ...PROVENANCE, answersOrigin: 'text', metric: 'text', basis: 'text' },
  expectation: {
    ...LIFE,
    ...PROVENANCE,
    ...TARGET,
    value: 'number',
    holder: 'text',
    asOf: 'text',
    count: 'number?',
  },
  note: { ...LIFE, ...PROVENANCE, ...TARGET, text: 'text', writtenOn: 'text' },
  split: { ...LIFE, ...PROVENANCE, date: 'text', ratio: 'number' },
};

export const ROW_KINDS = Object.keys(ROW_FIELDS) as readonly RowKind[];
