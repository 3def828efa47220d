// Whether `dist` was built from what is here now.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'public', 'data', 'scripts/lib', 'scripts/build.mjs', 'index.html'];
const SETTINGS = ['vite.config.ts', 'svelte.config.js', 'tsconfig.json', 'package-lock.json'];

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  // A folder's own time counts as well: it changes when a file is taken away.
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function isBuilt() {
  if (!existsSync('dist/guideband.html')) return false;
  const built = statSync('dist/index.html').mtimeMs;
  return [...SOURCES, ...SETTINGS].every((path) => newest(path) <= built);
}
