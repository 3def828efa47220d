import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportXlsx } from '../../src/io/export/exportXlsx.ts';
import { zip } from '../../src/io/export/exportZip.ts';
import {
  axeFindings,
  chooseFile,
  goTo,
  openedApp,
  once,
  saved,
  screenshot,
  twinOf,
} from './harness.ts';

const WIDE = [
  'Northwind Devices;;;',
  'USD in millions;;;',
  'Quarter;Revenue guidance low;Revenue guidance high;Revenue actual',
  'Q1 2024;1.000,0;1.100,0;1.150,5',
  'Q2 2024;1.050,0;1.150,0;',
].join('\r\n');

/** The same headings, with cells that say nothing a figure or period could be. */
const BAD = [
  ...WIDE.split('\r\n').slice(0, 3),
  'Q1 2024;1.000,0;1.100,0;lots',
  'Q2 2024;1.050,0;1.150,0;lots',
  'soon;1.200,0;1.300,0;',
  'Q4 2023;900,0;990,0;955,5',
  'Q3 2023;800,0;890,0;855,5',
  'Q2 2023;700,0;790,0;755,5',
  'Q1 2023;600,0;690,0;655,5',
].join('\r\n');

describe('a table in a layout of its own, served', () => {
  let page: Page;
  const app = openedApp((opened) => {
    page = opened;
    return Promise.resolve();
  });

  const imported = once(async () => {
    await chooseFile(page, 'band.csv', WIDE);
    await page.getByTestId('mapping').waitFor();
    expect(await page.getByTestId('commit-import').isDisabled()).toBe(true);
    await page.getByTestId('ask-company').fill('TEST');
    await page.getByTestId('mapping-apply').press('Enter');
    await page.getByText('Import 4 rows').waitFor();
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('band.csv');
    const kinds = page.getByRole('region', { name: 'Rows of this file' });
    expect(await kinds.getByText('Guidance', { exact: true }).count()).toBe(2);
    expect(await kinds.getByText('Actual', { exact: true }).count()).toBe(1);
    await page.setViewportSize({ width: 390, height: 844 });
    const tooWide = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page
      .getByTestId('preview')
      .getByRole('heading')
      .evaluate((node) => {
        node.textContent = 'a_name_without_a_space_in_it_as_programs_write_them.csv';
      });
    expect(await tooWide()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByTestId('commit-import').click();
    await page.getByTestId('import-done').waitFor();
  });

  it('asks what the table does not say, once, and imports it after that', async () => {
    await imported();
    await page.goto(`${app.url()}#/company?company=test`);
    const rows = await twinOf(page, 'revenue');
    expect(rows).toContainEqual(expect.objectContaining({ Guided: '$1.05bn to $1.15bn' }));
  });

  it('asks nothing of the next table with the same headings', async () => {
    await imported();
    await chooseFile(page, 'band.csv', WIDE.replace('1.150,0', '1.160,0'));
    await page.getByTestId('preview').waitFor();
    expect(await page.getByTestId('commit-import').isEnabled()).toBe(true);
    expect(await page.getByTestId('tab-changed').innerText()).toMatch(/\b1\b/u);
    await page.getByTestId('cancel-import').click();
  });

  it('lets a bad cell be corrected in place, one or all alike, and imports exactly that', async () => {
    await imported();
    await chooseFile(page, 'band.csv', BAD);
    await page.getByTestId('tab-rejected').click();
    await page.getByTestId('fix-6').press('Enter');
    // The cell at fault has the focus, its text ready to be replaced.
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await page.keyboard.type('Q3 2024');
    await page.keyboard.press('Enter');
    await page.getByTestId('fixes').getByText('soon').waitFor();
    expect(await page.getByTestId('tab-rejected').innerText()).toBe('Rejected 2');
    await page.getByTestId('fix-4').click();
    await page.getByTestId('fix-cell-3').fill('1.175,5');
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'import-correct');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await screenshot(page, 'import-correct-narrow');
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Correct all 2 alike' }).click();
    await page.getByTestId('tab-rejected').getByText('Rejected 0').waitFor();
    await page.getByTestId('fixes').getByRole('button', { name: 'Undo all' }).click();
    await page.getByTestId('tab-rejected').getByText('Rejected 3').waitFor();
    await page.getByTestId('cancel-import').click();
  });

  it('takes rejected rows out with their reasons, and in again once corrected', async () => {
    await imported();
    await chooseFile(page, 'band.csv', BAD);
    await page.getByTestId('tab-rejected').click();
    const file = await saved(page, () => page.getByTestId('download-rejected').click());
    const csv = await readFile(file, 'utf8');
    expect(csv).toContain('is not a fiscal period');
    await page.getByTestId('commit-import').click();
    await page.getByTestId('import-done').waitFor();
    const corrected = csv.replaceAll(/(?<=,)lots\r/gu, '"1.175,5"\r').replace('soon,', 'Q3 2024,');
    await chooseFile(page, 'band rejected rows.csv', corrected);
    await page.getByTestId('preview').waitFor();
    // The mapping of the first file holds for its rejected rows.
    expect(await page.getByTestId('tab-rejected').innerText()).toBe('Rejected 0');
    expect(await page.getByTestId('commit-import').innerText()).toBe('Import 3 rows');
    await page.getByTestId('cancel-import').click();
  });

  it('lists beforehand what will be compared with nothing, and why', async () => {
    const header = 'ticker,metric,basis,period,low,high,value,unit';
    const rows = ['NVL,eps,non_gaap,2024-Q1,0.2,0.3,,usd', 'NVL,eps,gaap,2024-Q1,,,0.25,usd'];
    await chooseFile(page, 'eps.csv', [header, ...rows].join('\n'));
    await page.getByTestId('tab-notComparable').click();
    const lines = page.getByRole('region', { name: 'Rows of this file' });
    await lines.getByText('basis: guided non_gaap, reported gaap').first().waitFor();
    expect(await page.getByTestId('tab-notComparable').innerText()).toBe('Not comparable 2');
    await page.getByTestId('cancel-import').click();
  });

  it('leaves a basis unstated where nobody says it, and imports all the same', async () => {
    await chooseFile(page, 'unsaid.csv', 'Period,EPS\nQ1 2024,0.25\nQ2 2024,0.27\n');
    await page.getByTestId('ask-company').fill('UNS');
    expect(await page.getByTestId('ask-basis').inputValue()).toBe('');
    // Nothing suggests a currency either, but without one there is no amount.
    expect(await page.getByTestId('mapping-apply').isDisabled()).toBe(true);
    await page.getByTestId('ask-currency').selectOption('usd');
    await page.getByTestId('mapping-apply').click();
    await expect.poll(() => page.getByTestId('commit-import').isEnabled()).toBe(true);
    await page.getByTestId('cancel-import').click();
  });

  it('takes another metric for a column where a person says so', async () => {
    await chooseFile(
      page,
      'sales.csv',
      'Ticker,Period,Sales (USD m)\nNVL,Q1 2024,1200\nNVL,Q2 2024,1250\n',
    );
    await page.getByText('Columns and what they were read as').click();
    await page.getByLabel('Metric of Sales (USD m)').selectOption('backlog');
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'import-columns');
    await page.getByTestId('mapping-apply').click();
    const rows = page.getByRole('region', { name: 'Rows of this file' });
    await rows.getByText('Backlog').first().waitFor();
    await page.getByTestId('cancel-import').click();
  });

  const renamed = once(async () => {
    await imported();
    await goTo(page, 'Import');
    await page.getByText('Remembered tables').click();
    const name = page.getByTestId('mappings').getByLabel('Name').first();
    await name.fill('Northwind model');
    await name.press('Enter');
    await page.getByText('Renamed to Northwind model.').waitFor();
  });

  it('renames, exports and takes in how tables are read', async () => {
    await renamed();
    const export_ = page.getByTestId('mappings').getByRole('button', { name: 'Export' });
    const file = await saved(page, () => export_.click());
    expect(await readFile(file, 'utf8')).toContain('Northwind model');
    await page.getByTestId('mappings-file').setInputFiles(file);
    await page.getByText(/^Taken in: [1-9]/u).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'import-mappings');
  });

  it('asks again of headings whose remembered table was removed, and not once that is undone', async () => {
    await renamed();
    const panel = page.getByTestId('mappings');
    const remove = panel.getByRole('button', { name: 'Remove Northwind model' });
    await remove.press('Enter');
    await page.getByText('Removed Northwind model: its headings are asked about again.').waitFor();
    await remove.waitFor({ state: 'detached' });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await screenshot(page, 'import-mappings-narrow');
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
    // The way back has the focus, where the button that is gone had it.
    await page.keyboard.press('Enter');
    await remove.waitFor();
    // And what is back has it, where that button was.
    await expect.poll(() => remove.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await remove.waitFor({ state: 'detached' });
    await chooseFile(page, 'band.csv', WIDE);
    await page.getByTestId('ask-company').waitFor();
    expect(await page.getByTestId('commit-import').isDisabled()).toBe(true);
    await page.getByTestId('cancel-import').click();
  });

  it('takes its own data package back, whole and without a question', async () => {
    const text = 'ticker,metric,basis,period,value,unit\n';
    const archive = await zip([
      { path: 'datapackage.json', text: '{}' },
      { path: 'actuals.csv', text: `${text}PKG,revenue,gaap,2024-Q1,5,usd\n` },
      {
        path: 'more.csv',
        text: `${text}PKG,revenue,gaap,2024-Q2,6,usd\nPKG,revenue,gaap,soon,7,usd\n`,
      },
    ]);
    const buffer = Buffer.from(await archive.arrayBuffer());
    await goTo(page, 'Import');
    await page
      .getByTestId('file-input')
      .setInputFiles({ name: 'guideband.zip', mimeType: 'application/zip', buffer });
    await page.getByTestId('commit-import').waitFor();
    await page.getByTestId('tab-rejected').click();
    await page.getByText('(sheet more)').first().waitFor();
    expect(await page.getByTestId('commit-import').isEnabled()).toBe(true);
    await page.getByTestId('cancel-import').click();
  });

  it('reads a workbook whose sheet is long', async () => {
    const header = ['ticker', 'metric', 'basis', 'period', 'value', 'unit'];
    const rows = Array.from({ length: 12_000 }, (_, n) => {
      const quarter = `${2000 + Math.floor(n / 400)}-Q${(Math.floor(n / 100) % 4) + 1}`;
      return ['LNG', `metric ${n % 100}`, 'gaap', quarter, n, 'usd'];
    });
    const book = await exportXlsx([['actuals', { header, rows }]], [], () => []);
    await chooseFile(page, 'long.xlsx', new Uint8Array(await book.arrayBuffer()));
    await page.getByTestId('commit-import').waitFor();
    // The company's own row is one more.
    expect(await page.getByTestId('tab-new').innerText()).toBe('New 12001');
    await page.getByTestId('cancel-import').click();
  });

  it('reads cells pasted as a table, whatever stands in one of them', async () => {
    await goTo(page, 'Import');
    await app.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(async () => {
      const rows = [
        ['ticker', 'metric', 'basis', 'period', 'value', 'unit', 'note'],
        ['PST', 'revenue', 'gaap', '2024-Q1', '1,250', 'usd_m', 'up,<br>as "guided"'],
      ];
      const cells = rows.map((row) => row.map((cell) => `<td>${cell}</td>`).join(''));
      const html = `<table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
      const plain = rows.map((row) => row.join('\t')).join('\n');
      const parts = { 'text/html': html, 'text/plain': plain };
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    });
    await page.getByText('Paste rows instead').click();
    await page.getByTestId('paste-input').press('Control+v');
    const preview = page.getByTestId('preview');
    await preview.getByText('$1.25bn').waitFor();
    expect(await page.getByTestId('tab-rejected').innerText()).toBe('Rejected 0');
    await page.getByTestId('cancel-import').click();
  });
});
