// How much the browser has to read, compressed, for each part of the build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const kB = (bytes) => bytes / 1000;

function zipped(files) {
  return kB(
    files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0),
  );
}

/** The chunk of a source file and all it imports at once. */
function closure(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(manifest, next, seen);
  return seen;
}

/** Sizes in kB of gzip, each with what it may be at most. */
export function measure(dist, manifest) {
  // What is read until the first page stands there, and what a Company page needs beyond that.
  const first = closure(manifest, 'index.html');
  closure(manifest, 'src/ui/pages/CoveragePage.svelte', first);
  const company = closure(manifest, 'src/ui/pages/CompanyPage.svelte');
  const charts = Object.keys(manifest).filter((key) => /chartJs/u.test(key));
  for (const key of charts) closure(manifest, key, company);
  const scripts = (keys) => [...keys].map((key) => join(dist, manifest[key].file));
  const assets = readdirSync(join(dist, 'assets')).map((name) => join(dist, 'assets', name));
  return [
    ['initial JavaScript, with Coverage', zipped(scripts(first)), 80],
    ['Chart.js and the Company page', zipped(scripts(minus(company, first))), 65],
    ['everything', zipped([...assets, join(dist, 'index.html')]), 200],
    ['guideband.html', zipped([join(dist, 'guideband.html')]), 200],
  ];
}

function minus(all, some) {
  return new Set([...all].filter((key) => !some.has(key)));
}
