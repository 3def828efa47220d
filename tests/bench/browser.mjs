// A Chromium to measure in, with a profile on the disk, and the bench worker inside it.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium, NO_CHROMIUM } from '../../scripts/lib/chromium.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Gives a fresh browser to `use` and takes it away afterwards. */
export async function withBrowser(use) {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error(NO_CHROMIUM);
  const profile = mkdtempSync(join(tmpdir(), 'guideband-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    viewport: { width: 1280, height: 900 },
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Gives `use` a function that runs one task of bench.worker.ts in the browser. */
export async function withTasks(use) {
  const scripts = await bundle(fileURLToPath(new URL('bench.worker.ts', import.meta.url)));
  const server = createServer((request, response) => {
    const script = scripts.get(request.url);
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? '<!doctype html><title>bench</title>');
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  try {
    return await withBrowser(async (context) => {
      const page = await context.newPage();
      await page.goto(`http://localhost:${server.address().port}/`);
      return use((task, argument) => page.evaluate(runTask, { task, argument }));
    });
  } finally {
    server.close();
  }
}

/** In the page: a worker of its own for each task, so that none inherits the rubbish of another. */
async function runTask(order) {
  const worker = new globalThis.Worker('/worker.js', { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(order);
  });
  worker.terminate();
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.result;
}

/** The script by the address it is served at, and what it loads when it needs it. */
async function bundle(input) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2023', lib: { entry: input, formats: ['es'] } },
  });
  const [entry, ...others] = [result].flat()[0].output;
  return new Map([
    ['/worker.js', entry.code],
    ...others.map(({ fileName, code }) => [`/${fileName}`, code]),
  ]);
}
