import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { Browser, expectQuiet } from './browser.ts';
import { chooseFile, goTo, importFile, loadDemo, openedApp, saved, twinOf } from './harness.ts';

describe('exports of the demo', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await loadDemo(page);
  });

  async function exported(what: string): Promise<string> {
    await goTo(page, 'Data');
    return readFile(await saved(page, () => page.getByTestId(`export-${what}`).click()), 'utf8');
  }

  it.each(['guidance', 'actuals', 'bridges', 'calendars'])(
    'hold nothing new when %s are imported again',
    async (what) => {
      const csv = await exported(what);
      expect(csv.trim().split('\n').length).toBeGreaterThan(1);
      await chooseFile(page, `${what}.csv`, csv);
      await expectNothingNew();
    },
  );

  it('hold in the comparison what the table behind the figure says', async () => {
    const csv = await exported('comparison');
    const [header = '', ...rows] = csv.trim().split(/\r?\n/u);
    expect(header).toContain('outcome');
    const row = rows.find((line) => /Juniper.*eps.*2013-Q1/u.test(line)) ?? '';
    expect(row).toContain('0.21');
    expect(row).toContain('upper half');
  });

  async function downloaded(what: string): Promise<Uint8Array> {
    await goTo(page, 'Data');
    return readFile(await saved(page, () => page.getByTestId(`export-${what}`).click()));
  }

  /** Every tab of the preview but that of what is known already is empty. */
  async function expectNothingNew(): Promise<void> {
    const preview = page.getByTestId('preview');
    for (const tab of ['New', 'Changed', 'Conflicting', 'Rejected']) {
      await preview.getByRole('button', { name: `${tab} 0`, exact: true }).waitFor();
    }
    expect(await preview.getByTestId('tab-same').innerText()).toMatch(/Same [1-9]/u);
    expect(await page.getByTestId('mapping').isVisible()).toBe(false);
    await page.getByTestId('cancel-import').click();
  }

  it('as a workbook open in another reader, and hold nothing new when dropped again', async () => {
    const workbook = await downloaded('xlsx');
    const sheets = await readXlsxFile(Buffer.from(workbook));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['Guidance', 'Actuals', 'Juniper Networks']),
    );
    expect(sheets[0]?.data.length).toBeGreaterThan(100);
    await chooseFile(page, 'guideband.xlsx', workbook);
    await expectNothingNew();
  });

  it('as a table are copied for documents, each row with its outcome', async () => {
    await app.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await goTo(page, 'Data');
    await page.getByTestId('copy-comparison').click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const [html, text] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const kinds = ['text/html', 'text/plain'];
      return Promise.all(kinds.map(async (kind) => (await item?.getType(kind))?.text() ?? ''));
    });
    const row =
      /<tr[^>]*>(?:(?!<\/tr>).)*Juniper(?:(?!<\/tr>).)*EPS(?:(?!<\/tr>).)*Q1 2013.*?<\/tr>/su;
    expect(row.exec(html ?? '')?.[0]).toContain('upper half');
    expect(text?.split('\n').find((line) => /Juniper.*EPS.*Q1 2013/u.test(line))).toContain(
      'upper half',
    );
  });

  it('as a package give another Guideband the same figures without a question', async () => {
    const files = unzipSync(await downloaded('package'));
    const description = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())) as {
      readonly resources: readonly { readonly path: string }[];
    };
    await app.goToHash(page, 'company?company=jnpr');
    const figures = await twinOf(page, 'eps');
    expect(figures.length).toBeGreaterThan(3);
    const other = new Browser('block');
    try {
      const fresh = await other.open(app.url());
      await fresh.getByTestId('load-demo').waitFor();
      for (const { path } of description.resources) {
        const bytes = files[path] ?? new Uint8Array();
        if (strFromU8(bytes).trim().split('\r\n').length < 2) continue;
        await importFile(fresh, path, bytes);
        expect(await fresh.getByTestId('mapping').isVisible()).toBe(false);
      }
      await app.goToHash(fresh, 'company?company=jnpr');
      expect(await twinOf(fresh, 'eps')).toEqual(figures);
      expectQuiet(other);
    } finally {
      await other.discard();
    }
  });
});

describe('a table of a web page', () => {
  let page: Page;
  openedApp((opened) => {
    page = opened;
  });

  it('is read as a file', async () => {
    const row = (cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = [
      ['Ticker', 'Metric', 'Period', 'Low', 'High', 'Unit', 'Issued on'],
      ['EXN', 'Revenue', 'Q1 2024', '1,000', '1,100', '$m', '2024-01-30'],
    ];
    const html = `<html><body><p>Outlook</p><table>${rows.map(row).join('')}</table></body></html>`;
    await chooseFile(page, 'outlook.html', html);
    await page.getByTestId('preview').getByText('$1.00bn to $1.10bn').waitFor();
  });
});
