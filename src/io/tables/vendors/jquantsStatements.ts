import { figure, leftOut, role, type VendorColumn, type VendorLayout } from './vendor.ts';

const FULL = { base: 'jpy', power: 0, perShare: false } as const;
const PER_SHARE = { base: 'jpy', power: 0, perShare: true } as const;
const MEASURES: readonly (readonly [field: string, metric: string, isPerShare: boolean])[] = [
  ['netsales', 'revenue', false],
  ['operatingprofit', 'operating_income', false],
  ['ordinaryprofit', 'ordinary_income', false],
  ['profit', 'net_income', false],
  ['earningspershare', 'eps', true],
];

type Cell = (heading: string) => string;

const PARTS: Readonly<Record<string, string>> = { '1q': 'Q1', '2q': '6M', '3q': '9M', fy: 'FY' };

/** The fiscal year a summary is of, named after the year it ends in. */
const yearOf = (cell: Cell): string =>
  cell('currentfiscalyearenddate').slice(0, 4) || cell('currentperiodenddate').slice(0, 4);

const label = (part: string, year: string): string => (year === '' ? '' : `${part} ${year}`);

/** The names of a company's own forecasts for the year, which guidance columns are made of. */
const forecasts = (): Readonly<Record<string, VendorColumn>> =>
  Object.fromEntries(
    MEASURES.flatMap(([field, metric, isPerShare]) => {
      const unit = isPerShare ? PER_SHARE : FULL;
      return [
        [field, figure({ metric, kind: 'actual', unit })],
        [`forecast${field}`, figure({ metric, kind: 'guidance', unit, isAnnual: true })],
        [`nextyearforecast${field}`, leftOut],
        [`forecast${field}2ndquarter`, leftOut],
      ] as const;
    }),
  );

/** Summaries of results of Japanese companies, each with the forecast of its year: sums from the start of the year. */
export const JQUANTS_STATEMENTS: VendorLayout = {
  name: 'J-Quants statements',
  headings: ['discloseddate', 'typeofcurrentperiod', 'netsales'],
  columns: {
    ...forecasts(),
    localcode: role('ticker'),
    code: role('ticker'),
    discloseddate: role('issued_on'),
    typeofcurrentperiod: leftOut,
    currentperiodenddate: leftOut,
    currentperiodstartdate: leftOut,
    currentfiscalyearstartdate: leftOut,
    currentfiscalyearenddate: leftOut,
    'period by code': role('period'),
  },
  derived: {
    'period by code': (cell) =>
      label(PARTS[cell('typeofcurrentperiod').toLowerCase()] ?? '', yearOf(cell)),
  },
};
