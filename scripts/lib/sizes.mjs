// How much the browser has to read, compressed, for each part of the build.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PARTS, PDF } from './parts.mjs';

const kB = (bytes) => bytes / 1000;
/** A text in kB of gzip. */
export const zippedText = (text) => kB(gzipSync(text, { level: 9 }).length);

function zipped(files) {
  const sizes = [...files].map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
  return kB(sizes.reduce((sum, size) => sum + size, 0));
}

/** The chunk of a source file and all it imports at once; with `later`, all it may ever import. */
function closure(manifest, key, seen = new Set(), later = false) {
  if (seen.has(key)) return seen;
  seen.add(key);
  const { imports = [], dynamicImports = [] } = manifest[key];
  for (const next of later ? [...imports, ...dynamicImports] : imports) {
    closure(manifest, next, seen, later);
  }
  return seen;
}

/** The manifest's key of a module; a chunk that several import has only a name. */
function keyOf(manifest, module) {
  if (manifest[module] !== undefined) return module;
  const name = basename(module).replace(/\.\w+$/u, '');
  const found = Object.keys(manifest).find(
    (key) => manifest[key].name === name && manifest[key].file.endsWith('.js'),
  );
  if (found === undefined) throw new Error(`the build has no part ${module}`);
  return found;
}

function minus(all, some) {
  return new Set([...all].filter((key) => !some.has(key)));
}

/** The single file less the packed text it carries for the first PDF. */
function withoutPdf(html) {
  return html.replace(/(?<=id="guideband-pdf">)[^<]*/u, '');
}

/** Each part's chunks, none in two of them: first what everybody may need, then PARTS in order. */
function partsOf(manifest) {
  const parts = PARTS.map((part) => part.entries.map((module) => keyOf(manifest, module)));
  const entries = new Set([PDF, ...parts.flat()]);
  const all = closure(manifest, 'index.html', new Set(entries), true);
  closure(manifest, 'src/workers/book/book.worker.ts', all, true);
  const core = minus(all, entries);
  const taken = new Set([...core, PDF]);
  return [
    core,
    ...parts.map((begin) => {
      const all = new Set(begin.flatMap((key) => [...closure(manifest, key)]));
      const later = begin.flatMap((key) => manifest[key].dynamicImports ?? []);
      for (const key of later) if (!entries.has(key)) closure(manifest, key, all, true);
      const own = minus(all, taken);
      for (const key of own) taken.add(key);
      return own;
    }),
  ];
}

/** Sizes in kB of gzip, each with what it may be at most. */
export function measure(dist, manifest) {
  // What is read until the first page stands there, and what a Company page needs beyond that.
  const first = closure(manifest, 'index.html');
  const company = closure(manifest, 'src/ui/pages/CompanyPage.svelte');
  for (const key of Object.keys(manifest).filter((name) => /chartJs/u.test(name))) {
    closure(manifest, key, company);
  }
  const scripts = (keys) => [...keys].map((key) => join(dist, manifest[key].file));
  const styles = (keys) => [...keys].flatMap((key) => manifest[key].css ?? []);
  const filesOf = (keys) =>
    new Set([...scripts(keys), ...styles(keys).map((name) => join(dist, name))]);
  const [core, ...parts] = partsOf(manifest);
  const single = readFileSync(join(dist, 'guideband.html'), 'utf8');
  const sizes = [
    ['initial JavaScript, with Coverage', zipped(scripts(first)), 80],
    ['Chart.js and the Company page', zipped(scripts(minus(company, first))), 65],
    [
      'everything for figures in our columns, all pages',
      zipped([...filesOf(core), join(dist, 'index.html')]),
      // Every page names the measures of all sectors, and takes what is dropped on it.
      224,
    ],
    ...PARTS.map(({ what, most }, index) => [what, zipped(filesOf(parts[index])), most]),
    ['the typeface, after the first paint', kB(statSync(join(dist, 'fonts/inter.woff2')).size), 60],
    ['the PDF reader', zipped([join(dist, manifest[PDF].file)]), 520],
    // The single file carries what reads documents too, which grew with what it reads.
    ['guideband.html but the PDF reader', zippedText(withoutPdf(single)), 586],
    ['guideband.html', zippedText(single), 874],
  ];
  checkAllCounted(dist, [...filesOf(new Set([...core, ...parts.flatMap((keys) => [...keys])]))]);
  return sizes;

  function checkAllCounted(folder, counted) {
    const known = new Set([...counted, join(folder, manifest[PDF].file)]);
    const left = readdirSync(join(folder, 'assets'))
      .map((name) => join(folder, 'assets', name))
      .filter((path) => !known.has(path));
    if (left.length > 0) throw new Error(`sizes: no part counts ${left.join(', ')}`);
  }
}
