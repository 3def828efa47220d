import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { NO_CHROMIUM, findChromium } from '../../scripts/lib/chromium.mjs';
import { readSite, serve } from '../../scripts/lib/server.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The built app, as people open it: a served folder or a file of the disk. */
export interface Site {
  readonly url: string;
  readonly close: () => Promise<unknown>;
}

export function servedSite(dist = 'dist'): Promise<Site> {
  return serve(readSite(resolve(dist)), 0);
}

export function fileSite(): Site {
  const url = pathToFileURL(resolve('dist/guideband.html')).href;
  return { url, close: () => Promise.resolve() };
}

/** A browser with a profile of its own, which outlives it until `discard`. */
export class Browser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'guideband-e2e-'));
  #context: BrowserContext | null = null;
  /** Every request to a host other than the one under test. */
  readonly foreign: string[] = [];
  /** What pages and workers complained of: errors, and whatever a policy has stopped. */
  readonly complaints: string[] = [];

  async open(address: string): Promise<Page> {
    const context = (this.#context ??= await this.#launch());
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    await page.goto(address);
    return page;
  }

  get context(): BrowserContext {
    if (this.#context === null) throw new Error('browser not open');
    return this.#context;
  }

  /** Closes the browser as a person would; what it stored stays in the profile. */
  async quit(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  async discard(): Promise<void> {
    await this.quit();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #launch(): Promise<BrowserContext> {
    const executablePath = await findChromium();
    if (executablePath === null) throw new Error(NO_CHROMIUM);
    const context = await chromium.launchPersistentContext(this.#profile, {
      executablePath,
      args: FLAGS,
      locale: 'en-US',
      viewport: { width: 1280, height: 900 },
    });
    // Of the context, so that requests of workers and the service worker are seen as well.
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isOurs = hostname === 'localhost' || ['file:', 'data:', 'blob:'].includes(protocol);
      if (!isOurs) this.foreign.push(request.url());
    });
    return context;
  }
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

declare const axe: {
  run: (options: object) => Promise<{ readonly violations: readonly Violation[] }>;
};

/** The app as a test file has it: served, opened, at the page that offers the demo. */
export interface App {
  readonly browser: Browser;
  /** The address it is served from; known once its tests run. */
  readonly url: () => string;
  /** Opens a place of the app by what stands behind `#/` in its address. */
  readonly goToHash: (page: Page, hash: string) => Promise<void>;
}

/** Serves and opens the app before the tests of a file and closes both after them. */
export function openedApp(prepare: (page: Page) => unknown = () => undefined): App {
  const browser = new Browser();
  let site: Site | null = null;
  beforeAll(async () => {
    site = await servedSite();
    const page = await browser.open(site.url);
    await page.getByTestId('load-demo').waitFor();
    await prepare(page);
  });
  afterAll(async () => {
    await browser.discard();
    await site?.close();
  });
  const url = (): string => site?.url ?? '';
  const goToHash = async (page: Page, hash: string): Promise<void> => {
    await page.goto(`${url()}#/${hash}`);
    await page.locator('main h1').first().waitFor();
  };
  return { browser, url, goToHash };
}

/** What axe finds on the page, one line a place. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // Through the debugger, as the page's own policy takes no script from outside.
  if (!isThere) await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** A picture for the eye; nothing is compared with it. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync('.cache/shots', { recursive: true });
  await page.screenshot({ path: `.cache/shots/${name}.png`, fullPage: true });
}

/** Goes to a page of the app by its navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}

export async function loadDemo(page: Page): Promise<void> {
  await page.getByTestId('load-demo').click();
  await page.getByTestId('coverage').waitFor();
}

/** The figure of a metric on a Company page, wherever it has to be scrolled to. */
async function figureOf(page: Page, metric: string): Promise<Locator> {
  const figure = page.locator(`[data-testid=figure][data-metric=${metric}]`).first();
  await page.getByTestId('figure').first().waitFor();
  // Figures are drawn as they come near.
  for (let turn = 0; turn < 20 && !(await figure.isVisible()); turn += 1) {
    await page.mouse.wheel(0, 800);
    await page.waitForTimeout(100);
  }
  await figure.waitFor();
  return figure;
}

/** The rows of the table behind a figure, by their column names, as a person reads them. */
export async function twinOf(page: Page, metric: string): Promise<readonly TwinRow[]> {
  const figure = await figureOf(page, metric);
  const twin = figure.getByTestId('twin');
  if ((await twin.count()) === 0) await figure.getByRole('button', { name: 'Table' }).click();
  const names = await twin.locator('thead th').allInnerTexts();
  const rows = await twin.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allInnerTexts();
      return Object.fromEntries(cells.map((cell, i) => [names[i] ?? '', cell.trim()]));
    }),
  );
}

export type TwinRow = Readonly<Record<string, string>>;

/** Hands a file to the Import page the way a person does: through the file chooser. */
export async function chooseFile(
  page: Page,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  await goTo(page, 'Import');
  const choosing = page.waitForEvent('filechooser');
  await page.getByTestId('file-input').click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

export async function importFile(
  page: Page,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  await chooseFile(page, name, content);
  await page.getByTestId('commit-import').click();
  await page.getByTestId('import-done').waitFor();
}

/** Where the file is that an action hands to the downloads. */
export async function saved(page: Page, action: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return download.path();
}
