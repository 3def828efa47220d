import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import {
  axeFindings,
  importFile,
  loadDemo,
  once,
  openedApp,
  saved,
  screenshot,
} from './harness.ts';

/** What an analyst has stored before the print: a quarter and a year guided, and two who expect. */
const GUIDES = `company,ticker,metric,basis,period,form,low,high,unit,issued_on,source
Lumex Optics Inc,LMX,revenue,gaap,2024-Q2,range,410,430,usd_m,2024-04-25,results call
Lumex Optics Inc,LMX,gross_margin,non_gaap,2024-Q2,range,51.5%,52.5%,,2024-04-25,results call
Lumex Optics Inc,LMX,opex,non_gaap,2024-Q2,range,117,123,usd_m,2024-04-25,results call
Lumex Optics Inc,LMX,eps,non_gaap,2024-Q2,range,0.80,0.84,usd_per_share,2024-04-25,results call
Lumex Optics Inc,LMX,revenue,gaap,2024-FY,range,1640,1700,usd_m,2024-04-25,results call
`;
const ACTUALS = `company,ticker,metric,basis,period,value,unit,reported_on,source
Lumex Optics Inc,LMX,revenue,gaap,2023-Q2,400,usd_m,2023-07-27,results release
Lumex Optics Inc,LMX,revenue,gaap,2024-Q1,395,usd_m,2024-04-25,results release
Lumex Optics Inc,LMX,gross_margin,non_gaap,2024-Q1,51.5%,,2024-04-25,results release
`;
const EXPECTED = `company,ticker,metric,basis,period,value,unit,holder,as_of,count
Lumex Optics Inc,LMX,revenue,gaap,2024-Q2,424,usd_m,consensus,2024-07-22,14
Lumex Optics Inc,LMX,revenue,gaap,2024-Q3,455,usd_m,consensus,2024-07-22,13
`;
const RELEASE = `# Lumex Optics Reports Second Quarter 2024 Results

July 25, 2024. Lumex Optics Inc (NASDAQ: LMX) today announced results for its second quarter 2024.

Second quarter revenue was $434 million. Non-GAAP gross margin was 52.3%. Non-GAAP operating expenses were $121 million.

For the third quarter of 2024, we expect revenue of $440 million to $460 million. For the full year 2024, we now expect revenue of $1,645 million to $1,705 million.
`;
const NOTE =
  'Lumex Optics Inc reported Q2 2024 revenue of $434m, 2.4% above consensus of $424m (n = 14, 2024-07-22), above the guided $410m to $430m, up 8.5% on the year, up 9.9% on the quarter; non-GAAP gross margin of 52.3%, in the upper half of the guided 51.5% to 52.5%; and non-GAAP operating expenses of $121m, in the upper half of the guided $117m to $123m.';

/** A PDF's pages. */
const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;

describe('results day', () => {
  let page: Page;
  let keys = 0;
  const app = openedApp(async (opened) => {
    page = opened;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await importFile(page, 'guidance.csv', GUIDES);
    await importFile(page, 'actuals.csv', ACTUALS);
    await importFile(page, 'expectations.csv', EXPECTED);
  });

  async function press(key: string): Promise<void> {
    keys += 1;
    await page.keyboard.press(key);
  }

  const clipboard = (type: string): Promise<string> =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await (await item?.getType(wanted))?.text()) ?? '';
    }, type);

  const dropped = once(async () => {
    await page.locator('body').click({ position: { x: 1, y: 1 } });
    await press('g');
    await press('o');
    const input = page.getByTestId('document-input');
    await input.waitFor({ state: 'attached' });
    const file = { name: 'release.md', mimeType: 'text/markdown', buffer: Buffer.from(RELEASE) };
    await input.setInputFiles(file);
    await page.getByTestId('print-results').waitFor();
  });

  it('opens the print by itself and puts note and tables on the clipboard with at most six keys', async () => {
    await dropped();
    await press('c');
    await page.getByTestId('print-said').getByText('Note copied').waitFor();
    const text = await clipboard('text/plain');
    expect(text).toContain(NOTE);
    expect(text).toContain('Not checked yet: revenue');
    expect(text).toMatch(/Revenue\t\$434mA\t\$410m to \$430m/u);
    expect(keys).toBeLessThanOrEqual(6);
  });

  it('marks what nobody has checked, shows its sentence, and checks it with one key', async () => {
    await dropped();
    const row = page
      .getByTestId('print-results')
      .locator('tbody tr')
      .filter({ hasText: 'Revenue' })
      .first();
    expect(await row.innerText()).toContain('unchecked');
    await row.getByRole('button', { name: '$434m' }).click();
    await page
      .getByTestId('sentences')
      .getByText('Second quarter revenue was $434 million.')
      .waitFor();
    await page.keyboard.press('a');
    await expect.poll(() => row.innerText()).not.toContain('unchecked');
    await screenshot(page, 'print-unchecked');
  });

  it('says against the named expectation beat, guide and what became of the year, with the rule', async () => {
    await dropped();
    const classes = page.getByTestId('print-classes');
    expect(await classes.innerText()).toMatch(
      /Revenue\s+beat\s+guide below\s+remainder cut\s+against consensus/u,
    );
    const rule = await classes.getByText('remainder cut').getAttribute('title');
    expect(rule).toContain("year's midpoint moved +$5m");
    expect(rule).toContain('came in +$14m against the guided figure');
    const guides = await page.getByTestId('print-guidance').innerText();
    expect(guides).toContain('Q3 to Q4: $816m to $876m');
    expect(await page.getByTestId('not-in-print').innerText()).toContain(
      'guided $0.80 to $0.84 on 2024-04-25; not found in this document',
    );
  });

  it('adds what was checked to the book, from where the same sheet reads without marks', async () => {
    await dropped();
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('s');
    await page.getByTestId('check-bar').waitFor({ state: 'detached' });
    const results = page.getByTestId('print-results');
    await results.getByRole('link', { name: '$434mA' }).waitFor();
    expect(await results.innerText()).not.toContain('unchecked');
    await page.keyboard.press('c');
    await page.getByTestId('print-said').getByText('Note copied').waitFor();
    const html = await clipboard('text/html');
    expect(await clipboard('text/plain')).not.toContain('Not checked yet');
    // A native table whose figures lead to their sentences.
    expect(html).toMatch(/<td[^>]*><a href="[^"]*#\/document\?hash=[^"]*">\$434mA<\/a>/u);
    await results.getByRole('link', { name: '$434mA' }).click();
    await page.locator('mark').filter({ hasText: '434' }).first().waitFor();
    await page.goBack();
    await results.waitFor();
  });

  it('leaves as a workbook whose differences are formulas', async () => {
    await app.goToHash(page, 'print?company=lmx');
    const path = await saved(page, async () => {
      await page.getByRole('button', { name: /^Files/u }).click();
      await page.getByRole('menu').getByText('Excel workbook').click();
    });
    const bytes = await readFile(path);
    const sheets = await readXlsxFile(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    );
    const [header = [], first = []] = sheets.find(({ sheet }) => sheet === 'Results')?.data ?? [];
    const at = (name: string) => first[header.indexOf(name)];
    expect([at('Line'), at('Reported'), at('Midpoint'), at('Expected')]).toEqual([
      'Revenue',
      434e6,
      420e6,
      424e6,
    ]);
    expect(at('Against it')).toBeCloseTo((10 / 424) * 100, 9);
  });

  it('fits one page of paper, reads in both themes, and on a phone', async () => {
    await app.goToHash(page, 'print?company=lmx');
    for (const format of ['A4', 'Letter']) {
      expect(pagesOf(await page.pdf({ format }))).toBe(1);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      await screenshot(page, `print-${colorScheme}`);
      await page.setViewportSize({ width: 390, height: 844 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await screenshot(page, `print-${colorScheme}-390`);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  });
});

describe('the prints of the demo', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await loadDemo(page);
  });

  it('are reached from the company, any of them, as known on their day', async () => {
    await app.goToHash(page, 'company?company=amd');
    await page.getByRole('link', { name: 'Print', exact: true }).click();
    await page.getByTestId('print-results').waitFor();
    await page.getByRole('combobox', { name: 'Print' }).selectOption('2018-Q3');
    const row = page.getByTestId('print-results').locator('tbody tr').first();
    await expect.poll(() => row.innerText()).toMatch(/\$1\.65bnA[\s\S]*at the low end/u);
    for (const company of ['amd', 'csco', 'jnpr']) {
      await app.goToHash(page, `print?company=${company}`);
      await page.getByTestId('print-results').waitFor();
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
    }
  });
});
