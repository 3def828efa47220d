import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { extract } from '../../src/extract/index.ts';
import { extractHtml } from '../../src/extract/page.ts';
import { readSite, serve } from '../../scripts/lib/server.mjs';
import { Browser } from './browser.ts';
import type { Site } from './harness.ts';

/** The same rules, in Node from their sources and in a browser from a bundle: the same bytes. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = join(root, '../shared/corpus');
const HINTS = { ticker: 'TST', fiscalYear: 2021, fiscalQuarter: 2 };

const CALL = `TST - Q2 2021 Testing Works Inc Earnings Call

Ann Smith - *Testing Works Inc - CFO*

Guidance is provided on a non-GAAP basis, except for revenue. For the third quarter, we expect revenue of \\$90 million to \\$94 million \u2014 a good quarter. Operating expenses are expected to be \\$40 million, plus or minus \\$2 million. Earnings per share should be \u20ac0.41 to \u20ac0.44\u00a0. This assumes a tax rate of 21.5%, plus or minus 50 basis points.

Bob Jones - *Example Securities - Analyst*

We model \\$46 million of operating expenses in the third quarter. \u0130stanbul?
`;
const TABLE = `Outlook
| In millions, except per share data | Q3 2021 Guidance | Full Year 2021 Guidance |
| --- | --- | --- |
| Revenue | $90 - $94 | $350 - $360 |
| Diluted EPS | $0.40 - $0.44 | $1.60 - $1.70 |`;
const PAGE = `<html><body><p>We expect <b>revenue</b> of $41&nbsp;million to $43&nbsp;million in the third quarter.</p>
<table><tr><td>In millions</td><td>Q3 2021 Guidance</td></tr><tr><td>Operating expenses</td><td>$</td><td>20 - $22</td></tr></table></body></html>`;

interface Text {
  readonly name: string;
  readonly text: string;
  readonly html: boolean;
}

function folder(path: string, most: number): readonly Text[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .slice(0, most)
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8'), html: false }));
}

const gold = readFileSync(join(root, 'data/gold/cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): { text: string } => JSON.parse(line))
  .map(({ text }) => text)
  .join('\n');

const TEXTS: readonly Text[] = [
  { name: 'call', text: CALL, html: false },
  { name: 'table', text: TABLE, html: false },
  { name: 'page', text: PAGE, html: true },
  { name: 'gold cases', text: gold, html: false },
  ...folder(join(shared, 'full/docs'), 8),
  ...folder(join(shared, 'ectsum/val/ects'), 40),
];

/** What the page runs: its own NDJSON, from its own bundle. */
const RUN = `import { extract } from './extract.js';
import { extractHtml } from './page.js';
globalThis.read = (text, html, hints) => {
  const { document, facts, rejected } = (html ? extractHtml : extract)(text, hints);
  return [document, ...facts, ...rejected].map((x) => JSON.stringify(x)).join('\\n');
};`;

declare global {
  var read: (text: string, html: boolean, hints: object) => string;
}

const toNdjson = (result: ReturnType<typeof extract>): string =>
  [result.document, ...result.facts, ...result.rejected].map((x) => JSON.stringify(x)).join('\n');

describe('in a browser', () => {
  const browser = new Browser('block');
  const dist = mkdtempSync(join(tmpdir(), 'guideband-extract-'));
  let site: Site | null = null;
  let page: Page | null = null;

  beforeAll(async () => {
    const built = await rolldown({
      input: {
        extract: join(root, 'src/extract/index.ts'),
        page: join(root, 'src/extract/page.ts'),
      },
      platform: 'browser',
      cwd: root,
    });
    await built.write({ dir: dist, format: 'esm' });
    await built.close();
    writeFileSync(join(dist, 'run.js'), RUN);
    writeFileSync(
      join(dist, 'index.html'),
      '<!doctype html><title>extract</title><script type="module" src="/run.js"></script>',
    );
    site = await serve(readSite(dist), 0);
    page = await browser.open(site.url);
    await page.waitForFunction(() => 'read' in globalThis);
  });

  afterAll(async () => {
    await browser.discard();
    await site?.close();
    rmSync(dist, { recursive: true });
  });

  it.each(TEXTS)('$name gives the bytes Node gives', async ({ text, html }) => {
    const found = await page?.evaluate(
      ({ text, html, hints }) => globalThis.read(text, html, hints),
      { text, html, hints: HINTS },
    );
    const ours = toNdjson((html ? extractHtml : extract)(text, HINTS));
    expect(ours).toContain('"kind"');
    expect(Buffer.from(found ?? '').equals(Buffer.from(ours))).toBe(true);
  });
});
