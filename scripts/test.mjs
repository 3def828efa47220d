// Runs every check of the repository and ends with one line that counts them. Needs nothing but
// Node: what is missing is installed first. `test.mjs checks` or the names of test projects run a part.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHECKS } from './lib/checks.mjs';
import { isBuilt } from './lib/freshness.mjs';
import { installPackages } from './lib/setup.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.TZ = 'UTC';

const PROJECTS = ['core', 'browser', 'e2e'];
const REPORT = `.cache/vitest-${process.pid}.json`;
const wanted = process.argv.slice(2);
const counts = { passed: 0, failed: 0, skipped: 0 };

function run(args) {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

/** Runs a program to its end; what it says is kept, so that two at once do not talk across each other. */
function runBeside(args) {
  return new Promise((done) => {
    const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (part) => said.push(part));
    }
    program.on('close', (status) => done({ isGood: status === 0, said: Buffer.concat(said) }));
  });
}

/** Each check is one process and mostly one thread: two at once, the long ones first. */
async function runChecks() {
  const waiting = [...CHECKS];
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { isGood, said } = await runBeside(check.args);
      process.stdout.write(said);
      report(check.name, isGood && (check.isMet?.() ?? true));
    }
  };
  await Promise.all([lane(), lane()]);
}

function report(name, isGood) {
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${name}`);
  counts[isGood ? 'passed' : 'failed'] += 1;
}

/** What stands in the way of the tests in a browser; '' when nothing does. */
async function prepareBrowser() {
  const { NO_CHROMIUM, requireChromium } = await import('./lib/chromium.mjs');
  if ((await requireChromium()) === null) return NO_CHROMIUM;
  return isBuilt() || run(['scripts/build.mjs'])
    ? ''
    : 'The build failed, so nothing can be opened.';
}

function runTests(projects) {
  mkdirSync('.cache', { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const chosen = projects.flatMap((name) => ['--project', name]);
  const isGood = run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...chosen]);
  if (existsSync(REPORT)) {
    const report = JSON.parse(readFileSync(REPORT, 'utf8'));
    rmSync(REPORT);
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests;
    counts.skipped += report.numPendingTests + report.numTodoTests;
    // A file that cannot even load has no failed test of its own, yet must not count as green.
    if (isGood || report.numFailedTests > 0) return;
  }
  if (!isGood) counts.failed += 1;
}

installPackages();
if (wanted.length === 0 || wanted.includes('checks')) await runChecks();
let projects = wanted.length === 0 ? PROJECTS : PROJECTS.filter((name) => wanted.includes(name));
if (projects.includes('e2e')) {
  const trouble = await prepareBrowser();
  if (trouble !== '') {
    console.error(trouble);
    counts.failed += 1;
    projects = projects.filter((name) => name !== 'e2e');
  }
}
if (projects.length > 0) runTests(projects);

console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;
