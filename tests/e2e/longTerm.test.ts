import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ACTUALS, GUIDANCE } from './figures.ts';
import {
  axeFindings,
  chooseTool,
  importFile,
  openedApp,
  saved,
  screenshot,
  twinOf,
} from './harness.ts';

// Given before the first of the quarters, raised before the second.
const MODEL = [
  GUIDANCE,
  'Example Works,EXW,gross_margin,non_gaap,2024-Q2,range,0.51,0.53,fraction,2024-04-25,guidance,Example call',
  'Example Works,EXW,gross_margin,non_gaap,LT,range,0.53,0.56,fraction,2023-06-10,guidance,Example investor day',
  'Example Works,EXW,gross_margin,non_gaap,LT,range,0.54,0.57,fraction,2024-03-10,guidance,Example investor day',
].join('\n');

describe('a long-term model', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await importFile(page, 'guidance.csv', MODEL);
    await importFile(page, 'actuals.csv', ACTUALS);
  });

  it('stands behind the quarters guided while it held, in the table and in the picture', async () => {
    await app.goToHash(page, 'company?company=exw&metric=gross_margin');
    const marks = (await twinOf(page, 'gross_margin')).map(({ Period, Marks }) => [Period, Marks]);
    expect(marks).toEqual([
      ['Q1 2024', 'long-term model 53% to 56%'],
      ['Q2 2024', 'long-term model 54% to 57%'],
    ]);
    const figure = page.locator('[data-testid=figure][data-metric=gross_margin]');
    const press = (): Promise<void> => chooseTool(figure, 'SVG');
    const svg = await readFile(await saved(page, press), 'utf8');
    expect(svg.match(/stroke-dasharray="1 4"/gu)).toHaveLength(4);
  });

  it('is read out with a quarter by the keys, and open without an end', async () => {
    await app.goToHash(page, 'company?company=exw&metric=gross_margin');
    const plot = page.locator('[data-metric=gross_margin]').getByRole('slider');
    await plot.focus();
    await page.keyboard.press('Home');
    const said = page.locator('[data-metric=gross_margin]').getByTestId('readout');
    await said.getByText('long-term model 53% to 56%').waitFor();
    await app.goToHash(page, 'company?company=exw&section=open');
    const line = page.getByTestId('open-guidance').getByRole('row', { name: /Long term/u });
    expect(await line.innerText()).not.toContain('period end not known');
  });

  it.each(['light', 'dark'] as const)('is in the key, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await app.goToHash(page, 'company?company=exw&metric=gross_margin');
      await page.getByText('long-term model', { exact: true }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await screenshot(page, `long-term-${colorScheme}-${width}`);
    }
  });
});
