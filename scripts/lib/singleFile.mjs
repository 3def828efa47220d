// The edition that is one HTML file and opens from the disk.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { singleFilePolicy } from './policies.mjs';

/** In `index.html`, where src/workers/spawn.ts looks for it. */
const SCRIPT_ID = 'guideband-script';

/**
 * Page and worker are one script: the page starts the worker from its own text, so that what both
 * need stands in the file once. A worker is where there is no document.
 */
function pageAndWorker() {
  const id = '\0page-and-worker';
  const main = JSON.stringify(resolve('src/main.ts'));
  const worker = JSON.stringify(resolve('src/workers/book.worker.ts'));
  return {
    name: 'page-and-worker',
    enforce: 'pre',
    resolveId: (source) => (source === '/src/main.ts' ? id : null),
    load: (loaded) =>
      loaded === id
        ? `if (typeof document === 'undefined') import(${worker}); else import(${main});`
        : null,
  };
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

/** Builds the page with everything inside and returns its text. */
export async function buildSingleFile(iconPath) {
  const { output } = await build({
    mode: 'single',
    logLevel: 'warn',
    publicDir: false,
    plugins: [pageAndWorker()],
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
  return page(html, script, style, iconPath);
}

function page(html, script, style, iconPath) {
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
    .replace('</body>', () => `  <script id="${SCRIPT_ID}">${script}</script>\n  </body>`);
}
