import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeFindings,
  Browser,
  loadDemo,
  screenshot,
  servedSite,
  twinOf,
  type Site,
} from './harness.ts';

const PAGES = ['coverage', 'company?company=amd', 'compare', 'import', 'data', 'method'];

describe('the demo, served', () => {
  const browser = new Browser();
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await servedSite();
    page = await browser.open(site.url);
    await loadDemo(page);
  });
  afterAll(async () => {
    await browser.discard();
    await site.close();
  });

  async function goToHash(hash: string): Promise<void> {
    await page.goto(`${site.url}#/${hash}`);
    await page.locator('main h1').first().waitFor();
  }

  it('lists its companies, marked as a demo', async () => {
    const text = await page.getByTestId('coverage').innerText();
    for (const name of ['Advanced Micro Devices', 'Cisco', 'Juniper']) expect(text).toContain(name);
  });

  it("shows Juniper's first quarter of 2013: comparable inside, reported above", async () => {
    await goToHash('company?company=jnpr');
    const row = (await twinOf(page, 'eps')).find(({ Period }) => Period === 'Q1 2013');
    expect(row).toMatchObject({ Guided: '$0.18 – $0.22', Reported: '$0.24', Comparable: '$0.21' });
    expect(row?.['Outcome']).toContain('inside');
    expect(row?.['Bridge']).toContain('0.03');
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const hash of PAGES) {
      await goToHash(hash);
      await page.waitForTimeout(300);
      found.push(...(await axeFindings(page)).map((line) => `${hash} ${line}`));
      await screenshot(page, `${hash.split('?')[0] ?? ''}-${colorScheme}`);
    }
    expect(found).toEqual([]);
  });

  it('asked no other host for anything and broke no policy', () => {
    expect(browser.foreign).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
