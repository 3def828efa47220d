import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

function newest(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(statSync(path).mtimeMs, ...readdirSync(path).map((n) => newest(join(path, n))));
}

/**
 * Bundles a command of src/cli into .cache when one of its `sources` (from the root) is newer, and gives
 * its module.
 */
export async function bundled(entry, sources) {
  const name = basename(entry, '.ts');
  const bundle = join(root, '.cache', `${name}.mjs`);
  const changed = Math.max(
    ...[...sources, entry, 'scripts/lib/bundled.mjs'].map((s) => newest(join(root, s))),
  );
  if (!existsSync(bundle) || statSync(bundle).mtimeMs <= changed) await build(entry, name, bundle);
  return import(pathToFileURL(bundle).href);
}

async function build(entry, name, bundle) {
  const { rolldown } = await import('rolldown');
  mkdirSync(dirname(bundle), { recursive: true });
  const built = await rolldown({
    input: join(root, entry),
    platform: 'node',
    // Its edition for older engines brings what this Node lacks; the page's own is for browsers.
    resolve: {
      alias: { 'pdfjs-dist/build/pdf.worker.mjs': 'pdfjs-dist/legacy/build/pdf.worker.mjs' },
    },
    cwd: root,
    onLog: (level, log) => process.stderr.write(`${level}: ${log.message}\n`),
  });
  // Under its own name first: another process of a batch may be reading the bundle.
  const fresh = join(root, '.cache', `${name}.${process.pid}.mjs`);
  await built.write({ file: fresh, format: 'esm', codeSplitting: false });
  await built.close();
  renameSync(fresh, bundle);
}
