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

const PICTURES = 'docs/pictures';

const CALL = `Harbor Lane Foods (HLF) Q2 2026 Earnings Call
July 28, 2026

Operator: Welcome to the second quarter 2026 earnings call of Harbor Lane Foods.

Dana Reyes, Chief Financial Officer: Second quarter revenue was $412 million, up 6% year over year. Non-GAAP gross margin was 38.4%.

For the third quarter of 2026 we expect revenue of $425 million to $435 million. We expect non-GAAP gross margin of approximately 39%, plus or minus 50 basis points, and non-GAAP operating expenses between $108 million and $112 million. Non-GAAP diluted EPS should be $0.52 to $0.56, assuming a tax rate of 22%.

For the full year we now expect revenue growth of 5% to 6%, compared with our prior guidance of 4% to 6%.
`;

const TABLE = `company,ticker,metric,basis,period,value,unit,reported_on,source
Advanced Micro Devices,AMD,revenue,gaap,2020-Q3,2801,usd_m,2020-10-27,results release
Advanced Micro Devices,AMD,gross_margin,non_gaap,2020-Q3,44%,,2020-10-27,results release
Advanced Micro Devices,AMD,opex,non_gaap,2020-Q3,n/k,usd_m,2020-10-27,results release
`;

async function dropCall(page) {
  const file = { name: 'call.txt', mimeType: 'text/plain', buffer: Buffer.from(CALL) };
  await page.getByTestId('document-input').setInputFiles(file);
  await page.locator('[data-testid=review] [role=option]').first().waitFor();
  await page.getByTestId('batch').scrollIntoViewIfNeeded();
}

async function chooseTable(page) {
  const file = { name: 'actuals.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) };
  await page.getByTestId('file-input').setInputFiles(file);
  await page.getByTestId('preview').waitFor();
}

/** Pixels of a picture from the top; pages dense with text are cut shorter, as a picture weighs 150 kB at most. */
const HEIGHT = 900;
const HEIGHTS = { data: 700, documents: 770, method: 640 };
const MOST_BYTES = 150_000;

/** Name of the picture, place in the app, what must stand there, and what is done before it is taken. */
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
  ['print', 'print?company=amd&period=2018-Q3', '[data-testid=print-results] td'],
  ['expectations', 'expectations?company=amd', '[data-testid=expectation-grid] input'],
  ['report', 'report?company=jnpr', '[data-testid=report] img'],
  ['check', 'check?company=jnpr', '[data-testid=draft] input'],
  ['documents', 'documents', 'main h1', dropCall],
  ['import', 'import', 'main h1', chooseTable],
  ['data', 'data', 'main tbody tr'],
  ['method', 'method', 'main h1'],
  ['settings', 'settings', 'main h1'],
];

const [folder = PICTURES, colorScheme = 'light', width = '1280'] = process.argv.slice(2);
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
  viewport: { width: Number(width), height: HEIGHT },
});
try {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByTestId('load-demo').click();
  await page.getByTestId('coverage').waitFor();
  for (const [name, place, shown, act] of PAGES) {
    await page.setViewportSize({ width: Number(width), height: HEIGHTS[name] ?? HEIGHT });
    await page.goto(`${site.url}#/${place}`);
    await page.locator(shown).first().waitFor();
    await act?.(page);
    // No row stands under a pointer left behind.
    await page.mouse.move(0, 0);
    // Figures are drawn a frame later.
    await page.waitForTimeout(300);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, fullPage: folder !== PICTURES });
    const { size } = statSync(path);
    console.log(`${(size / 1000).toFixed(0).padStart(5)} kB  ${path}`);
    if (folder === PICTURES && size > MOST_BYTES) process.exitCode = 1;
  }
} finally {
  await context.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
