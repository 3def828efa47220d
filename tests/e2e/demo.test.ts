import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, loadDemo, openedApp, screenshot, twinOf } from './harness.ts';

/** Pages, each with what stands there once it is complete. */
const PAGES = [
  ['coverage', '[data-testid=coverage]'],
  ['company?company=amd', 'canvas'],
  ['compare', '[data-testid=twin]'],
  ['documents', '[data-testid=document-input]'],
  ['import', '[data-testid=file-input]'],
  ['data', '[data-testid=history]'],
  ['method', 'main h2'],
] as const;

describe('the demo, served', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await loadDemo(page);
  });

  const goToHash = (hash: string): Promise<void> => app.goToHash(page, hash);

  it('lists its companies, marked as a demo', async () => {
    await page.getByTestId('demo-mark').waitFor();
    const text = await page.getByTestId('coverage').innerText();
    for (const name of ['Advanced Micro Devices', 'Cisco', 'Juniper']) expect(text).toContain(name);
  });

  it("shows Juniper's first quarter of 2013: comparable inside, reported above", async () => {
    await goToHash('company?company=jnpr');
    const row = (await twinOf(page, 'eps')).find(({ Period }) => Period === 'Q1 2013');
    expect(row).toMatchObject({ Guided: '$0.18 to $0.22', Reported: '$0.24', Comparable: '$0.21' });
    expect(row?.['Outcome']).toContain('inside');
    expect(row?.['Bridge']).toContain('0.03');
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const [hash, part] of PAGES) {
      await goToHash(hash);
      await page.locator(part).first().waitFor();
      found.push(...(await axeFindings(page)).map((line) => `${hash} ${line}`));
      await screenshot(page, `${hash.split('?')[0] ?? ''}-${colorScheme}`);
    }
    expect(found).toEqual([]);
  });
});
