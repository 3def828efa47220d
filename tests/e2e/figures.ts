/** A company of our own invention: one quarter guided, its actual not yet in. */
export const GUIDANCE = [
  'company,ticker,metric,basis,period,form,low,high,unit,issued_on,stage,source',
  'Example Works,EXW,revenue,gaap,2024-Q1,range,1000000000,1100000000,usd,2024-01-25,guidance,Example call',
  'Example Works,EXW,gross_margin,non_gaap,2024-Q1,range,0.50,0.52,fraction,2024-01-25,guidance,Example call',
].join('\n');

export const ACTUALS = [
  'company,ticker,metric,basis,period,value,precision,unit,reported_on,series,source',
  'Example Works,EXW,revenue,gaap,2024-Q1,1150000000,1000000,usd,2024-04-25,first print,Example release',
  'Example Works,EXW,gross_margin,non_gaap,2024-Q1,0.51,0.001,fraction,2024-04-25,first print,Example release',
].join('\n');

export const COMPANY = '#/company?company=exw';
