// The edition that is one HTML file and opens from the disk.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import zopfli from '@gfx/zopfli';
import { build } from 'vite';
import { singleFilePolicy } from './policies.mjs';

/** In `index.html`, where src/workers/start.ts looks for it. */
const SCRIPT_ID = 'guideband-script';

/** In the page, where src/workers/start.ts looks for the packed PDF reader. */
const PDF_ID = 'guideband-pdf';
export const PDF_MODULE = 'src/io/documents/pdf.ts';
const PDF_READER = resolve(PDF_MODULE);

/**
 * Page and workers are one script: the page starts its workers from its own text, so that what they
 * share stands in the file once. A worker is where there is no document, and has a name.
 */
function pageAndWorkers() {
  const id = '\0page-and-workers';
  const part = (path) => `import(${JSON.stringify(resolve(path))})`;
  return {
    name: 'page-and-workers',
    enforce: 'pre',
    resolveId: (source) => (source === '/src/main.ts' ? id : null),
    load: (loaded) =>
      loaded === id
        ? [
            `if (typeof document !== 'undefined') ${part('src/main.ts')};`,
            `else if (self.name === 'document') ${part('src/workers/documents/document.worker.ts')};`,
            `else ${part('src/workers/book/book.worker.ts')};`,
          ].join('\n')
        : null,
  };
}

/** The PDF reader stands beside the script, packed, until somebody drops a PDF. */
function withoutPdf() {
  return {
    name: 'without-pdf',
    enforce: 'pre',
    load: (id) =>
      id === PDF_READER
        ? `export const readPdf = () => Promise.reject(new Error('no PDF reader'));`
        : null,
  };
}

/** The PDF reader as one classic script that leaves it under a global name, gzip in base64. */
async function packedPdfReader() {
  const entry = '\0pdf-entry';
  const code = `import { readPdf } from ${JSON.stringify(PDF_READER)}; self.guidebandPdf = readPdf;`;
  const { output } = await build({
    mode: 'single',
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: 'pdf-entry',
        enforce: 'pre',
        resolveId: (source) => (source === entry ? entry : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: {
      write: false,
      rolldownOptions: {
        input: entry,
        output: { codeSplitting: false, format: 'iife' },
        checks: { emptyImportMeta: false },
      },
    },
  });
  const script = only(
    output.filter(({ type }) => type === 'chunk'),
    'PDF readers',
  ).code;
  // A slower search for the same gzip: a twentieth smaller, and any browser unpacks it.
  const packed = await promisify(zopfli.gzip)(Buffer.from(script), { numiterations: 5 });
  return Buffer.from(packed).toString('base64');
}

function sha256(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** JavaScript that may stand in a script element: neither of these can end it or comment it out. */
function safeScript(code) {
  return code.replace(/<\/(?=script)/giu, '<\\/').replaceAll('<!--', '<\\!--');
}

function only(files, what) {
  if (files.length !== 1) throw new Error(`single file: ${files.length} ${what} instead of 1`);
  return files[0];
}

/** Modules that are loaded when somebody needs them, as empty ones. */
function withoutParts(paths) {
  const left = new Set(paths.map((path) => resolve(path)));
  return {
    name: 'without-parts',
    enforce: 'pre',
    load: (id) => (left.has(id) ? 'export default null;' : null),
  };
}

/**
 * Builds the page with everything inside and returns its text. To be measured, not opened: one `without`
 * the parts these modules begin.
 */
export async function buildSingleFile(iconPath, without = []) {
  const { output } = await build({
    mode: 'single',
    logLevel: 'warn',
    publicDir: false,
    plugins: [pageAndWorkers(), withoutPdf(), withoutParts(without)],
    build: {
      write: false,
      cssCodeSplit: false,
      // A classic script: from a Blob on `file://` Chromium starts no other worker.
      rolldownOptions: {
        output: { codeSplitting: false, format: 'iife' },
        // Vite passes it to its loader of chunks, of which there are none here.
        checks: { emptyImportMeta: false },
      },
    },
  });
  const ofType = (ending) => output.filter(({ fileName }) => fileName.endsWith(ending));
  const script = safeScript(only(ofType('.js'), 'scripts').code);
  const style = String(only(ofType('.css'), 'style sheets').source);
  const html = String(only(ofType('.html'), 'pages').source);
  const pdf = without.includes(PDF_MODULE) ? '' : await packedPdfReader();
  return page(html, script, style, pdf, iconPath);
}

function page(html, script, style, pdf, iconPath) {
  const policy = singleFilePolicy([sha256(script)], [sha256(style)]);
  const icon = `data:image/svg+xml;base64,${readFileSync(iconPath).toString('base64')}`;
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<link rel="icon" href="${icon}" type="image/svg+xml" />`,
    `<style>${style}</style>`,
  ].join('\n    ');
  // Functions, since a `$&` in the code would otherwise be read as a pattern.
  return html
    .replaceAll(/<(?:link|script)\b[^>]*>(?:<\/script>)?/gu, '')
    .replace(/(?<=<meta charset="utf-8" \/>)/u, () => `\n    ${head}`)
    .replace(
      '</body>',
      () => `  ${inert(pdf)}\n  <script id="${SCRIPT_ID}">${script}</script>\n  </body>`,
    );
}

/** A script element of a type no browser runs: text that stands in the page until it is asked for. */
function inert(text) {
  return `<script type="application/gzip" id="${PDF_ID}">${text}</script>`;
}
