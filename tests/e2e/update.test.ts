import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSite, serve } from '../../scripts/lib/server.mjs';
import { serviceWorkerText } from '../../scripts/lib/serviceWorker.mjs';
import { Browser, expectQuiet } from './browser.ts';
import { goTo, type Site } from './harness.ts';

const built = readSite('dist');
const files = new Map(built.files);

/** Puts another version in the place of the one that is served. */
function publish(mark: string): void {
  const page = built.files.get('/index.html');
  if (page === undefined) throw new Error('build has no page');
  const text = new TextDecoder().decode(page.body).replace('<html', `<html data-version="${mark}"`);
  const next = { body: Buffer.from(text), type: page.type };
  files.set('/', next).set('/index.html', next);
  const script = Buffer.from(serviceWorkerText(new Map([['./', next.body]])));
  files.set('/sw.js', { body: script, type: 'text/javascript' });
}

describe('a new version', () => {
  const browser = new Browser();
  let site: Site;

  beforeAll(async () => {
    site = await serve({ files, build: built.build }, 0);
  });
  afterAll(async () => {
    await browser.discard();
    await site.close();
  });

  it('waits until the person asks for it, and takes nothing typed away', async () => {
    const page = await browser.open(site.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await goTo(page, 'Import');
    await page.getByText('Paste rows instead').click();
    await page.getByTestId('paste-input').fill('typed');

    publish('two');
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then((found) => found?.update().then(() => true)),
    );
    const offer = page.getByRole('button', { name: 'Reload now' });
    await offer.waitFor();
    expect(await page.getByTestId('paste-input').inputValue()).toBe('typed');
    expect(await page.locator('html').getAttribute('data-version')).toBeNull();

    await offer.click();
    await page.locator('html[data-version=two]').waitFor();
    expectQuiet(browser);
  });
});
