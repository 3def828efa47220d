import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, loadDemo, openedApp, chooseTool, saved, screenshot } from './harness.ts';

/** What a browser leaves white around a page unless told otherwise. */
const MARGIN = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;
}

describe('the report and the pre-release check', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await loadDemo(page);
  });

  const goToHash = (hash: string): Promise<void> => app.goToHash(page, hash);

  async function type(metric: string, low: string, high = ''): Promise<void> {
    await page.getByLabel(`${metric}, low`).fill(low);
    await page.getByLabel(`${metric}, high`).fill(high);
  }

  it('shows one company with its figures, record and method', async () => {
    await goToHash('report?company=jnpr');
    const report = page.getByTestId('report');
    expect(await report.getByRole('img').count()).toBe(4);
    const text = await report.innerText();
    for (const word of ['Juniper Networks', 'Track record', 'Method:', 'Wilson 95% interval']) {
      expect(text).toContain(word);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(
      false,
    );
    await screenshot(page, 'report-print');
    await page.emulateMedia({ media: null });
  });

  it.each(['jnpr', 'amd', 'csco'])(
    'prints on one page of A4 and of Letter: %s',
    async (company) => {
      // At a date with open guidance the report is at its longest.
      for (const when of ['', '2020-08-31']) {
        await goToHash(`report?company=${company}&asof=${when}`);
        const report = page.getByTestId('report').filter({ hasText: company.toUpperCase() });
        await report.getByTestId('report-records').waitFor();
        await report.getByRole('img').first().waitFor();
        if (when !== '') await report.getByText(`as of ${when}`).waitFor();
        for (const format of ['A4', 'Letter']) {
          const pdf = await page.pdf({ format, margin: MARGIN });
          expect([format, when, pagesOf(pdf)]).toEqual([format, when, 1]);
        }
      }
    },
  );

  // The founding call: 1,050 x 63.5% - 520 = 146.75m and 1,070 x 64.5% - 510 = 180.15m.
  it('implies the operating margin of the founding call beside the drafted one', async () => {
    await goToHash('check?company=jnpr');
    await type('Revenue', '1.05bn', '1.07bn');
    await type('Gross margin', '63.5%', '64.5%');
    await type('Operating expenses', '510m', '520m');
    await type('Operating margin', '14%', '16%');
    const row = page.getByTestId('draft-implied').getByRole('row', { name: /Operating margin/u });
    expect(await row.innerText()).toContain('14.0% to 16.8%');
    expect(await row.innerText()).toContain('consistent');
    expect(await page.getByTestId('draft-history').innerText()).toMatch(/wider than \d+ of \d+/u);
    await screenshot(page, 'check-filled');
  });

  it('stores nothing of a draft: not in the address, not after leaving', async () => {
    await goToHash('check?company=jnpr');
    await type('Revenue', '1.05bn', '1.07bn');
    await type('Gross margin', '63.5%', '64.5%');
    expect(page.url()).not.toMatch(/1\.05|63\.5|510/u);
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toMatch(/1\.05bn|63\.5/u);
    await goToHash('method');
    await goToHash('check?company=jnpr');
    expect(await page.getByLabel('Revenue, low').inputValue()).toBe('');
  });

  it('saves a draft where a person asks for it, as a file that Import reads', async () => {
    await goToHash('check?company=jnpr');
    await type('Revenue', '1.05bn', '1.07bn');
    await type('EPS', '0.20');
    const file = await saved(page, () => chooseTool(page, 'CSV'));
    const lines = (await readFile(file, 'utf8')).trim().split('\r\n');
    expect(lines.slice(1)).toEqual([
      'Juniper Networks,JNPR,revenue,gaap,2020-Q4,range,1050000000,1070000000,usd,Draft',
      'Juniper Networks,JNPR,eps,non_gaap,2020-Q4,point,0.2,0.2,usd_per_share,Draft',
    ]);
    await goToHash('import');
    await page.getByTestId('file-input').setInputFiles(file);
    await page.getByTestId('preview').getByText('Draft').first().waitFor();
    await page.getByTestId('cancel-import').click();
  });

  it('replays a report and a check as of a date, by the same control', async () => {
    await goToHash('report?company=jnpr');
    const report = page.getByTestId('report');
    await report.getByText('5 of 6').first().waitFor();
    await page.getByTestId('as-of').locator('input').fill('2013-05-01');
    await report.getByText('as of 2013-05-01').waitFor();
    expect(page.url()).toContain('asof=2013-05-01');
    expect(await report.innerText()).not.toContain('5 of 6');
    await goToHash('check?company=jnpr&asof=2013-05-01');
    expect(await page.getByLabel('Quarter').inputValue()).toBe('2013-Q3');
    await page.getByRole('button', { name: 'Back to now' }).click();
    expect(await page.getByLabel('Quarter').inputValue()).toBe('2020-Q4');
  });

  it('says which figure of a draft cannot be read', async () => {
    await goToHash('check?company=jnpr');
    await type('Revenue', '2bn', '1bn');
    await page.getByText('Low is above high').waitFor();
    await type('Revenue', 'soon');
    await page.getByText('Not a figure').waitFor();
    await page.getByRole('button', { name: 'Clear the draft' }).click();
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const [name, part] of [
        ['report', 'report-records'],
        ['check', 'draft'],
      ] as const) {
        await goToHash(`${name}?company=jnpr`);
        await page.getByTestId(part).waitFor();
        found.push(...(await axeFindings(page)).map((line) => `${name} ${line}`));
        await screenshot(page, `${name}-${colorScheme}-${width}`);
      }
    }
    expect(found).toEqual([]);
  });
});
