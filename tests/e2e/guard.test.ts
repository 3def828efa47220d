import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTUALS, GUIDANCE } from './figures.ts';
import { Browser } from './browser.ts';
import { chooseFile, importFile, servedSite, type Site } from './harness.ts';

/** Leaves the mark of a build whose records this one does not know. */
function writeAsNewerBuild(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('guideband');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const db = opening.result;
          const work = db.transaction('settings', 'readwrite');
          const settings = work.objectStore('settings');
          const reading = settings.get('#state');
          reading.onsuccess = () => {
            const { value } = reading.result as { value: object };
            settings.put({ key: '#state', value: { ...value, format: 99 } });
          };
          work.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
  );
}

/** How many commits and companies are stored, whoever wrote them. */
function stored(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('guideband');
        opening.onsuccess = () => {
          const db = opening.result;
          const work = db.transaction(['commits', 'books'], 'readonly');
          const counts = ['commits', 'books'].map((name) => work.objectStore(name).count());
          work.oncomplete = () => {
            db.close();
            resolve(counts.map((count) => count.result));
          };
        };
      }),
  );
}

describe('an older build', () => {
  let browser: Browser;
  let site: Site;

  beforeEach(async () => {
    browser = new Browser('block');
    site = await servedSite();
  });
  afterEach(() => browser.discard());
  afterAll(() => site.close());

  it('says that a newer one wrote the data, and writes nothing', async () => {
    const page = await browser.open(site.url);
    await page.getByTestId('load-demo').waitFor();
    await importFile(page, 'guidance.csv', GUIDANCE);
    await writeAsNewerBuild(page);
    const before = await stored(page);

    // The tab that was open when it happened.
    await chooseFile(page, 'actuals.csv', ACTUALS);
    const refused = page.getByTestId('import-refused');
    await refused.getByText('newer version of Guideband', { exact: false }).waitFor();

    await page.reload();
    await page
      .getByRole('heading', { level: 1, name: 'A newer version of Guideband wrote this data' })
      .waitFor();
    expect(await page.getByTestId('cannot-open').innerText()).toContain('Nothing has been changed');
    expect(await stored(page)).toEqual(before);
  });

  it('in another tab that keeps the data open gets a screen, and the data once it closes', async () => {
    const older = await browser.open(`${site.url}manifest.webmanifest`);
    // An older build that does not let go: it holds version 1 and hears no request to close.
    await older.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('guideband', 1);
          opening.onsuccess = () => {
            Object.assign(globalThis, { held: opening.result });
            resolve();
          };
        }),
    );
    const page = await browser.open(site.url);
    await page.getByRole('heading', { name: 'Another tab holds the data open' }).waitFor();
    await older.close();
    await page.getByTestId('load-demo').waitFor();
  });
});
