// Takes the pictures of the README anew: each page of the built app with the demo, into docs/pictures.
//   node scripts/pictures.mjs [folder] [light|dark] [width]      after `npm run build`
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from './lib/chromium.mjs';
import { readSite, serve } from './lib/server.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Name of the picture, place in the app, and what must stand there before it is taken. */
const PAGES = [
  ['coverage', 'coverage', '[data-testid=coverage] tbody tr'],
  ['company', 'company?company=amd', '[data-testid=figure] canvas'],
  ['period', 'company?company=jnpr&section=period&for=2013-Q1', '[data-testid=bullets] svg text'],
  ['open', 'company?company=jnpr&section=open&asof=2020-08-31', '[data-testid=open-guidance] td'],
  [
    'revisions',
    'company?company=amd&section=revisions&horizon=year',
    '[data-testid=staircase] svg text',
  ],
  [
    'triangulation',
    'company?company=jnpr&section=triangulation&for=2013-Q1',
    '[data-testid=implied] td',
  ],
  ['remainder', 'company?company=amd&section=remainder', '[data-testid=remainders] td'],
  ['compare', 'compare?company=jnpr&axis=common', 'section.panel svg text'],
  ['heat', 'compare?view=heat&metric=gross_margin', '[data-testid=heat] td'],
  ['league', 'compare?view=league&metric=gross_margin', '[data-testid=league] td'],
  ['report', 'report?company=jnpr', '[data-testid=report] img'],
  ['check', 'check?company=jnpr', '[data-testid=draft] input'],
  ['documents', 'documents', 'main h1'],
  ['import', 'import', 'main h1'],
  ['data', 'data', 'main tbody tr'],
  ['method', 'method', 'main h1'],
  ['settings', 'settings', 'main h1'],
];

const [folder = 'docs/pictures', colorScheme = 'light', width = '1280'] = process.argv.slice(2);
const executablePath = await findChromium();
if (executablePath === null) throw new Error(NO_CHROMIUM);
const profile = mkdtempSync(join(tmpdir(), 'guideband-pictures-'));
const site = await serve(readSite('dist'), 0);
mkdirSync(folder, { recursive: true });
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  locale: 'en-US',
  colorScheme,
  viewport: { width: Number(width), height: 900 },
});
try {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByTestId('load-demo').click();
  await page.getByTestId('coverage').waitFor();
  for (const [name, place, shown] of PAGES) {
    await page.goto(`${site.url}#/${place}`);
    await page.locator(shown).first().waitFor();
    // Figures are drawn a frame later.
    await page.waitForTimeout(300);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, fullPage: folder !== 'docs/pictures' });
    console.log(`${(statSync(path).size / 1000).toFixed(0).padStart(5)} kB  ${path}`);
  }
} finally {
  await context.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
