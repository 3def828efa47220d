import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CALL_FILE, RELEASE_FILE } from './documentTexts.ts';
import { axeFindings, goTo, once, openedApp } from './harness.ts';

/** Moves down the list of candidates to the first whose line says this. */
async function moveTo(page: Page, words: string): Promise<void> {
  const current = page.getByTestId('candidates').getByRole('option', { selected: true });
  for (let turn = 0; turn < 12; turn += 1) {
    if ((await current.innerText()).includes(words)) return;
    await page.keyboard.press('j');
  }
  throw new Error(`no candidate says ${words}`);
}

/** Steps from number to number of the text to this one, as the keys do. */
async function stepTo(page: Page, number: string, key = 'n'): Promise<void> {
  const asked = page.getByTestId('inspector').locator('strong');
  for (let turn = 0; turn < 40; turn += 1) {
    await page.keyboard.press(key);
    if ((await asked.innerText()) === number) return;
  }
  throw new Error(`no number ${number}`);
}

describe('what a person makes of a document', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await goTo(page, 'Documents');
    await page.getByTestId('document-input').setInputFiles([CALL_FILE]);
    await page.getByText('1 document: 1 read').waitFor();
    await page.getByRole('button', { name: /^Review / }).press('Enter');
  });

  it('a number that was read leads to its candidate', async () => {
    // The review opens on a candidate further down.
    await stepTo(page, '$395 million', 'Shift+N');
    const inspector = page.getByTestId('inspector');
    expect(await inspector.innerText()).toContain('Read as Revenue, Q1 2024 · Actual: $395m.');
    await inspector.getByRole('button', { name: 'Show it' }).click();
    expect(await page.getByTestId('candidate').innerText()).toContain('Delivered');
  });

  const made = once(async () => {
    await page.getByTestId('candidates').focus();
    await stepTo(page, '$131 million');
    await page.keyboard.press('m');
    const form = page.getByTestId('fact-form');
    await form.getByLabel('Metric').fill('Operating expenses');
    await form.getByLabel('Note').fill('asked about, not said');
    await form.getByLabel('Note').press('Enter');
    await form.waitFor({ state: 'detached' });
  });

  it('a number that was left out becomes a figure, by keyboard', async () => {
    await made();
    const candidate = page.getByTestId('candidate');
    expect(await candidate.innerText()).toContain('Made by you');
    expect(await candidate.innerText()).toContain('$131m');
  });

  const entered = once(async () => {
    await made();
    await page.getByTestId('candidates').focus();
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await moveTo(page, '$410m to $430m');
    await page.keyboard.press('e');
    const form = page.getByTestId('fact-form');
    await form.getByLabel('High').fill('$435 million');
    await form.getByLabel('High').press('Enter');
    await page.getByTestId('candidates').getByText('$410m to $435m').waitFor();
    await page.getByTestId('add-figures').click();
    await page.getByTestId('documents-added').waitFor();
  });

  /** The stored document, as its page shows it. */
  async function openStored(): Promise<void> {
    await entered();
    await app.goToHash(page, 'documents');
    await page.getByTestId('shelf-row').getByRole('link', { name: 'Call, Q1 2024' }).click();
    await page.getByTestId('candidates').waitFor();
  }

  it('a candidate is entered as it was edited, and a new reading leaves that alone', async () => {
    await entered();
    await page.getByRole('button', { name: `Read again ${CALL_FILE.name}` }).click();
    await page.getByTestId('reread').getByText('Nothing is read differently').waitFor();
    await openStored();
    await page.getByTestId('candidates').getByText('$410m to $435m').waitFor();
    expect(await page.getByTestId('candidates').innerText()).toContain('$131m');
    // It is in the book: that it would be new there is no longer so.
    expect(await page.getByTestId('candidates').innerText()).not.toContain('New');
  });

  it('the sentence stays in sight on a small screen, whichever figure is picked', async () => {
    await openStored();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('candidates').getByText('$131m').click();
    const [mark, fact] = [page.locator('mark.current').first(), page.getByTestId('document-fact')];
    await fact.scrollIntoViewIfNeeded();
    for (const part of [mark, fact.locator('h3')]) {
      await expect
        .poll(async () => {
          const box = await part.boundingBox();
          return box !== null && box.y >= 0 && box.y + box.height <= 844;
        })
        .toBe(true);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('what was not taken is listed with its reason, and leads to its place', async () => {
    await openStored();
    const left = page.getByTestId('not-taken');
    await left.locator('summary').click();
    expect(await left.innerText()).toContain('An analyst or the operator says it, not management.');
    await left.getByRole('button', { name: /131/ }).click();
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString() ?? ''))
      .toContain('$131 million');
  });

  it('what depends on a document is named before it goes', async () => {
    await entered();
    await app.goToHash(page, 'documents');
    await page.getByRole('button', { name: `Remove ${CALL_FILE.name}` }).click();
    const removal = page.getByTestId('removal');
    expect(await removal.innerText()).toContain('2 figures depend on it. They stay in the book');
    expect(await removal.innerText()).toContain('ticker LMX, fiscal year ending in December.');
    expect(await removal.innerText()).toContain('Revenue Q2 2024: $410m to $435m');
    expect(await removal.innerText()).toContain('$131m');
    await removal.getByRole('button', { name: 'Keep it' }).press('Enter');
    const asked = page.getByRole('button', { name: `Remove ${CALL_FILE.name}` });
    expect(await asked.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('what was left open is decided later, without the file', async () => {
    await entered();
    await app.goToHash(page, 'documents');
    await page.getByRole('link', { name: `Review ${CALL_FILE.name}` }).press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('candidates');
    await moveTo(page, '$395m');
    await page.keyboard.press('a');
    await page.getByTestId('add-figures').click();
    await page.getByTestId('documents-added').getByText('1 figure added.').waitFor();
    await page.getByRole('link', { name: 'Call, Q1 2024' }).click();
    await page.getByTestId('candidates').getByText('$395m').waitFor();
    await page.getByRole('link', { name: 'Review', exact: true }).click();
    await page.getByTestId('review').waitFor();
    await page.getByRole('button', { name: /^Clear/ }).click();
    await page.getByRole('button', { name: 'Clear, with the decisions' }).click();
  });

  it('what can be done with a stored document is in sight on a small screen', async () => {
    await entered();
    await app.goToHash(page, 'documents');
    await page.setViewportSize({ width: 390, height: 844 });
    const button = page.getByRole('button', { name: `Remove ${CALL_FILE.name}` });
    const box = await button.boundingBox();
    expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThan(390);
    expect(await page.getByTestId('shelf-row').innerText()).toContain('Lumex Optics');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await axeFindings(page)).toEqual([]);
    await button.click();
    const panel = page.getByTestId('removal');
    await expect.poll(async () => (await panel.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('what is sure is accepted unasked only where that was chosen, and taken back at once', async () => {
    await app.goToHash(page, 'documents');
    // The book waits for this quarter, so that its print opens before any review.
    await page.getByTestId('document-input').setInputFiles(RELEASE_FILE);
    await page.getByRole('link', { name: 'Full review' }).click();
    const counts = page.getByTestId('batch-counts');
    expect(await counts.innerText()).toMatch(/^[1-9]\d* figures to decide, 0 accepted/);
    await page.getByTestId('accept-on-read').check();
    await expect.poll(() => counts.innerText()).toMatch(/[1-9]\d* accepted/);
    await page.getByRole('button', { name: 'Undo last decision' }).click();
    expect(await counts.innerText()).toContain(', 0 accepted');
  });
});
