// Bundles src/cli/extract.ts into .cache when its sources are newer, then runs it.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, '.cache', 'extract.mjs');

function newest(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(statSync(path).mtimeMs, ...readdirSync(path).map((n) => newest(join(path, n))));
}

async function build() {
  const sources = ['src/domain', 'src/extract', 'src/cli/extract.ts', 'scripts/extract.mjs'];
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
  await built.write({ file: bundle, format: 'esm' });
  await built.close();
}

await build();
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = main(process.argv.slice(2));
