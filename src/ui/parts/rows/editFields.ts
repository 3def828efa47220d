import type { Row } from '../../../domain/book/rows.ts';

/** The kinds of row a person enters by hand. */
export const EDIT_KINDS = [
  'guidance',
  'actual',
  'bridge',
  'expectation',
  'calendar',
  'split',
] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

export function isEditKind(text: string): text is EditKind {
  return (EDIT_KINDS as readonly string[]).includes(text);
}

export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Choices, as value and label; without them the field is typed. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
  /** Which list of suggestions a typed field offers. */
  readonly suggest?: 'metric' | 'unit';
  readonly first?: string;
}

const BASIS_CHOICES = [
  ['gaap', 'GAAP'],
  ['non_gaap', 'Non-GAAP'],
  ['unspecified', 'Not stated'],
] as const;

const TARGET: readonly FieldSpec[] = [
  { name: 'metric', label: 'Metric', suggest: 'metric' },
  { name: 'basis', label: 'Basis', choices: BASIS_CHOICES, first: 'unspecified' },
  { name: 'period', label: 'Fiscal period', hint: '1Q13, Q1 2013, FY13 or 2013-Q1' },
  { name: 'unit', label: 'Unit', suggest: 'unit' },
];

const DETAIL: readonly FieldSpec[] = [
  { name: 'variant', label: 'Variant', hint: 'diluted, constant currency, organic' },
  { name: 'scope', label: 'Scope', first: 'company', hint: 'company, or a segment' },
  { name: 'versus', label: 'Growth against', hint: 'yoy or qoq, for growth only' },
];

const SOURCE: readonly FieldSpec[] = [
  { name: 'source', label: 'Source', hint: 'results release, 24 January 2013' },
  { name: 'note', label: 'Note' },
];

const FORM_CHOICES = [
  ['range', 'Range'],
  ['point', 'Point'],
  ['approximate', 'Approximately'],
  ['floor', 'At least'],
  ['ceiling', 'At most'],
  ['directional', 'Direction only'],
  ['qualitative', 'In words only'],
] as const;

const SERIES_CHOICES = [
  ['first print', 'First print'],
  ['recast', 'Recast'],
  ['restated', 'Restated'],
  ['derived', 'Derived'],
] as const;

/** The fields of each kind, in the order they are asked. */
export const EDIT_FIELDS: Readonly<Record<EditKind, readonly FieldSpec[]>> = {
  guidance: [
    ...TARGET,
    { name: 'form', label: 'Guided as', choices: FORM_CHOICES, first: 'range' },
    { name: 'low', label: 'Low' },
    { name: 'high', label: 'High' },
    { name: 'issuedOn', label: 'Issued on', hint: '2013-01-24; a month or a year will do' },
    {
      name: 'stage',
      label: 'Stage',
      choices: [
        ['guidance', 'Guidance, before the period ends'],
        ['preliminary', 'Preliminary result, after it'],
      ],
      first: 'guidance',
    },
    { name: 'stated', label: 'As stated', hint: '64% plus or minus 0.5 point' },
    { name: 'assumptions', label: 'Assumptions and exclusions' },
    ...DETAIL,
    ...SOURCE,
  ],
  actual: [
    ...TARGET,
    { name: 'value', label: 'Delivered' },
    { name: 'precision', label: 'Rounded to', hint: 'empty: the last digit typed; or exact' },
    { name: 'reportedOn', label: 'Reported on', hint: '2013-04-23; a month or a year will do' },
    { name: 'series', label: 'Series', choices: SERIES_CHOICES, first: 'first print' },
    ...DETAIL,
    ...SOURCE,
  ],
  bridge: [
    ...TARGET,
    { name: 'amount', label: 'Amount' },
    { name: 'label', label: 'What it is', hint: 'retroactive R&D tax credit' },
    {
      name: 'inGuidance',
      label: 'In the guidance',
      choices: [
        ['no', 'No: left out of it'],
        ['yes', 'Yes'],
        ['unknown', 'Not known'],
      ],
      first: 'no',
    },
    {
      name: 'quantifiedBy',
      label: 'Quantified by',
      choices: [
        ['company', 'The company'],
        ['user', 'Myself'],
      ],
      first: 'company',
    },
    ...DETAIL,
    ...SOURCE,
  ],
  expectation: [
    ...TARGET,
    { name: 'value', label: 'Expected' },
    { name: 'holder', label: 'Whose it is', hint: 'consensus, mine', first: 'mine' },
    { name: 'asOf', label: 'As of', hint: '2013-04-22; a month or a year will do' },
    { name: 'count', label: 'Number of estimates', hint: 'empty: not known' },
    ...DETAIL,
    ...SOURCE,
  ],
  split: [
    { name: 'date', label: 'First day after the split', hint: '2020-08-31' },
    { name: 'ratio', label: 'Shares after, for one before', hint: '4; 0.1 for a reverse split' },
    ...SOURCE,
  ],
  calendar: [
    { name: 'from', label: 'Valid from', hint: '2015-12-27' },
    { name: 'endMonth', label: 'Fiscal year ends in month', hint: '1 to 12' },
    { name: 'endRule', label: 'Year end rule', hint: 'last Saturday of the month' },
    { name: 'yearNamed', label: 'Year named after', hint: 'year in which it ends' },
    { name: 'period', label: 'One period only', hint: '2016-Q4, for an unusual quarter' },
    { name: 'weeks', label: 'Weeks in that period', hint: '14' },
    ...SOURCE,
  ],
};

export function kindOf(row: Row): EditKind | null {
  return isEditKind(row.kind) ? row.kind : null;
}
