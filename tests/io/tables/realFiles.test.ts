import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Actual, Draft, Guidance } from '../../../src/domain/book/rows.ts';
import { readTableFile, type MappedTable } from './reading.ts';
import type { TableMapping } from '../../../src/io/tables/mapping/mapping.ts';

const FOLDER = '../shared/csv';

async function read(name: string, answers: Record<string, string> = {}): Promise<MappedTable> {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}`));
  const given: TableMapping = { id: '', name, sheet: '', columns: [], answers };
  return readTableFile(bytes, name, 'test', { given });
}

/** The texts of the original, cell by cell: plain commas and no quotes in the files asked for. */
function cellsOf(name: string): readonly (readonly string[])[] {
  return readFileSync(`${FOLDER}/${name}`, 'utf8')
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(','));
}

function rowsOf(table: MappedTable, company: string): readonly Draft[] {
  return table.incoming.find(({ companyId }) => companyId === company)?.rows ?? [];
}

function valueOf(
  rows: readonly Draft[],
  metric: string,
  period: string,
  more: Partial<Actual> = {},
): number | undefined {
  const found = rows
    .filter(
      (row): row is Extract<Draft, { kind: 'actual' }> =>
        row.kind === 'actual' && row.metric === metric && row.period === period,
    )
    .filter((row) =>
      Object.entries({ scope: 'company', versus: '', variant: '', ...more }).every(
        ([key, value]) => row[key as keyof typeof row] === value,
      ),
    );
  expect(found.length, `${metric} ${period}`).toBeLessThan(2);
  return found[0]?.value;
}

function bandOf(
  rows: readonly Draft[],
  metric: string,
  period: string,
): Pick<Guidance, 'low' | 'high'> | undefined {
  const found = rows.find(
    (row) => row.kind === 'guidance' && row.metric === metric && row.period === period,
  );
  return found?.kind === 'guidance' ? { low: found.low, high: found.high } : undefined;
}

describe.skipIf(!existsSync(FOLDER))('spreadsheets people made', () => {
  it('reads guidance beside actuals, a quarter a row', async () => {
    const name = '01_nvda_guidance_vs_actual_gagrania.csv';
    const table = await read(name, { company: 'NVDA', currency: 'usd', scale: '6' });
    expect(table.rejected).toEqual([]);
    expect(table.guess.isOpen).toBe(false);
    const rows = rowsOf(table, 'nvda');
    for (const [quarter = '', guided = '', gm = '', actual = '', actualGm = ''] of cellsOf(
      name,
    ).slice(1)) {
      const period = `20${quarter.slice(-2)}-${quarter.slice(0, 2)}`;
      expect(bandOf(rows, 'revenue', period)?.low).toBe(Number(`${guided}e6`));
      expect(bandOf(rows, 'gross_margin', period)?.high).toBe(Number(`${gm}e-2`));
      expect(valueOf(rows, 'revenue', period)).toBe(
        actual === '' ? undefined : Number(`${actual}e6`),
      );
      expect(valueOf(rows, 'gross_margin', period)).toBe(
        actualGm === '' ? undefined : Number(`${actualGm}e-2`),
      );
    }
    expect(rows.filter(({ kind }) => kind === 'guidance' || kind === 'actual')).toHaveLength(26);
  });

  it('keeps segments apart from the company', async () => {
    const name = '02_nvda_segments_gagrania.csv';
    const table = await read(name, { company: 'NVDA', currency: 'usd', scale: '6' });
    expect(table.rejected).toEqual([]);
    const rows = rowsOf(table, 'nvda');
    const figures = rows.filter(({ kind }) => kind === 'actual') as Extract<
      Draft,
      { kind: 'actual' }
    >[];
    expect(figures.every(({ scope }) => scope !== 'company')).toBe(true);
    for (const [
      quarter = '',
      scope = '',
      revenue = '',
      qoq = '',
      yoy = '',
      compute = '',
    ] of cellsOf(name).slice(1)) {
      const period = `20${quarter.slice(-2)}-${quarter.slice(0, 2)}`;
      expect(valueOf(rows, 'revenue', period, { scope })).toBe(Number(`${revenue}e6`));
      expect(valueOf(rows, 'revenue_growth', period, { scope, versus: 'qoq' })).toBe(
        Number(`${qoq}e-2`),
      );
      expect(valueOf(rows, 'revenue_growth', period, { scope, versus: 'yoy' })).toBe(
        Number(`${yoy}e-2`),
      );
      if (compute !== '')
        expect(valueOf(rows, 'revenue', period, { scope: `${scope}: Compute` })).toBe(
          Number(`${compute}e6`),
        );
    }
  });

  it('never takes trailing twelve months for a quarter', async () => {
    const table = await read('03_exec_tiles_gagrania.csv', {
      company: 'NVDA',
      currency: 'usd',
      scale: '6',
    });
    expect(table.rejected).toEqual([]);
    const rows = rowsOf(table, 'nvda');
    expect(valueOf(rows, 'revenue', '2024-Q1')).toBe(7192e6);
    expect(valueOf(rows, 'free_cash_flow', '2025-Q3')).toBe(17590e6);
    expect(valueOf(rows, 'revenue_growth', '2024-Q2', { versus: 'yoy' })).toBe(1.015);
    expect(rows.some((row) => row.kind === 'actual' && row.value === 26974e6)).toBe(false);
  });

  it('asks for the currency of each company where a file mixes them', async () => {
    const name = '06_long_reported_financials_yfinance_INR_srijan.csv';
    const open = await read(name);
    expect(open.guess.isOpen).toBe(true);
    expect(
      open.guess.asks.find(({ kind }) => kind === 'currency' || kind === 'money')?.companies,
    ).toContain('INFY.NS');
    const companies = ['TCS.NS', 'INFY.NS', 'WIPRO.NS', 'HCLTECH.NS', 'TECHM.NS'];
    const answers = Object.fromEntries(
      companies.flatMap((one) => [
        [`yearEnd:${one}`, '3'],
        [`currency:${one}`, one === 'INFY.NS' ? 'usd' : 'inr'],
      ]),
    );
    const table = await read(name, answers);
    expect(table.rejected).toEqual([]);
    expect(
      table.incoming.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'actual')),
    ).toHaveLength(50);
    expect(valueOf(rowsOf(table, 'tcs-ns'), 'revenue', '2026-Q4')).toBe(706980000000);
    expect(rowsOf(table, 'infy-ns').find((row) => row.kind === 'actual')).toMatchObject({
      unit: 'usd',
      period: '2027-Q1',
    });
  });

  it('reads years in crores', async () => {
    const name = '08_annual_wide_crore_units_infosys.csv';
    const table = await read(name, { company: 'INFY', currency: 'inr', scale: '7' });
    expect(table.rejected).toEqual([]);
    for (const cells of cellsOf(name).slice(1)) {
      const period = `${cells[0] ?? ''}-FY`;
      expect(valueOf(rowsOf(table, 'infy'), 'revenue', period)).toBe(Number(`${cells[1] ?? ''}e7`));
      expect(valueOf(rowsOf(table, 'infy'), 'net_income', period)).toBe(
        Number(`${cells[9] ?? ''}e7`),
      );
      expect(valueOf(rowsOf(table, 'infy'), 'eps', period)).toBe(Number(cells[10]));
    }
  });

  it('asks nothing of a vendor whose columns say everything', async () => {
    const table = await read('10_fmp_income_statement_first40.csv');
    expect(table.guess.isOpen).toBe(false);
    expect(table.rejected).toEqual([]);
    const rows = rowsOf(table, 'mmm');
    expect(valueOf(rows, 'revenue', '2023-FY')).toBe(32681000000);
    expect(valueOf(rows, 'gross_margin', '2023-FY', { basis: 'gaap' })).toBe(0.4346256235);
    expect(valueOf(rows, 'eps', '2022-FY', { basis: 'gaap', reportedOn: '2023-02-08' })).toBe(
      10.18,
    );
    expect(valueOf(rows, 'ebitda', '2022-FY', { basis: 'unspecified' })).toBe(8370000000);
  });

  it('reads ends of periods by the fiscal year of each company', async () => {
    const open = await read('11_quarterly_income_statement_alcon.csv');
    const answers = Object.fromEntries(
      open.guess.asks.map(({ id, kind, guess }) => [
        id,
        kind === 'yearEnd' ? guess || '12' : kind === 'basis' ? '' : guess || 'usd',
      ]),
    );
    const table = await read('11_quarterly_income_statement_alcon.csv', answers);
    expect(valueOf(rowsOf(table, 'alc'), 'revenue', '2024-Q2')).toBe(2496000000);
    expect(valueOf(rowsOf(table, 'alc'), 'eps', '2024-Q2')).toBe(0.45);
    expect(valueOf(rowsOf(table, 'alc'), 'eps', '2024-Q2', { variant: 'basic' })).toBe(0.45);
  });

  it('reads a statement with its years across', async () => {
    const table = await read('15_xbrl_consolidated_apple.csv', {
      company: 'AAPL',
      yearEnd: '9',
      length: '12',
      currency: 'usd',
      scale: '6',
      shareScale: '3',
    });
    expect(table.rejected).toEqual([]);
    const rows = rowsOf(table, 'aapl');
    expect(valueOf(rows, 'revenue', '2022-FY')).toBe(394328e6);
    expect(valueOf(rows, 'revenue', '2023-FY', { scope: 'Services' })).toBe(85200e6);
    expect(valueOf(rows, 'gross_profit', '2023-FY')).toBe(169148e6);
    expect(valueOf(rows, 'eps', '2023-FY')).toBe(6.13);
    expect(valueOf(rows, 'share_count', '2021-FY')).toBe(16864919e3);
  });

  it('tells the quarter of a filing from its year to date', async () => {
    const table = await read('16_xbrl_facts_10q_nike_first60.csv');
    expect(table.guess.isOpen).toBe(false);
    const rows = rowsOf(table, 'nke');
    expect(valueOf(rows, 'revenue', '2023-Q3', { basis: 'gaap' })).toBe(12390000000);
    expect(valueOf(rows, 'revenue', '2023-YTD3')).toBe(38392000000);
    expect(valueOf(rows, 'revenue', '2022-Q3')).toBe(10871000000);
  });

  it('finds the statement of a workbook as filed', async () => {
    const table = await read('18_sec_Financial_Report_aapl_20250329.xlsx');
    expect(table.guess.isOpen).toBe(false);
    const rows = rowsOf(table, 'aapl');
    expect(valueOf(rows, 'revenue', '2025-Q2')).toBe(95359e6);
    expect(valueOf(rows, 'revenue', '2025-YTD2')).toBe(219659e6);
    expect(valueOf(rows, 'eps', '2025-Q2')).toBe(1.65);
  });

  it('reads nested JSON records, each with its company', async () => {
    const table = await read('19_guidance_history_ttc.json');
    expect(table.rejected).toEqual([]);
    expect(bandOf(rowsOf(table, 'arm'), 'revenue', '2024-Q3')).toEqual({ low: 720e6, high: 800e6 });
    expect(valueOf(rowsOf(table, 'amzn'), 'revenue', '2023-Q3')).toBe(143.083e9);
    expect(rowsOf(table, 'aapl')).toEqual([]);
  });

  it.each([
    ['05_guidance_raw_srijan_embedded_newlines.csv', 'no column of figures'],
    ['13_key_metrics_zegna.csv', 'no fiscal period'],
  ])(
    'says in one sentence why %s is refused, its columns kept for a person to name',
    async (name, words) => {
      const { guess, incoming } = await read(name);
      expect(guess.refusal).toContain(words);
      expect(guess.isOpen).toBe(true);
      expect(guess.columns.length).toBeGreaterThan(0);
      expect(incoming).toEqual([]);
    },
  );
});
