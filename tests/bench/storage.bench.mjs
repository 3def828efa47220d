// Committing and reading 200,000 facts in real Chromium, packed against a row per fact.
//   node tests/bench/storage.bench.mjs [facts]      CHROME=<path of a Chromium> where it is not on PATH
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const facts = Number(process.argv[2] ?? 200_000);
const entry = fileURLToPath(new URL('storagePage.ts', import.meta.url));
const script = await bundle(entry);
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const profile = mkdtempSync(join(tmpdir(), 'guideband-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROME ?? findChromium(),
  args: ['--no-sandbox'],
});
try {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => 'measure' in globalThis);
  report(await page.evaluate((count) => globalThis.measure(count), facts));
} finally {
  await context.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}

async function bundle(input) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry: input, formats: ['es'] }, rollupOptions: {} },
  });
  return [result].flat()[0].output[0].code;
}

function findChromium() {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // Not this one.
    }
  }
  throw new Error('No Chromium on PATH: set CHROME to one');
}

function report(figures) {
  const { plan, packedWrite, packedRead, oneCompany, rowsWrite, rowsRead, bytes } = figures;
  console.log(`${facts} facts in Chromium; milliseconds, one run`);
  console.log(`commit packed ${ms(packedWrite)}   row per fact ${ms(rowsWrite)}`);
  console.log(`  ratio 1/${(rowsWrite / packedWrite).toFixed(0)} (target 1/50)`);
  console.log(`read all packed ${ms(packedRead)}   row per fact ${ms(rowsRead)}`);
  console.log(`  ratio 1/${(rowsRead / packedRead).toFixed(0)} (target 1/10)`);
  console.log(`one company ${oneCompany.toFixed(1)} (target 5)   plan ${ms(plan)}`);
  console.log(`column bytes a fact ${(bytes / facts).toFixed(0)}`);
}

function ms(value) {
  return value.toFixed(0);
}
