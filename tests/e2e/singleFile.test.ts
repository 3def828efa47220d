import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { Browser, KeptBrowser, expectQuiet } from './browser.ts';
import { CALL_FILE, OTHER_FILES } from './documentTexts.ts';
import { ACTUALS, COMPANY, GUIDANCE } from './figures.ts';
import { fileSite, importFile, loadDemo, once, twinOf } from './harness.ts';

describe('the single file, from the disk', () => {
  const browser = new KeptBrowser();
  const { url } = fileSite();
  afterEach(() => expectQuiet(browser));
  afterAll(() => browser.discard());

  const imported = once(async () => {
    const page = await browser.open(url);
    await page.getByTestId('load-demo').waitFor();
    await importFile(page, 'guidance.csv', GUIDANCE);
    await importFile(page, 'actuals.csv', ACTUALS);
  });

  it('imports and compares', async () => {
    await imported();
    const page = await browser.open(`${url}${COMPANY}`);
    expect((await twinOf(page, 'revenue'))[0]).toMatchObject({ Reported: '$1.150bn' });
  });

  it('still has the data when the browser is opened again', async () => {
    await imported();
    await browser.quit();
    const page = await browser.open(`${url}${COMPANY}`);
    expect((await twinOf(page, 'revenue'))[0]).toMatchObject({ Reported: '$1.150bn' });
  });

  it('reads documents, a PDF among them, and leads from a figure to its sentence', async () => {
    const page = await browser.open(`${url}#/documents`);
    await page.getByTestId('document-input').setInputFiles([CALL_FILE, ...OTHER_FILES]);
    await page.getByText('4 documents: 4 read').waitFor();
    await page.getByLabel('Confidence in percent').fill('50');
    await page.getByLabel('Confidence in percent').blur();
    await page.getByTestId('accept-above').click();
    await page.getByTestId('add-figures').click();
    await page.getByTestId('documents-added').waitFor();
    await page.goto(`${url}#/data`);
    await page
      .getByRole('link', { name: /Corvin Tools/ })
      .first()
      .click();
    await page.locator('mark.current').first().waitFor();
  });

  it('opens the demo in another profile', async () => {
    const other = new Browser();
    try {
      await loadDemo(await other.open(url));
      expectQuiet(other);
    } finally {
      await other.discard();
    }
  });
});
