import { figure, role, leftOut, type VendorLayout } from './vendor.ts';

/** Finnhub's earnings surprises: earnings per share, which no heading says. */
export const FINNHUB_SURPRISES: VendorLayout = {
  name: 'Finnhub earnings surprises',
  headings: ['actual', 'estimate', 'period', 'quarter', 'surprise', 'symbol', 'year'],
  columns: {
    actual: figure({ metric: 'eps', kind: 'actual' }),
    estimate: figure({ metric: 'eps', kind: 'expectation' }),
    period: leftOut,
    quarter: role('quarter'),
    year: role('year'),
    symbol: role('ticker'),
    surprise: leftOut,
    surprisepercent: leftOut,
  },
};
