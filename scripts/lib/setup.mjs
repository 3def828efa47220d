// Installs what is missing. Needs nothing but Node and its npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const LEAST = [20, 19];
const MARK = 'node_modules/.guideband-lock';

/** Stops with clear words when this Node cannot run the project. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  console.error(`Node ${LEAST.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
}

/** Whether what npm wrote down about the installed packages is what the lock file asks for. */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lockHash()) return true;
  const { packages: wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const { packages: found } = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'));
  // Some entries are for other platforms, or were never needed.
  const isDispensable = ({ optional, extraneous }) => optional === true || extraneous === true;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (path in found ? found[path].version === entry.version : isDispensable(entry)),
  );
}

/** npm as a script of this Node, where npm says where it is; else by name. */
function runNpm(args) {
  const { npm_execpath: script } = process.env;
  const isScript = script !== undefined && /npm-cli\.c?js$/u.test(script);
  const result = isScript
    ? spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
    : spawnSync(`npm ${args.join(' ')}`, { stdio: 'inherit', shell: true });
  return result.status === 0;
}

/** Makes `node_modules` what the lock file says, and remembers that it is. */
export function installPackages() {
  requireNode();
  if (!isInstalled()) {
    console.log('Installing the packages of this version (once).');
    if (!runNpm(['ci', '--no-audit', '--no-fund'])) {
      console.error('Could not install the packages. Run "npm ci" and read its message.');
      process.exit(1);
    }
  }
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(MARK, lockHash());
}
