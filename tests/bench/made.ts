import type { Incoming } from '../../src/domain/book/rows.ts';
import type { Draft } from '../../src/domain/book/rows.ts';

/** Rows a company has in the storage figures: guidance and actual of 40 quarters and 5 metrics. */
export const ROWS_A_COMPANY = 400;
const QUARTERS = 40;
const METRICS = ['revenue', 'gross_margin', 'opex', 'eps', 'operating_margin'];

/** Different values in every row, so that nothing compresses or is remembered by luck. */
function varied(company: number, index: number): number {
  return 1 + Math.abs(Math.sin(company * 977 + index));
}

function periodOf(quarter: number): string {
  return `${2010 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
}

/** A day in the quarter, for a date of issue (`late` 0) or of report (1). */
function dayOf(quarter: number, late: number): string {
  return `${2010 + Math.floor(quarter / 4)}-0${(quarter % 4) * 2 + 1 + late}-24`;
}

/** That many facts as the planner takes them, guidance and actuals in turn. */
export function madeFacts(facts: number): readonly Incoming[] {
  return Array.from({ length: facts / ROWS_A_COMPANY }, (_, company) => ({
    companyId: `company-${company}`,
    rows: Array.from({ length: ROWS_A_COMPANY }, (__, index) => madeFact(company, index)),
  }));
}

function madeFact(company: number, index: number): Draft {
  const quarter = Math.floor(index / 2) % QUARTERS;
  const value = 1e9 * varied(company, index);
  const shared = {
    origin: 'file:bench',
    line: index + 2,
    source: 'release',
    note: '',
    mark: '',
    document: '',
    start: null,
    end: null,
    metric: METRICS[Math.floor(index / 2 / QUARTERS)] ?? '',
    basis: 'non_gaap',
    variant: '',
    scope: '',
    versus: '',
    period: periodOf(quarter),
    unit: 'USD',
  } as const;
  if (index % 2 === 1) {
    const reportedOn = dayOf(quarter, 1);
    return {
      kind: 'actual',
      ...shared,
      value,
      precision: 1e6,
      reportedOn,
      series: 'first print',
    };
  }
  return {
    kind: 'guidance',
    ...shared,
    form: 'range',
    low: value * 0.98,
    high: value * 1.02,
    stated: 'range',
    issuedOn: dayOf(quarter, 0),
    stage: 'guidance',
    assumptions: '',
  };
}

/** Figures as people write them: scaled, per share, in percent and whole. */
const WRITTEN: readonly (readonly [metric: string, unit: string, scale: number, digits: number])[] =
  [
    ['revenue', 'usd_m', 1000, 1],
    ['eps', 'usd_per_share', 1, 2],
    ['gross_margin', '%', 50, 1],
    ['opex', 'usd', 1e8, 0],
    ['operating_margin', '%', 20, 1],
  ];

/** A file of actuals in eight columns, 200 of a company; of every hundred rows `quoted` have a quoted cell. */
export function madeActuals(rows: number, quoted: number): string {
  const lines = ['ticker,metric,basis,period,value,unit,reported_on,source'];
  for (let index = 0; index < rows; index += 1) {
    const [metric, unit, scale, digits] = WRITTEN[index % WRITTEN.length] ?? ['', '', 1, 0];
    const quarter = Math.floor(index / WRITTEN.length) % QUARTERS;
    const company = Math.floor(index / WRITTEN.length / QUARTERS);
    const value = (scale * varied(company, index)).toFixed(digits);
    const source = index % 100 < quoted ? '"Press release, revised"' : 'Quarterly press release';
    const cells = [metric, 'non_gaap', periodOf(quarter), value, unit, dayOf(quarter, 1), source];
    lines.push(`C${company},${cells.join(',')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A file of guidance and actuals in one: five metrics of 40 quarters of each company. */
export function madeComparisons(companies: number): string {
  const lines = ['ticker,metric,basis,period,low,high,value,unit,issued_on,reported_on'];
  for (let company = 0; company < companies; company += 1) {
    for (let index = 0; index < QUARTERS * WRITTEN.length; index += 1) {
      const [metric, unit, scale, digits] = WRITTEN[index % WRITTEN.length] ?? ['', '', 1, 0];
      const quarter = Math.floor(index / WRITTEN.length);
      const value = scale * varied(company, index);
      const figures = [value * 0.98, value * 1.02, value * varied(index, company) ** 0.1];
      const written = figures.map((figure) => figure.toFixed(digits)).join(',');
      const dates = `${dayOf(quarter, 0)},${dayOf(quarter, 1)}`;
      lines.push(`C${company},${metric},non_gaap,${periodOf(quarter)},${written},${unit},${dates}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
