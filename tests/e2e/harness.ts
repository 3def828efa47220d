import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { Browser, expectQuiet } from './browser.ts';
import { readSite, serve } from '../../scripts/lib/server.mjs';

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

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

declare const axe: {
  run: (options: object) => Promise<{ readonly violations: readonly Violation[] }>;
};

/** What the dark may change for axe: everything else it has said in the light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The app as a test file has it: served, opened, at the page that offers the demo. */
export interface App {
  readonly browser: Browser;
  /** The address it is served from; known once its tests run. */
  readonly url: () => string;
  /** Opens a place of the app by what stands behind `#/` in its address. */
  readonly goToHash: (page: Page, hash: string) => Promise<void>;
}

/**
 * Serves and opens the app before the tests of a group and closes both after them; no test may leave a
 * request to another host or a complaint behind.
 */
export function openedApp(prepare: (page: Page) => unknown = () => undefined): App {
  // What works without a server, and how it is brought up to date, have tests of their own.
  const browser = new Browser('block');
  let site: Site | null = null;
  beforeAll(async () => {
    site = await servedSite();
    const page = await browser.open(site.url);
    await page.getByTestId('load-demo').waitFor();
    await prepare(page);
  });
  afterEach(() => expectQuiet(browser));
  afterAll(async () => {
    await browser.discard();
    await site?.close();
  });
  const url = (): string => site?.url ?? '';
  const goToHash = async (page: Page, hash: string): Promise<void> => {
    await page.goto(`${url()}#/${hash}`);
    // The page before stands until its address is heard to have changed.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.locator('main h1').first().waitFor();
  };
  return { browser, url, goToHash };
}

/**
 * A step that several tests begin with, done once by the first that runs: each may run alone, and none
 * does it again.
 */
export function once<T>(step: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  return () => (done ??= step());
}

/** What axe finds on the page, one line a place. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // Through the debugger, as the page's own policy takes no script from outside.
  if (!isThere) await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = await page.evaluate((colours) => {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const rules = isDark ? { runOnly: { type: 'rule', values: colours } } : {};
    return axe.run({ ...rules, resultTypes: ['violations'] });
  }, COLOURS);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** A picture for the eye, where GUIDEBAND_SHOTS asks for pictures; nothing is compared with it. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env['GUIDEBAND_SHOTS']) return;
  mkdirSync('.cache/shots', { recursive: true });
  await page.screenshot({ path: `.cache/shots/${name}.png`, fullPage: true });
}

/** Goes to a page of the app by its navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name, exact: true })
    .click();
}

export async function loadDemo(page: Page): Promise<void> {
  await page.getByTestId('load-demo').click();
  await page.getByTestId('coverage').waitFor();
}

/** The figure of a metric on a Company page, wherever it has to be scrolled to. */
export async function figureOf(page: Page, metric: string): Promise<Locator> {
  const figure = page.locator(`[data-testid=figure][data-metric=${metric}]`).first();
  const thin = page.getByTestId('thin-table').locator(`a[href*="metric=${metric}"]`).first();
  await page.getByTestId('figure').or(page.getByTestId('thin-table')).first().waitFor();
  // What is known of few periods only is a line of a table, and a chart when asked for.
  if ((await thin.count()) > 0) await thin.click();
  // Figures are drawn as they come near.
  const isDrawn = async (): Promise<boolean> => {
    if (await figure.isVisible()) return true;
    await page.mouse.wheel(0, 800);
    return false;
  };
  await expect.poll(isDrawn).toBe(true);
  return figure;
}

/** Opens the menu of a figure or table and takes one line of it. */
export async function chooseTool(scope: Locator | Page, name: string): Promise<void> {
  await scope
    .getByRole('button', { name: /^(?:Table and files|Files)/u })
    .first()
    .click();
  await scope.getByRole('menu').getByText(name, { exact: true }).click();
}

/** Opens what lies behind the five figures of a metric: its record, errors and notes. */
export async function openStatistics(page: Page, metric: string): Promise<void> {
  const card = page.locator('article').filter({ has: await figureOf(page, metric) });
  await card.getByText('Statistics, errors and notes').first().click();
}

/** Opens the switches of a Company page, which are folded until asked for. */
export async function openView(page: Page): Promise<void> {
  const view = page.getByRole('button', { name: 'View', exact: true });
  if ((await view.getAttribute('aria-expanded')) === 'false') await view.click();
}

/** The rows of the table behind a figure, by their column names, as a person reads them. */
export async function twinOf(page: Page, metric: string): Promise<readonly TwinRow[]> {
  const figure = await figureOf(page, metric);
  const twin = figure.getByTestId('twin');
  if ((await twin.count()) === 0) await chooseTool(figure, 'Table');
  await twin.locator('tbody tr').first().waitFor();
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
