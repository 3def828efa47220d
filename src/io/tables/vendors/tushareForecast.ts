import { figure, role, leftOut, type VendorLayout } from './vendor.ts';

const TEN_THOUSAND_YUAN = { base: 'cny', power: 4, perShare: false } as const;
const PERCENT = { base: 'fraction', power: -2, perShare: false } as const;

/** Earnings notices of A-shares: profit of a period that began with the year, in ten thousands of yuan. */
export const TUSHARE_FORECAST: VendorLayout = {
  name: 'tushare forecast',
  headings: ['ts_code', 'ann_date', 'end_date', 'type', 'net_profit_min', 'net_profit_max'],
  columns: {
    ts_code: role('ticker'),
    ann_date: role('issued_on'),
    end_date: role('period_end'),
    type: leftOut,
    p_change_min: figure({
      metric: 'net_income_growth',
      kind: 'guidance',
      bound: 'low',
      versus: 'yoy',
      unit: PERCENT,
    }),
    p_change_max: figure({
      metric: 'net_income_growth',
      kind: 'guidance',
      bound: 'high',
      versus: 'yoy',
      unit: PERCENT,
    }),
    net_profit_min: figure({
      metric: 'net_income',
      kind: 'guidance',
      bound: 'low',
      unit: TEN_THOUSAND_YUAN,
    }),
    net_profit_max: figure({
      metric: 'net_income',
      kind: 'guidance',
      bound: 'high',
      unit: TEN_THOUSAND_YUAN,
    }),
    last_parent_net: leftOut,
    first_ann_date: leftOut,
    'start of period': role('period_start'),
  },
  // A notice may come after the end of its period: it is of that period all the same.
  answers: { guidedPeriod: 'same' },
  derived: { 'start of period': (cell) => `${cell('end_date').slice(0, 4)}-01-01` },
};
