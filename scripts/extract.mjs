// Bundles src/cli/extract.ts into .cache when its sources are newer, then runs it.
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, '.cache', 'extract.mjs');

function newest(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(statSync(path).mtimeMs, ...readdirSync(path).map((n) => newest(join(path, n))));
}

async function build() {
  const sources = ['src/domain', 'src/extract', 'src/cli', 'scripts/extract.mjs'];
  const changed = Math.max(...sources.map((s) => newest(join(root, s))));
  if (existsSync(bundle) && statSync(bundle).mtimeMs > changed) return;
  const { rolldown } = await import('rolldown');
  mkdirSync(dirname(bundle), { recursive: true });
  const built = await rolldown({
    input: join(root, 'src/cli/extract.ts'),
    platform: 'node',
    cwd: root,
    onLog: (level, log) => process.stderr.write(`${level}: ${log.message}\n`),
  });
  // Under its own name first: another process of a batch may be reading the bundle.
  const fresh = join(root, '.cache', `extract.${process.pid}.mjs`);
  await built.write({ file: fresh, format: 'esm' });
  await built.close();
  renameSync(fresh, bundle);
}

await build();
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));
