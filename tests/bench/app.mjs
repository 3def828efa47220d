// From navigation to painted charts in the built app, with a whole workspace stored.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { readSite, serve } from '../../scripts/lib/server.mjs';
import { withBrowser } from './browser.mjs';
import { measureCompare } from './compare.mjs';
import { measureDocuments } from './documents.mjs';
import { memoryOfChildren } from './memory.mjs';

const PASSES = 5;

/**
 * Builds the app and gives `use` two functions of a file. `open` fills a workspace from it, opens the
 * Company page and measures: milliseconds to painted charts and of the longest task, bytes of JavaScript
 * heap. `importing` measures the page while the file is imported, and after an import that was cancelled.
 */
export async function withApp(use) {
  const outDir = mkdtempSync(join(tmpdir(), 'guideband-bench-app-'));
  let site = null;
  try {
    await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
    site = await serve(readSite(outDir), 0);
    const { url } = site;
    return await use({
      open: (csv) => withBrowser((context) => measure(context, url, csv)),
      comparing: (csv) =>
        withBrowser((context) => measureCompare(context, url, (page) => importFile(page, csv))),
      dropping: (isMany) => withBrowser((context) => measureDocuments(context, url, isMany)),
      importing: (csv) => withBrowser((context) => measureImporting(context, url, csv)),
    });
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

/**
 * The page while a long file comes in, the way a person does it: the longest of its tasks until the
 * preview stands and then until it is saved and taken in, and the memory of all processes of the browser; before
 * that an import that is cancelled under way, and what it left.
 */
async function measureImporting(context, url, csv) {
  const folder = mkdtempSync(join(tmpdir(), 'guideband-bench-file-'));
  // From the disk: handed over as a buffer, a file this long would pass through the page as text.
  const path = join(folder, 'bench.csv');
  writeFileSync(path, csv);
  const page = await context.newPage();
  try {
    await page.addInitScript(watchTasks);
    await page.goto(url);
    await page.getByRole('navigation').getByRole('link', { name: 'Import', exact: true }).click();
    const cancelled = await cancelImport(page, path);
    const left = await page.evaluate(countRecords);
    return { cancelled, left, ...(await wholeImport(page, path)) };
  } finally {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const PATIENCE = { timeout: 120_000 };
const TAKING_IN = 8_000;

async function cancelImport(page, path) {
  await page.getByTestId('file-input').setInputFiles(path);
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await cancel.click(PATIENCE);
  const start = performance.now();
  await cancel.waitFor({ state: 'hidden' });
  return performance.now() - start;
}

async function wholeImport(page, path) {
  const base = memoryOfChildren(process.pid);
  let memory = base;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOfChildren(process.pid));
  }, 250);
  await page.evaluate(() => (globalThis.longTasks.length = 0));
  await page.getByTestId('file-input').setInputFiles(path);
  await page.getByTestId('commit-import').waitFor(PATIENCE);
  const reading = await page.evaluate(() => Math.max(0, ...globalThis.longTasks));
  await page.getByTestId('commit-import').click(PATIENCE);
  await page.getByTestId('import-done').waitFor(PATIENCE);
  // The page takes in what was saved after it says that it was.
  await page.waitForTimeout(TAKING_IN);
  const saving = await page.evaluate(() => Math.max(0, ...globalThis.longTasks));
  clearInterval(watch);
  return { base, memory, reading, saving };
}

/** In the page, before any script of it. */
function watchTasks() {
  globalThis.longTasks = [];
  new globalThis.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longTasks.push(entry.duration);
  }).observe({ type: 'longtask' });
}

/** In the page: the records of books, shelves and commits that are stored. */
async function countRecords() {
  const { indexedDB } = globalThis;
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  let records = 0;
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name));
    for (const store of ['books', 'shelves', 'commits']) {
      if (!db.objectStoreNames.contains(store)) continue;
      records += await done(db.transaction(store).objectStore(store).count());
    }
    db.close();
  }
  return records;
}
