import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './browser.ts';
import { CALL_FILE, OTHER_FILES } from './documentTexts.ts';
import { COMPANY, GUIDANCE } from './figures.ts';
import { goTo, importFile, servedSite, twinOf, type Site } from './harness.ts';

describe('without its server', () => {
  const browser = new Browser();
  let site: Site;

  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => browser.discard());

  it('opens again, with every page and all its data', async () => {
    const page = await browser.open(site.url);
    await page.getByTestId('load-demo').waitFor();
    await importFile(page, 'guidance.csv', GUIDANCE);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await site.close();
    await expect(fetch(site.url)).rejects.toThrow();

    await page.goto('about:blank');
    await page.goto(`${site.url}${COMPANY}`);
    expect((await twinOf(page, 'revenue'))[0]).toMatchObject({ Guided: '$1.00bn to $1.10bn' });
    for (const name of ['Compare', 'Import', 'Data', 'Method']) {
      await goTo(page, name);
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
    await goTo(page, 'Documents');
    await page.getByTestId('document-input').setInputFiles([CALL_FILE, ...OTHER_FILES]);
    await page.getByText('4 documents: 4 read').waitFor();
    expect(browser.foreign).toEqual([]);
  });
});
