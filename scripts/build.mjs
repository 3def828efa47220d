// Builds both editions: `dist/` to be served, and `dist/guideband.html` to be opened from the disk.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFile, nginxFile } from './lib/hostFiles.mjs';
import { serviceWorkerText } from './lib/serviceWorker.mjs';
import { measure } from './lib/sizes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.TZ = 'UTC';
const { build } = await import('vite');
const { buildSingleFile } = await import('./lib/singleFile.mjs');

// Built beside and moved into place at the end: whoever reads `dist` never meets half a build.
const work = join('.cache', `build-${process.pid}`);
mkdirSync('.cache', { recursive: true });
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

await build({ logLevel: 'warn', build: { outDir: work, emptyOutDir: true, manifest: true } });
const manifest = JSON.parse(readFileSync(join(work, '.vite/manifest.json'), 'utf8'));
rmSync(join(work, '.vite'), { recursive: true });

const files = readdirSync(work, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(work.length + 1)
      .replaceAll('\\', '/'),
  )
  .toSorted();
writeFileSync(join(work, 'sw.js'), serviceWorkerText(keptOffline()));
writeFileSync(join(work, '_headers'), headersFile());
writeFileSync(join(work, 'nginx.conf'), nginxFile());

writeFileSync(join(work, 'guideband.html'), await buildSingleFile('public/icon.svg'));

const sizes = measure(work, manifest);
writeFileSync(join('.cache', 'sizes.json'), JSON.stringify(sizes));
rmSync('dist', { recursive: true, force: true });
renameSync(work, 'dist');
for (const [what, size, most] of sizes) {
  console.log(`${size.toFixed(1).padStart(6)} kB of ${most}  ${what}`);
}

function keptOffline() {
  const kept = files.filter((name) => extname(name) !== '.html');
  // The page is kept under the address people open.
  const page = ['./', readFileSync(join(work, 'index.html'))];
  return new Map([page, ...kept.map((name) => [name, readFileSync(join(work, name))])]);
}
