import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { MadeFile } from './documentTexts.ts';
import { chooseLong } from './dropped.ts';
import { axeFindings, goTo, once, openedApp, screenshot } from './harness.ts';

const BEFORE = 'We expect full-year 2024 revenue of $1.60 billion to $1.64 billion.';
const RAISED = 'We now expect full-year 2024 revenue of $1.65 billion to $1.69 billion.';
const WIDE = 'For the full year 2024, we expect a non-GAAP tax rate of 18% to 24%.';
const NARROWED = 'For the full year 2024, we expect a non-GAAP tax rate of 20% to 22%.';

function call(name: string, head: string, words: string): MadeFile {
  const text = `${head}\n\nIda Moreau - Pavo Lamps Inc - CFO\n\n${words}\n`;
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

const CALLS = [
  call(
    'pavo-q1.txt',
    'Q1 2024 Pavo Lamps Inc Earnings Call\nApril 25, 2024',
    `First-quarter revenue was $395 million. For the second quarter, we expect revenue of $400 million to $420 million and non-GAAP earnings per share of $0.40 to $0.44. ${BEFORE} ${WIDE}`,
  ),
  call(
    'pavo-q2.txt',
    'Q2 2024 Pavo Lamps Inc Earnings Call\nJuly 25, 2024',
    `Second-quarter revenue was $410 million. GAAP earnings per share were $0.35 in the second quarter. ${RAISED} ${NARROWED}`,
  ),
  call(
    'pavo-later.txt',
    'Q2 2025 Pavo Lamps Inc Earnings Call\nJuly 24, 2025',
    'Second-quarter revenue was $430 million. Revenue in the second quarter of 2024 was $398 million.',
  ),
];

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Moves down the list of candidates to the first whose line says this. */
async function moveTo(page: Page, words: string): Promise<void> {
  const current = page.getByTestId('candidates').getByRole('option', { selected: true });
  for (let turn = 0; turn < 40; turn += 1) {
    if ((await current.innerText()).includes(words)) return;
    await page.keyboard.press('j');
  }
  throw new Error(`no candidate says ${words}`);
}

describe('documents of one company', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await goTo(page, 'Documents');
  });

  const added = once(async () => {
    const choosing = page.waitForEvent('filechooser');
    await pressOn(page, page.getByTestId('document-input'));
    await (await choosing).setFiles([...CALLS]);
    await page.getByText('3 documents: 3 read').waitFor();
    await pressOn(page, page.getByRole('button', { name: 'Review pavo-q2.txt' }));
    await moveTo(page, 'New vintage: raised');
    expect(await page.getByTestId('candidate').innerText()).toContain('$1.60bn to $1.64bn');
    await moveTo(page, 'New vintage: narrowed');
    expect(await page.getByTestId('candidate').innerText()).toContain('18% to 24%');
    await page.keyboard.press('a');
    await page.keyboard.press('u');
    await tabTo(page, page.getByRole('button', { name: 'Next document' }));
    await page.keyboard.press('Enter');
    await pressOn(page, page.getByTestId('candidates'), 'j');
    await moveTo(page, 'Questions an earlier figure');
    await page.keyboard.press('a');
    await page.getByTestId('batch-counts').getByText('1 accepted').waitFor();
    // What questions an earlier figure is never accepted in bulk, so it was accepted by hand.
    await pressOn(page, page.getByLabel('Confidence in percent'), 'Control+a');
    await page.keyboard.type('40');
    await pressOn(page, page.getByTestId('accept-above'));
    await pressOn(page, page.getByTestId('add-figures'));
    await page
      .getByTestId('documents-added')
      .getByText(/\d+ figures added/)
      .waitFor();
  });

  it('are chosen, reviewed and added without a mouse; each says what it does to the book', () =>
    added());

  it('leave the first print in its place, with the later figure and the refused pair beside it', async () => {
    await added();
    await app.goToHash(page, 'company?company=pavo-lamps&window=all');
    const restated = page.getByTestId('restated');
    await restated.getByText('Reported otherwise later: 1 figure').click();
    const line = restated.getByRole('row').nth(1);
    expect(await line.innerText()).toMatch(/Q2 2024.*\$410m.*\$398m.*2025-07-24/s);
    const ledger = page.getByTestId('ledger');
    await ledger.locator('summary').click();
    expect(await ledger.innerText()).toMatch(/EPS[\s\S]*basis/i);
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await screenshot(page, 'documents-restated');
    await line.getByRole('link').click();
    await page.locator('mark.current').first().waitFor();
    expect(await page.locator('mark.current').first().textContent()).toContain('$398 million');
  });

  it('lie behind each step of a guidance', async () => {
    await added();
    await app.goToHash(
      page,
      'company?company=pavo-lamps&section=revisions&horizon=year&window=all',
    );
    const history = page.locator('[data-testid=revised][data-metric=revenue]').first();
    await history
      .getByText(/^Every guidance, with its source/)
      .first()
      .click();
    const step = history.getByTestId('vintages').getByRole('row').filter({ hasText: 'raised' });
    await step.getByRole('link').first().click();
    await page.locator('mark.current').first().waitFor();
    expect(await page.locator('mark.current').first().textContent()).toContain('$1.65 billion');
  });

  it('are stopped while they are read: typing stays possible, and nothing half-done stays', async () => {
    await added();
    await app.goToHash(page, 'documents');
    // Long enough that reading goes on while somebody types.
    const many = Array.from({ length: 30 }, (_, index) => ({
      name: `many-${index}.txt`,
      head: `Q1 2024 Many Lamps ${index} Inc Earnings Call\nApril 25, 2024\n\nIda Moreau - Pavo Lamps Inc - CFO\n\n`,
      filler: 'Thank you all for the good questions we heard in 2024.\n',
      times: 20_000,
    }));
    await page.getByTestId('shelf-row').first().waitFor();
    const before = await page.getByTestId('shelf-row').count();
    await chooseLong(page, many);
    await page.getByRole('button', { name: 'Stop reading' }).waitFor();
    await page.getByText('Paste a text instead').click();
    await page.getByTestId('document-paste').pressSequentially('typed meanwhile');
    expect(await page.getByTestId('document-paste').inputValue()).toBe('typed meanwhile');
    await page.getByRole('button', { name: 'Stop reading' }).click();
    const progress = page.getByTestId('batch-progress');
    await progress.getByText(/^30 documents: .*[1-9]\d* stopped/).waitFor();
    expect(await page.getByTestId('add-figures').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await progress.waitFor({ state: 'detached' });
    expect(await page.getByTestId('shelf-row').count()).toBe(before);
  });
});
