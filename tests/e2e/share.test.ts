import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, importFile, once, openedApp, saved, screenshot } from './harness.ts';

const HEAD = 'company,ticker,metric,basis,period,value,unit,reported_on,source\n';
const row = (metric: string, period: string, value: string) =>
  `Lumex Optics Inc,LMX,${metric},gaap,${period},${value},usd_m,2024-07-25,results release\n`;

/** Hands a file to the page of colleagues. */
async function open(page: Page, content: Buffer): Promise<void> {
  const file = { name: 'anna.guideband', mimeType: 'application/octet-stream', buffer: content };
  await page.getByTestId('share-input').setInputFiles(file);
}

describe('what a colleague gives', () => {
  let anna: Page;
  const hers = openedApp(async (page) => {
    anna = page;
    const table =
      HEAD +
      row('revenue', '2024-Q2', '435') +
      row('revenue', '2024-Q1', '395') +
      row('capex', '2024-Q2', '12');
    await importFile(anna, 'hers.csv', table);
    await hers.goToHash(anna, 'share');
  });
  let mine: Page;
  const own = openedApp(async (page) => {
    mine = page;
    await importFile(
      mine,
      'mine.csv',
      HEAD + row('revenue', '2024-Q2', '434') + row('revenue', '2024-Q1', '395'),
    );
    await own.goToHash(mine, 'share');
  });

  const given = once(async (): Promise<Buffer> => {
    await anna.getByLabel('Your name').fill('Anna');
    await anna.getByLabel('Passphrase').fill('first light');
    return readFile(
      await saved(anna, () => anna.getByRole('button', { name: 'Save the file' }).click()),
    );
  });

  it('is opened with its passphrase and no other', async () => {
    await open(mine, await given());
    await mine.getByTestId('take').getByLabel('Passphrase').fill('last light');
    await mine.getByRole('button', { name: 'Open', exact: true }).click();
    await mine.getByText('The passphrase does not open this file').waitFor();
    await mine.getByTestId('take').getByLabel('Passphrase').fill('first light');
    await mine.getByRole('button', { name: 'Open', exact: true }).click();
    const counts = mine.getByTestId('merge-companies').locator('tbody tr').first();
    expect((await counts.innerText()).split(/\s+/u).slice(-3)).toEqual([
      '1',
      expect.stringMatching(/\d/u),
      '1',
    ]);
    await screenshot(mine, 'share');
    for (const colorScheme of ['light', 'dark'] as const) {
      await mine.emulateMedia({ colorScheme });
      expect(await axeFindings(mine)).toEqual([]);
    }
    await mine.setViewportSize({ width: 390, height: 844 });
    expect(await mine.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await screenshot(mine, 'share-390');
    await mine.setViewportSize({ width: 1280, height: 900 });
  });

  it('is taken in figure by figure as one step that names whose it was, and the second time changes nothing', async () => {
    const difference = mine.getByTestId('differences').locator('tbody tr');
    expect(await difference.innerText()).toMatch(/\$434m[\s\S]*\$435m/u);
    await difference.getByRole('button', { name: 'theirs' }).click();
    await mine.getByTestId('take-in').click();
    await mine
      .getByTestId('take-said')
      .getByText(/^Taken in from Anna/u)
      .waitFor();
    await open(mine, await given());
    await mine.getByTestId('take').getByLabel('Passphrase').fill('first light');
    await mine.getByRole('button', { name: 'Open', exact: true }).click();
    await mine.getByText('There is nothing here to take in.').waitFor();
    await own.goToHash(mine, 'data');
    const step = mine
      .getByTestId('history')
      .locator('li, tr')
      .filter({ hasText: /From Anna’s file of/u });
    await step.first().waitFor();
  });
});
