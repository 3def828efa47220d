import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { chooseFile, goTo, openedApp, saved } from './harness.ts';
import {
  but,
  cell,
  ended,
  FOLDER,
  inMarch,
  labelled,
  rowsOf,
  wide,
  type Row,
} from './realCells.ts';

interface Guided {
  readonly companies: Readonly<
    Record<string, { readonly records?: readonly (readonly [string, ...unknown[]])[] }>
  >;
}

/**
 * Cells without their signs: of a vendor's statement a cost below nothing enters as what was spent. Which do, and which
 * do not, is shown by tests/io/tables/silent/signs.test.ts.
 */
const sizes = (cells: readonly string[]): readonly string[] =>
  cells.map((one) => one.replace(/ -(?=[\d.]+$)/u, ' ')).toSorted();

describe.skipIf(!existsSync(FOLDER))('spreadsheets people made, dropped on the app', () => {
  let page: Page;
  openedApp((opened) => {
    page = opened;
  });

  /** Drops a file, answers what is asked, confirms at most once, imports, and says what the book holds of it. */
  async function imported(name: string, answers: Row = {}): Promise<readonly Row[]> {
    await chooseFile(page, name, readFileSync(`${FOLDER}/${name}`));
    await page.getByTestId('preview').waitFor();
    const form = page.getByTestId('mapping');
    await form.waitFor();
    for (const [id, answer] of Object.entries(answers)) {
      const [asked = '', company] = id.split(':');
      if (company !== undefined) {
        await form.getByText('Not the same for every company').last().click();
        await form.getByTestId(`apart-${asked}`).selectOption(company);
      }
      const field = form.getByTestId(`ask-${id}`);
      if ((await field.evaluate((node) => node.tagName)) === 'SELECT')
        await field.selectOption(answer);
      else await field.fill(answer);
    }
    const commit = page.getByTestId('commit-import');
    // What is taken where nobody answers is confirmed once.
    const isOpen = Object.keys(answers).length > 0 || !(await commit.isEnabled());
    if (isOpen) await page.getByTestId('mapping-apply').click();
    await expect.poll(() => commit.isEnabled()).toBe(true);
    await commit.click();
    await page.getByTestId('import-done').waitFor();
    await goTo(page, 'Data');
    const out: Row[] = [];
    for (const what of ['guidance', 'actuals']) {
      const path = await saved(page, () => page.getByTestId(`export-${what}`).click());
      out.push(
        ...Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data,
      );
    }
    await goTo(page, 'Import');
    await page.getByRole('button', { name: /^Undo/u }).first().click();
    await page.getByText('Undone.', { exact: true }).waitFor();
    return out;
  }

  const nameIn = (row: Row): string => row['ticker'] || (row['company'] ?? '');
  const cellsIn = (rows: readonly Row[]): string[] =>
    rows
      .flatMap((row) =>
        [row['value'], row['low'], row['high']]
          .filter((text) => text !== undefined && text !== '')
          .map((text) => cell(nameIn(row), row['period'] ?? '', text ?? '')),
      )
      .toSorted();
  /** Figures of one metric by company and period. */
  const of = (rows: readonly Row[], metric: string, variant = ''): string[] =>
    cellsIn(
      rows.filter(
        (row) =>
          row['metric'] === metric &&
          row['scope'] === 'company' &&
          (row['variant'] ?? '') === variant,
      ),
    );
  const nvda = (): string => 'NVDA';
  const NVDA = { company: 'NVDA', money: 'usd 6' };

  it('guidance beside actuals, a quarter a row', async () => {
    const name = '01_nvda_guidance_vs_actual_gagrania.csv';
    const book = await imported(name, NVDA);
    const rows = rowsOf(name);
    const money = { guidance_revenue: 6, actual_revenue: 6 };
    const margins = { guidance_gm: -2, actual_gm: -2 };
    // A point stands in the book as both ends of its band.
    const points = wide(rows, nvda, labelled, { guidance_revenue: 6, guidance_gm: -2 });
    expect(cellsIn(book)).toEqual(
      [...wide(rows, nvda, labelled, { ...money, ...margins }), ...points].toSorted(),
    );
    expect(of(book, 'gross_margin')).toEqual(
      [
        ...wide(rows, nvda, labelled, margins),
        ...wide(rows, nvda, labelled, { guidance_gm: -2 }),
      ].toSorted(),
    );
    // The file mixes both bases of the margin and says so nowhere.
    expect(new Set(book.map((row) => row['basis']))).toEqual(new Set(['unspecified']));
  });

  it('segments, none of them the company', async () => {
    const name = '02_nvda_segments_gagrania.csv';
    const book = await imported(name, NVDA);
    const powers = { revenue: 6, compute_revenue: 6, networking_revenue: 6 };
    expect(cellsIn(book)).toEqual(
      wide(rowsOf(name), nvda, labelled, {
        ...powers,
        qoq_growth: -2,
        yoy_growth: -2,
      }).toSorted(),
    );
    expect(book.filter((row) => row['scope'] === 'company')).toEqual([]);
  });

  it('a unit of its own in each column, trailing twelve months left out', async () => {
    const name = '03_exec_tiles_gagrania.csv';
    const book = await imported(name, NVDA);
    const rows = rowsOf(name);
    const money = { revenue_q: 6, fcf_q: 6, cash_balance: 6, debt: 6 };
    const ratios = but(rows, -2, 'quarter', 'revenue_ttm', ...Object.keys(money));
    expect(cellsIn(book)).toEqual(wide(rows, nvda, labelled, { ...money, ...ratios }).toSorted());
    expect(of(book, 'free_cash_flow')).toEqual(wide(rows, nvda, labelled, { fcf_q: 6 }).toSorted());
  });

  it('rupees and dollars in one column, told apart by the answer', async () => {
    const name = '06_long_reported_financials_yfinance_INR_srijan.csv';
    const book = await imported(name, { 'currency:INFY.NS': 'usd' });
    const rows = rowsOf(name);
    const who = (row: Row): string => row['ticker'] ?? '';
    const when = (row: Row): string => inMarch(row['period_end'] ?? '');
    expect(cellsIn(book)).toEqual(wide(rows, who, when, { value: 0 }).toSorted());
    const sales = rows.filter((row) => row['metric_name'] === 'Total Revenue');
    expect(of(book, 'revenue')).toEqual(wide(sales, who, when, { value: 0 }).toSorted());
    expect(book.every((row) => row['unit'] === (row['ticker'] === 'INFY.NS' ? 'usd' : 'inr'))).toBe(
      true,
    );
  });

  it('years in crores', async () => {
    const name = '08_annual_wide_crore_units_infosys.csv';
    const book = await imported(name, { company: 'INFY', money: 'inr 7' });
    const rows = rowsOf(name);
    const year = (row: Row): string => `${row['Year']}-FY`;
    const infy = (): string => 'INFY';
    expect(cellsIn(book)).toEqual(
      wide(rows, infy, year, { ...but(rows, 7, 'Year'), EPS: 0 }).toSorted(),
    );
    expect(of(book, 'eps')).toEqual(wide(rows, infy, year, { EPS: 0 }).toSorted());
    expect(of(book, 'opex')).toEqual(wide(rows, infy, year, { Operating_Expenses: 7 }).toSorted());
  });

  it('a statement of a vendor, a question of none', async () => {
    const name = '10_fmp_income_statement_first40.csv';
    const book = await imported(name);
    const rows = rowsOf(name);
    const said = 'date,symbol,reportedCurrency,cik,fillingDate,acceptedDate,calendarYear,period';
    const who = (row: Row): string => row['symbol'] ?? '';
    const year = (row: Row): string => `${row['calendarYear']}-FY`;
    const columns = but(rows, 0, ...said.split(','), 'link', 'finalLink');
    expect(sizes(cellsIn(book))).toEqual(sizes(wide(rows, who, year, columns)));
    for (const [metric, heading] of Object.entries({
      revenue: 'revenue',
      gross_margin: 'grossProfitRatio',
      operating_income: 'operatingIncome',
      net_income: 'netIncome',
      eps: 'epsdiluted',
      share_count: 'weightedAverageShsOutDil',
    }))
      expect(of(book, metric), metric).toEqual(wide(rows, who, year, { [heading]: 0 }).toSorted());
    expect(of(book, 'eps', 'basic')).toEqual(wide(rows, who, year, { eps: 0 }).toSorted());
    const filed = new Map(rows.map((row) => [`${who(row)} ${year(row)}`, row['fillingDate']]));
    expect(
      book.every((row) => row['reported_on'] === filed.get(`${nameIn(row)} ${row['period']}`)),
    ).toBe(true);
  });

  it('quarters by the day they end on, near names of one thing kept apart', async () => {
    const name = '11_quarterly_income_statement_alcon.csv';
    const book = await imported(name, { 'currency:JNJ': 'usd' });
    const rows = rowsOf(name);
    const who = (row: Row): string => row['Symbol'] ?? '';
    const when = (row: Row): string => ended(row['Date'] ?? '');
    const columns = but(rows, 0, 'Date', 'Symbol', 'Quarter', 'Year');
    expect(sizes(cellsIn(book))).toEqual(sizes(wide(rows, who, when, columns)));
    for (const [metric, heading] of Object.entries({
      revenue: 'Total Revenue',
      operating_income: 'Operating Income',
      net_income: 'Net Income',
      eps: 'Diluted EPS',
      tax_rate: 'Tax Rate For Calcs',
    }))
      expect(of(book, metric), metric).toEqual(wide(rows, who, when, { [heading]: 0 }).toSorted());
    expect(of(book, 'eps', 'basic')).toEqual(wide(rows, who, when, { 'Basic EPS': 0 }).toSorted());
    expect(book.every((row) => row['reported_on'] === '')).toBe(true);
  });

  it('a statement with its years across', async () => {
    const name = '15_xbrl_consolidated_apple.csv';
    const book = await imported(name, { company: 'AAPL' });
    const expected = rowsOf(name).flatMap(({ Category = '', ...cells }) => {
      const power = Category.startsWith('Shares used') ? 3 : Category.startsWith('Earn') ? 0 : 6;
      return Object.entries(cells).map(([day, text]) =>
        cell('AAPL', `${day.slice(-4)}-FY`, text, power),
      );
    });
    expect(cellsIn(book)).toEqual(expected.toSorted());
    expect(of(book, 'revenue')).toEqual(
      ['383285', '394328', '365817']
        .map((text, index) => cell('AAPL', `${2023 - index}-FY`, text, 6))
        .toSorted(),
    );
  });

  it('facts of a filing, the quarter and the year to date each its own', async () => {
    const name = '16_xbrl_facts_10q_nike_first60.csv';
    const book = await imported(name);
    const facts = rowsOf(name).filter((row) => row['units'] === 'USD');
    const when = (row: Row): string =>
      `${(row['end_date'] ?? '').slice(0, 4)}-${/-12-01$/u.test(row['start_date'] ?? '') ? 'Q3' : 'YTD3'}`;
    expect(cellsIn(book)).toEqual(wide(facts, () => 'NKE', when, { value: 0 }).toSorted());
  });

  it('the statement of a workbook as filed', async () => {
    const name = '18_sec_Financial_Report_aapl_20250329.xlsx';
    const book = await imported(name);
    const sheets = await readXlsxFile(new Uint8Array(readFileSync(`${FOLDER}/${name}`)).buffer);
    const { data = [] } =
      sheets.find(({ data: rows }) => rows.some(([label]) => label === 'Operating income')) ?? {};
    const periods = ['2025-Q2', '2024-Q2', '2025-YTD2', '2024-YTD2'];
    const expected = data.flatMap(([label, ...cells]) => {
      const isShare = /per share/iu.test(String(label));
      const power = isShare ? 0 : /^(?:basic|diluted) \(in shares\)/iu.test(String(label)) ? 3 : 6;
      return cells.flatMap((value, index) =>
        typeof value === 'number' ? [cell('AAPL', periods[index] ?? '', String(value), power)] : [],
      );
    });
    expect(expected.length).toBeGreaterThan(70);
    expect(cellsIn(book)).toEqual(expected.toSorted());
  });

  it('nested records, where an actual is not published with its guidance', async () => {
    const name = '19_guidance_history_ttc.json';
    const book = await imported(name);
    const { companies } = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Guided;
    const expected = Object.entries(companies).flatMap(([who, { records = [] }]) =>
      records.flatMap(([label, , ...figures]) => {
        const period = label.replace(/^FY/u, '').replace(' ', '-');
        const texts = figures.slice(0, 3).filter((value) => typeof value === 'number');
        return texts.map((value) => cell(who, period, String(value), 9));
      }),
    );
    expect(cellsIn(book)).toEqual(expected.toSorted());
    const actuals = book.filter((row) => (row['value'] ?? '') !== '');
    expect(new Set(actuals.map((row) => row['source']))).toEqual(new Set([name]));
    expect(
      book.every((row) => (row['low'] ?? '') === '' || /^https/u.test(row['source'] ?? '')),
    ).toBe(true);
  });

  it.each([
    ['05_guidance_raw_srijan_embedded_newlines.csv', 'no column of figures'],
    ['13_key_metrics_zegna.csv', 'no fiscal period'],
  ])('one sentence on why %s is refused, its columns left to name', async (name, words) => {
    await chooseFile(page, name, readFileSync(`${FOLDER}/${name}`));
    expect(await page.getByTestId('mapping-refusal').innerText()).toContain(words);
    expect(await page.getByTestId('commit-import').isEnabled()).toBe(false);
    await page.getByTestId('cancel-import').click();
  });

  it('one sentence on why a file without a table is refused', async () => {
    const name = '22_schema_benzinga_guidance_via_polygon.json';
    await chooseFile(page, name, readFileSync(`${FOLDER}/${name}`));
    const refused = page.getByTestId('import-refused').filter({ hasText: name });
    expect(await refused.innerText()).toContain('no figures');
  });
});
