import { figure, role, leftOut, type VendorLayout } from './vendor.ts';

/** Measures of I/B/E/S by their codes. */
const MEASURES: Readonly<Record<string, string>> = {
  EPS: 'EPS',
  SAL: 'Revenue',
  REV: 'Revenue',
  GRM: 'Gross margin',
  EBT: 'EBITDA',
  EBI: 'Operating income',
  OPR: 'Operating income',
  NET: 'Net income',
  CPX: 'Capital expenditure',
  DPS: 'Dividend per share',
  FFO: 'FFO per share',
  PRE: 'Pretax income',
};
const UNITS: Readonly<Record<string, string>> = {
  'P/S': 'per share',
  MIL: 'millions',
  THOUS: 'thousands',
  BIL: 'billions',
  PCT: '%',
};

/** Two values are a range, one is a point; other codes of ends are not guessed. */
function endOf(cell: (heading: string) => string, end: 'val_1' | 'val_2'): string {
  const code = cell('range_desc');
  if (code === '1' || code === '01') return cell(end);
  return code === '2' || code === '02' ? cell('val_1') : 'code not known';
}

/** Rows of I/B/E/S guidance as WRDS hands them out. */
export const IBES_GUIDANCE: VendorLayout = {
  name: 'I/B/E/S guidance',
  headings: ['pdicity', 'measure', 'units', 'anndats', 'prd_yr', 'prd_mon', 'val_1', 'val_2'],
  columns: {
    ticker: role('ticker'),
    pdicity: leftOut,
    measure: leftOut,
    curr: role('currency'),
    units: leftOut,
    range_desc: leftOut,
    diff_code: leftOut,
    guidance_code: leftOut,
    anndats: role('issued_on'),
    actdats: leftOut,
    prd_yr: leftOut,
    prd_mon: leftOut,
    eefymo: leftOut,
    val_1: leftOut,
    val_2: leftOut,
    mean_at_date: figure({ kind: 'expectation' }),
    usfirm: leftOut,
    'metric by code': role('metric'),
    'unit by code': role('unit'),
    'end of period': role('period_end'),
    'length of period': role('period'),
    'low end': figure({ kind: 'guidance', bound: 'low' }),
    'high end': figure({ kind: 'guidance', bound: 'high' }),
  },
  derived: {
    'metric by code': (cell) => MEASURES[cell('measure').toUpperCase()] ?? cell('measure'),
    'unit by code': (cell) => UNITS[cell('units').toUpperCase()] ?? cell('units'),
    'end of period': (cell) => {
      const [year, month] = [Number(cell('prd_yr')), Number(cell('prd_mon'))];
      if (!(year > 0 && month > 0 && month <= 12)) return '';
      return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    },
    'length of period': (cell) =>
      ({ QTR: 'quarter', ANN: 'annual' })[cell('pdicity').toUpperCase()] ?? cell('pdicity'),
    'low end': (cell) => endOf(cell, 'val_1'),
    'high end': (cell) => endOf(cell, 'val_2'),
  },
};
