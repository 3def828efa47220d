// From navigation to painted charts in the built app, with a whole workspace stored.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { readSite, serve } from '../../scripts/lib/server.mjs';
import { withBrowser } from './browser.mjs';

const PASSES = 5;

/**
 * Builds the app and gives `use` a function that opens the Company page of a workspace filled from a
 * file, and measures: milliseconds to painted charts and of the longest task, bytes of JavaScript heap.
 */
export async function withApp(use) {
  const outDir = mkdtempSync(join(tmpdir(), 'guideband-bench-app-'));
  let site = null;
  try {
    await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
    site = await serve(readSite(outDir), 0);
    const { url } = site;
    return await use((csv) => withBrowser((context) => measure(context, url, csv)));
  } finally {
    await site?.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

async function measure(context, url, csv) {
  const seeding = await context.newPage();
  await seeding.goto(url);
  await importFile(seeding, csv);
  await seeding.close();
  const passes = [];
  for (let pass = 0; pass < PASSES; pass += 1) passes.push(await openCompany(context, url));
  return passes;
}

/** The way a person does it, through the worker of the app. */
async function importFile(page, csv) {
  await page.getByRole('navigation').getByRole('link', { name: 'Import', exact: true }).click();
  const file = { name: 'bench.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByTestId('file-input').setInputFiles(file);
  const patience = { timeout: 120_000 };
  await page.getByTestId('commit-import').click(patience);
  await page.getByTestId('import-done').waitFor(patience);
}

async function openCompany(context, url) {
  const page = await context.newPage();
  await page.addInitScript(watchPainting);
  await page.goto(`${url}#/company?company=c0`);
  await page.waitForFunction(() => 'painted' in globalThis, null, { timeout: 60_000 });
  // What comes after the painting counts as well for the longest task.
  await page.waitForTimeout(500);
  const { painted, longest } = await page.evaluate(() => ({
    painted: globalThis.painted,
    longest: Math.max(0, ...globalThis.longTasks),
  }));
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { painted, longest, heap: usedSize };
}

/** In the page, before any script of it: notes when every figure in view has been painted. */
function watchPainting() {
  globalThis.longTasks = [];
  new globalThis.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });

  const isDrawn = (canvas) => {
    if (canvas === null || canvas.width === 0 || canvas.height === 0) return false;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value !== 0);
  };
  const isInView = (figure) => {
    const { top, bottom } = figure.getBoundingClientRect();
    return bottom > 0 && top < globalThis.innerHeight;
  };
  const look = () => {
    const figures = [...globalThis.document.querySelectorAll('[data-testid=figure]')];
    const shown = figures.filter(isInView);
    if (shown.length > 0 && shown.every((figure) => isDrawn(figure.querySelector('canvas')))) {
      // Drawn in this frame: on the screen by the next.
      globalThis.requestAnimationFrame(() => (globalThis.painted = globalThis.performance.now()));
    } else globalThis.requestAnimationFrame(look);
  };
  globalThis.requestAnimationFrame(look);
}
