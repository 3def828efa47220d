// Runs every check of the repository in turn and ends with one line that counts them.
// Needs nothing but Node: what is missing is installed first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.TZ = 'UTC';

function run(command, args) {
  const result = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

if (!existsSync('node_modules/vitest') && !run('npm', ['ci', '--no-audit', '--no-fund'])) {
  console.error('Could not install the packages. Run "npm ci" and read its message.');
  process.exit(1);
}

const CHECKS = [
  [
    'types of the pure floors, without DOM',
    ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.core.json'],
  ],
  ['formatting', ['node_modules/prettier/bin/prettier.cjs', '--check', 'src', 'tests', 'scripts']],
];

let passed = 0;
let failed = 0;
for (const [name, args] of CHECKS) {
  const isGood = run(process.execPath, args);
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${name}`);
  if (isGood) passed += 1;
  else failed += 1;
}

mkdirSync('.cache', { recursive: true });
const report = '.cache/vitest.json';
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
const isGood = run(process.execPath, [...vitest, `--outputFile.json=${report}`]);
const counts = JSON.parse(readFileSync(report, 'utf8'));
passed += counts.numPassedTests;
failed += counts.numFailedTests;
// A suite that cannot even load has no failed test of its own, yet must not count as green.
if (!isGood && counts.numFailedTests === 0) failed += 1;

console.log(`${passed} passed, ${failed} failed, ${counts.numPendingTests} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
