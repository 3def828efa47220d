// The edition that is one HTML file and opens from the disk.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { singleFilePolicy } from './policies.mjs';

/** Puts the worker, as built for the served edition, into the page as text. */
function workerAsText(code) {
  const id = '\0book-worker-text';
  return {
    name: 'worker-as-text',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('.worker.ts?worker&url') ? id : null),
    load: (loaded) => (loaded === id ? `export default ${JSON.stringify(code)}` : null),
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
export async function buildSingleFile(workerCode, iconPath) {
  const { output } = await build({
    mode: 'single',
    logLevel: 'warn',
    publicDir: false,
    plugins: [workerAsText(workerCode)],
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const chunk = only(
    output.filter(({ type }) => type === 'chunk'),
    'scripts',
  );
  const assets = output.filter(({ type }) => type === 'asset');
  const css = only(
    assets.filter(({ fileName }) => fileName.endsWith('.css')),
    'style sheets',
  );
  const html = only(
    assets.filter(({ fileName }) => fileName.endsWith('.html')),
    'pages',
  );
  return page(String(html.source), safeScript(chunk.code), String(css.source), iconPath);
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
    .replaceAll(/\s*<(?:link|script)\b[^>]*>(?:<\/script>)?/gu, '')
    .replace(/(?<=<meta charset="utf-8" \/>)/u, () => `\n    ${head}`)
    .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
}
