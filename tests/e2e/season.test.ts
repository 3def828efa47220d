import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, loadDemo, openedApp, saved, screenshot } from './harness.ts';

describe('the season', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await loadDemo(page);
    await app.goToHash(page, 'season?day=2018-10-30');
    await page.getByTestId('board').waitFor();
  });

  it('says of each company what is out, due or late on a day, and leads to its print', async () => {
    const amd = page.getByTestId('board').locator('tbody tr').filter({ hasText: 'AMD' });
    expect(await amd.innerText()).toMatch(
      /out[\s\S]*Q4 2018[\s\S]*estimated, from \d+ past reports[\s\S]*Q3 2018/u,
    );
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'season');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1280, height: 900 });
    await amd.getByRole('link', { name: 'Q3 2018' }).click();
    await page.getByTestId('print-results').waitFor();
  });

  it('gives its report days to a calendar, estimates as tentative', async () => {
    await app.goToHash(page, 'season?day=2018-10-30');
    const path = await saved(page, async () => {
      await page.getByRole('button', { name: 'Files of the season' }).click();
      await page.getByRole('menu').getByText('iCalendar of report days').click();
    });
    const file = await readFile(path, 'utf8');
    expect(file).toMatch(
      /UID:amd-2018-Q4@guideband\r\nDTSTAMP:\d{8}T\d{6}Z\r\nDTSTART;VALUE=DATE:2019\d{4}/u,
    );
    expect(file).toContain('STATUS:TENTATIVE');
  });
});
