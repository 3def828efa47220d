import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, chooseTool, loadDemo, openedApp, saved, screenshot } from './harness.ts';

/** Views, each with what stands there once it is complete. */
const VIEWS = [
  ['compare', '[data-testid=twin] tbody tr'],
  ['compare?view=heat', '[data-testid=heat] tbody tr'],
  ['compare?view=league', '[data-testid=league] tbody tr'],
  ['settings', '[type=radio]'],
] as const;

describe('comparing companies', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await loadDemo(page);
  });

  const goToHash = (hash: string): Promise<void> => app.goToHash(page, hash);

  it('lays quarters of different fiscal years under the calendar quarter they end nearest to', async () => {
    await goToHash('compare?view=heat&metric=revenue_growth&find=cisco');
    const readout = page.getByTestId('heat-readout');
    await readout.filter({ hasText: /Cisco Systems, Q\d/u }).waitFor();
    const before = await readout.innerText();
    await page.getByTestId('scroller').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await readout.innerText()).not.toBe(before);
    const heat = page.getByTestId('heat');
    // A row is one element: the pointer over its last cell reads that cell, and a reader hears them all.
    const strip = heat.locator('tbody td').first();
    const { width = 0, height = 0 } = (await strip.boundingBox()) ?? {};
    await strip.hover({ position: { x: width - 10, y: height / 2 } });
    expect(await readout.innerText()).toBe(before);
    expect(await heat.getByRole('img').first().getAttribute('aria-label')).toMatch(
      /Q4 \d{4} (?:above|inside|below), Q1/u,
    );
    const save = (): Promise<void> => chooseTool(heat, 'CSV');
    // Cisco's fiscal year ends in July: its fourth quarter is the second of the calendar year.
    expect(await readFile(await saved(page, save), 'utf8')).toMatch(/,(\d{4})-Q2,\1-Q4,\1-07-/u);
  });

  it('stands companies side by side under one calendar quarter, with the fiscal one said', async () => {
    await goToHash('compare?company=amd,csco');
    const table = page.getByTestId('twin');
    await table.locator('tbody tr').first().waitFor();
    await page.getByLabel('Period', { exact: true }).selectOption({ label: 'Q2 2020' });
    expect(page.url()).toContain('for=2020-Q2');
    await page.getByText('under the calendar quarter whose end is nearest').waitFor();
    const lines = await table.locator('tbody tr').allInnerTexts();
    expect(lines.map((line) => line.replaceAll(/\s+/gu, ' '))).toEqual([
      expect.stringMatching(/^Q2 2020 Advanced Micro Devices about 44%/u),
      expect.stringMatching(/^Q2 2020 fiscal Q4 2020 Cisco Systems 64% to 65%.* −50 bp/u),
    ]);
  });

  it.each(['compare?company=amd,csco,jnpr', 'compare?view=league&metric=revenue'])(
    '%s needs no sideways scrolling at 1280',
    async (hash) => {
      await goToHash(hash);
      const frame = page.locator('[data-testid=scroller], .table-wrap').first();
      await frame.locator('tbody tr').first().waitFor();
      expect(await frame.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
    },
  );

  it('orders the league table by a column and keeps the order in the address', async () => {
    await goToHash('compare?view=league&metric=gross_margin');
    const league = page.getByTestId('league');
    await league.getByRole('button', { name: 'Median error' }).click();
    expect(page.url()).toContain('order=-median');
    const down = await league.locator('tbody th').allInnerTexts();
    await league.getByRole('button', { name: 'Median error' }).click();
    const up = await league.locator('tbody th').allInnerTexts();
    expect(up.length).toBeGreaterThan(1);
    expect(up).not.toEqual(down);
  });

  it('saves what the league table shows', async () => {
    await goToHash('compare?view=league&metric=gross_margin');
    const csv = await readFile(
      await saved(page, () => chooseTool(page.getByTestId('league'), 'CSV')),
      'utf8',
    );
    const [header = '', ...lines] = csv.trim().split(/\r?\n/u);
    expect(header.split(',')).toContain('median_coverage');
    expect(lines).toHaveLength(await page.getByTestId('league').locator('tbody tr').count());
  });

  it.each([
    ['heat', /14 above, 21 inside, 1 below/u],
    ['league', /2 of 3 series have a record/u],
  ])('saves the %s as SVG and as PNG at twice its size', async (view, finding) => {
    await goToHash(`compare?view=${view}&metric=gross_margin`);
    const panel = page.getByTestId(view);
    const press = (name: string) => () => chooseTool(panel, name);
    const svg = await readFile(await saved(page, press('SVG')), 'utf8');
    expect(svg).toMatch(finding);
    for (const name of ['Advanced Micro Devices', 'Cisco Systems', 'Juniper Networks']) {
      expect(svg).toContain(name);
    }
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)" font/u.exec(svg) ?? [];
    const png = await readFile(await saved(page, press('PNG')));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([+width * 2, +height * 2]);
  });

  it('saves a line a cell of the heat map, with what each shows', async () => {
    await goToHash('compare?view=heat&metric=gross_margin&show=z');
    const heat = page.getByTestId('heat');
    const press = (): Promise<void> => chooseTool(heat, 'CSV');
    const [header = '', ...lines] = (await readFile(await saved(page, press), 'utf8'))
      .trim()
      .split(/\r?\n/u);
    const cells = lines.map((line) => line.split(','));
    const z = header.split(',').indexOf('z');
    const cisco = cells.filter(([name]) => name === 'Cisco Systems');
    const shown = (await heat.locator('tbody tr').nth(1).locator('.figures').textContent()) ?? '';
    const figures = shown.trim().split(/\s+/u);
    expect(figures.length).toBeGreaterThan(10);
    expect(cisco.flatMap((cell) => (cell[z] === '' ? [] : [Number(cell[z]).toFixed(1)]))).toEqual(
      figures.map((figure) => figure.replace('−', '-')),
    );
  });

  it('measures errors against the benchmark chosen in the settings', async () => {
    await goToHash('compare?view=league&metric=gross_margin&order=company');
    const medians = page.getByTestId('league').locator('tbody td:nth-child(4)');
    await medians.first().waitFor();
    const mid = await medians.allInnerTexts();
    await goToHash('settings');
    await page.getByRole('radio', { name: 'The low end' }).check();
    await goToHash('compare?view=league&metric=gross_margin&order=company');
    await page.getByText('Errors against the low end').waitFor();
    expect(await medians.allInnerTexts()).not.toEqual(mid);
    await goToHash('settings');
    await page.getByRole('button', { name: 'Restore the defaults' }).click();
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const [hash, part] of VIEWS) {
        await goToHash(hash);
        await page.locator(part).first().waitFor();
        found.push(...(await axeFindings(page)).map((line) => `${hash} ${line}`));
        await screenshot(page, `${hash.replace('?view=', '-')}-${colorScheme}-${width}`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(found).toEqual([]);
  });
});
