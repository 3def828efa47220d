import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Browser as Program } from 'playwright-core';
import { expect } from 'vitest';
import { NO_CHROMIUM, findChromium } from '../../scripts/lib/chromium.mjs';
import { LIMITS } from '../limits.ts';

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
const LOOK = { locale: 'en-US', viewport: { width: 1280, height: 900 } };

async function program(): Promise<{ readonly executablePath: string; readonly args: string[] }> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error(NO_CHROMIUM);
  return { executablePath, args: FLAGS };
}

/** The one Chromium of this process, whose test files share it; it ends with the process. */
let running: Promise<Program> | null = null;

async function runningProgram(): Promise<Program> {
  if (running !== null && !(await running).isConnected()) running = null;
  running ??= program().then((options) => chromium.launch(options));
  return running;
}

/** A browser as one person has it: with a profile of its own, empty at first and gone in the end. */
export class Browser {
  readonly #serviceWorkers: 'allow' | 'block';
  #context: BrowserContext | null = null;
  /** Every request to a host other than the one under test. */
  readonly foreign: string[] = [];
  /** What pages and workers complained of: errors, and whatever a policy has stopped. */
  readonly complaints: string[] = [];

  /** Blocked, no service worker fetches all of the app beside the first page that is opened. */
  constructor(serviceWorkers: 'allow' | 'block' = 'allow') {
    this.#serviceWorkers = serviceWorkers;
  }

  async open(address: string): Promise<Page> {
    const context = (this.#context ??= await this.#begin());
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

  async discard(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  protected async profile(): Promise<BrowserContext> {
    return (await runningProgram()).newContext({
      ...LOOK,
      serviceWorkers: this.#serviceWorkers,
    });
  }

  async #begin(): Promise<BrowserContext> {
    const context = await this.profile();
    context.setDefaultTimeout(LIMITS.step);
    // Of the context, so that requests of workers and the service worker are seen as well.
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isOurs = hostname === 'localhost' || ['file:', 'data:', 'blob:'].includes(protocol);
      if (!isOurs) this.foreign.push(request.url());
    });
    return context;
  }
}

/** Fails when a page asked another host for anything, or complained, since this was asked last. */
export function expectQuiet(browser: Browser): void {
  const [foreign, complaints] = [browser.foreign.splice(0), browser.complaints.splice(0)];
  expect(foreign, 'asked of other hosts').toEqual([]);
  expect(complaints, 'complaints of the pages').toEqual([]);
}

/** One whose profile lies on the disk: it may be quit and opened again until it is discarded. */
export class KeptBrowser extends Browser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'guideband-e2e-'));

  /** Closes the browser as a person would; what it stored stays in the profile. */
  quit(): Promise<void> {
    return super.discard();
  }

  override async discard(): Promise<void> {
    await super.discard();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  protected override async profile(): Promise<BrowserContext> {
    return chromium.launchPersistentContext(this.#folder, { ...(await program()), ...LOOK });
  }
}
