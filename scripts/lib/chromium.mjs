// Finds a Chrome or Chromium to test in, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/** The path of the first one found; null when there is none. */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...onPath, ...PLACES].find((path) => existsSync(path));
  return found ?? downloaded();
}

/** The one that playwright-core keeps, if it was ever told to. */
async function downloaded() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function install() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    if (run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-qy', 'chromium'])) return;
  }
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
}

/** As `findChromium`, after an attempt to install one; null when there still is none. */
export async function requireChromium() {
  if (process.env.CHROME_PATH) return findChromium();
  const found = await findChromium();
  if (found !== null) return found;
  console.log('No Chrome or Chromium found: installing one.');
  install();
  return findChromium();
}

export const NO_CHROMIUM =
  'No Chrome or Chromium was found and none could be installed. Install one, or set CHROME_PATH to ' +
  'the path of its program, then run this again.';
