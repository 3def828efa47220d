// Runs `npm test` again and again, the last times beside a program that keeps every core busy, and says how
// long each took and what failed: `steady.mjs [runs] [of them busy] [parts of the tests]`. The output of a
// run that failed is kept in .cache.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const given = process.argv.slice(2);
const [runs = 8, busy = 3] = given.slice(0, 2).map(Number);
const parts = given.slice(2);
if (!Number.isInteger(runs) || !Number.isInteger(busy) || busy > runs || runs < 1 || busy < 0) {
  console.error(
    'steady.mjs [runs] [of them busy] [parts]: two whole numbers, the second no more than the first',
  );
  process.exit(2);
}

/** One thread a core that never rests. */
const BUSY = `
  const { Worker } = require('node:worker_threads');
  for (let core = 0; core < ${availableParallelism()}; core += 1) new Worker('for (;;);', { eval: true });
`;

function keepBusy() {
  const program = spawn(process.execPath, ['-e', BUSY], { stdio: 'ignore' });
  const stop = () => program.kill('SIGKILL');
  process.once('exit', stop);
  return () => {
    process.off('exit', stop);
    stop();
  };
}

/** Runs the tests to their end and gives what they printed. */
function runTests() {
  return new Promise((done) => {
    const program = spawn(process.execPath, ['scripts/test.mjs', ...parts], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const said = [];
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (chunk) => said.push(chunk));
    }
    program.on('close', (status) => {
      done({ isGood: status === 0, text: Buffer.concat(said).toString() });
    });
  });
}

/** The names of what failed, each once. */
function failures(text) {
  const lines = text.split('\n').filter((line) => /^\s*FAIL\s/u.test(line));
  return [...new Set(lines.map((line) => line.trim()))];
}

for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(1));
mkdirSync('.cache', { recursive: true });
let failed = 0;
for (let run = 1; run <= runs; run += 1) {
  const isBusy = run > runs - busy;
  const rest = isBusy ? keepBusy() : () => undefined;
  const start = performance.now();
  const { isGood, text } = await runTests();
  const seconds = Math.round((performance.now() - start) / 1000);
  rest();
  const result = text.trim().split('\n').at(-1) ?? '';
  console.log(`${run} of ${runs}${isBusy ? ', cores busy' : ''}: ${seconds} s, ${result}`);
  if (isGood) continue;
  failed += 1;
  const log = `.cache/steady-${run}.log`;
  writeFileSync(log, text);
  for (const line of failures(text)) console.log(`  ${line}`);
  console.log(`  all it printed: ${log}`);
}
console.log(`${runs - failed} of ${runs} runs green`);
process.exitCode = failed === 0 ? 0 : 1;
