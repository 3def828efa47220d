import type {
  CalendarRow,
  Actual,
  Book,
  Bridge,
  Guidance,
  Row,
} from '../../src/domain/book/rows.ts';

const LIFE = { entered: 1, retired: 0, retiredReason: '' };
const PROVENANCE = {
  origin: 'file:test',
  line: 1,
  source: 'call',
  note: '',
  mark: '',
  document: '',
  start: null,
  end: null,
};
const TARGET = {
  metric: 'eps',
  basis: 'non_gaap',
  variant: '',
  scope: 'company',
  versus: '',
  period: '2013-Q1',
  unit: 'usd_per_share',
} as const;

let id = 0;

/** A guidance row with sensible defaults: non-GAAP EPS of 0.18 to 0.22 for Q1 2013. */
export function guidance(fields: Partial<Guidance> = {}): Guidance {
  id += 1;
  return {
    ...LIFE,
    ...PROVENANCE,
    ...TARGET,
    id,
    kind: 'guidance',
    form: 'range',
    low: 0.18,
    high: 0.22,
    stated: 'range',
    issuedOn: '2013-01-24',
    stage: 'guidance',
    assumptions: '',
    ...fields,
  };
}

/** An actual row: non-GAAP EPS of 0.24 for Q1 2013. */
export function actual(fields: Partial<Actual> = {}): Actual {
  id += 1;
  return {
    ...LIFE,
    ...PROVENANCE,
    ...TARGET,
    id,
    kind: 'actual',
    value: 0.24,
    precision: 0.01,
    reportedOn: '2013-04-23',
    series: 'first print',
    ...fields,
  };
}

/** A bridge row: 0.03 of EPS that the guidance left out. */
export function bridge(fields: Partial<Bridge> = {}): Bridge {
  id += 1;
  return {
    ...LIFE,
    ...PROVENANCE,
    ...TARGET,
    id,
    kind: 'bridge',
    amount: 0.03,
    inGuidance: 'no',
    quantifiedBy: 'company',
    label: 'tax credit',
    ...fields,
  };
}

export function bookOf(...rows: readonly Row[]): Book {
  return { companyId: 'jnpr', revision: 1, nextRowId: 1000, rows };
}

/** A calendar of years that end in December. */
export function calendar(fields: Partial<CalendarRow>): CalendarRow {
  const {
    id,
    entered,
    retired,
    retiredReason,
    origin,
    line,
    source,
    note,
    mark,
    document,
    start,
    end,
  } = guidance();
  return {
    ...{ id, entered, retired, retiredReason },
    ...{ origin, line, source, note, mark, document, start, end },
    kind: 'calendar',
    from: '2010-01-01',
    endMonth: 12,
    endRule: 'last day of the month',
    yearNamed: 'year in which it ends',
    period: '',
    weeks: null,
    ...fields,
  };
}
