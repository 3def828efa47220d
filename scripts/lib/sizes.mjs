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

/** Where what belongs to documents begins; reached only by who opens or drops one. */
const DOCUMENT_PARTS = [
  'src/ui/pages/DocumentsPage.svelte',
  'src/ui/pages/DocumentPage.svelte',
  'src/ui/documents/held.svelte.ts',
];

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

function zippedText(text) {
  return kB(gzipSync(text, { level: 9 }).length);
}

/** The single file less the packed text it carries for the first PDF. */
function withoutPdf(html) {
  return html.replace(/(?<=id="guideband-pdf">)[^<]*/u, '');
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
  // Who works with tables alone never reads what belongs to documents: their pages, the extraction
  // and the readers come when first needed.
  const tables = closure(manifest, 'index.html', new Set(DOCUMENT_PARTS), true);
  const kept = new Set(scripts([...tables].filter((key) => !DOCUMENT_PARTS.includes(key))));
  const styles = [...tables].flatMap((key) => manifest[key].css ?? []);
  const pdf = join(dist, manifest['src/io/documents/pdf.ts'].file);
  const assets = readdirSync(join(dist, 'assets')).map((name) => join(dist, 'assets', name));
  const isKept = (path) => kept.has(path) || styles.some((name) => path.endsWith(name));
  const documents = assets.filter((path) => path !== pdf && !isKept(path));
  const single = readFileSync(join(dist, 'guideband.html'), 'utf8');
  return [
    ['initial JavaScript, with Coverage', zipped(scripts(first)), 80],
    ['Chart.js and the Company page', zipped(scripts(minus(company, first))), 65],
    [
      'everything but the documents',
      zipped([...assets.filter(isKept), join(dist, 'index.html')]),
      200,
    ],
    ['documents: pages, extraction, HTML, Word', zipped(documents), 130],
    ['the PDF reader', zipped([pdf]), 520],
    ['guideband.html but the PDF reader', zippedText(withoutPdf(single)), 320],
    ['guideband.html', zippedText(single), 750],
  ];
}

function minus(all, some) {
  return new Set([...all].filter((key) => !some.has(key)));
}
