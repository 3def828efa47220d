// Years of real calls dropped at once, until the charts of a company are painted.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryOfChildren } from './memory.mjs';
import { markStep, traced } from './trace.mjs';

const CALLS = '../shared/corpus/calls';
const TICKERS = ['AMD', 'CSCO'];
const PASSES = 3;
const PATIENCE = { timeout: 300_000 };
/** Companies of a batch of two hundred: each call again under other names. */
const COPIES = 200;

/** Whether the calls are here to be measured with. */
export const hasCalls = existsSync(CALLS);

function callFiles() {
  return TICKERS.flatMap((ticker) =>
    readdirSync(join(CALLS, ticker)).map((name) => join(CALLS, ticker, name)),
  );
}

/** Writes the calls again and again, of a company of another name each time; returns their paths. */
function copiedFiles(folder) {
  const paths = [];
  for (let copy = 0; paths.length < COPIES; copy += 1) {
    const letter = String.fromCharCode(65 + copy);
    for (const path of callFiles().slice(0, COPIES - paths.length)) {
      const text = readFileSync(path, 'utf8')
        .replaceAll(/\b(Advanced Micro Devices|Cisco Systems)\b/gu, `$1 ${letter}`)
        .replaceAll(/\b(AMD|CSCO)\b/gu, `$1${letter}`);
      const copied = join(folder, `${letter}-${paths.length}.txt`);
      writeFileSync(copied, text);
      paths.push(copied);
    }
  }
  return paths;
}

/**
 * Drops calls, accepts all, adds them and opens a company: milliseconds of each step, and in each the
 * longest task of the page, as the clock and as the processor counts it; bytes of all processes at most.
 */
export async function measureDocuments(context, url, isMany) {
  const folder = mkdtempSync(join(tmpdir(), 'guideband-bench-calls-'));
  try {
    const files = isMany ? copiedFiles(folder) : callFiles();
    const passes = [];
    for (let pass = 0; pass < (isMany ? 1 : PASSES); pass += 1) {
      passes.push(await drop(context, url, files));
    }
    return passes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drop(context, url, files) {
  const page = await context.newPage();
  await page.goto(`${url}#/documents`);
  await page.getByTestId('document-input').waitFor({ ...PATIENCE, state: 'attached' });
  const base = memoryOfChildren(process.pid);
  let memory = base;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOfChildren(process.pid));
  }, 250);
  const stop = await traced(context, page);
  const steps = {};
  const start = performance.now();
  const step = async (name, act) => {
    await markStep(page, name);
    const before = performance.now();
    await act();
    steps[name] = performance.now() - before;
  };
  await step('reading', async () => {
    await page.getByTestId('document-input').setInputFiles(files);
    await page.waitForFunction(isRead, files.length, { ...PATIENCE, polling: 100 });
  });
  await step('reviewing', async () => {
    await page.getByLabel('Confidence in percent').fill('0');
    await page.getByLabel('Confidence in percent').blur();
    await page.getByTestId('accept-above').click();
    await page.keyboard.press('Tab');
  });
  await step('adding', async () => {
    await page.getByTestId('add-figures').click();
    await page.getByTestId('documents-added').getByRole('link').first().waitFor(PATIENCE);
  });
  await step('painting', async () => {
    await page.getByTestId('documents-added').getByRole('link').first().click();
    await page.locator('canvas').first().waitFor(PATIENCE);
  });
  const total = performance.now() - start;
  clearInterval(watch);
  const tasks = await stop();
  await wipe(page);
  return { total, steps, tasks, base, memory };
}

/** In the page: whether every file has come to its end. */
function isRead(count) {
  const text = globalThis.document.querySelector('[data-testid=batch-progress] p')?.textContent;
  return text?.startsWith(`${count} documents: `) === true;
}

/** Leaves the next pass an empty workspace. */
async function wipe(page) {
  const { origin } = new URL(page.url());
  const session = await page.context().newCDPSession(page);
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.close();
}
