import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  BAD_FILE,
  CALL_FILE,
  GUIDED_SENTENCE,
  OTHER_FILES,
  PICTURE_FILE,
  RELEASE_FILE,
  type MadeFile,
} from './documentTexts.ts';
import { drop, rowOf } from './dropped.ts';
import { clickable } from './pointed.ts';
import { axeFindings, figureOf, goTo, once, openedApp, screenshot } from './harness.ts';

async function add(page: Page): Promise<void> {
  await page.getByTestId('add-figures').click();
  await page.getByTestId('documents-added').waitFor();
}

describe('documents', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await goTo(page, 'Documents');
  });

  const read = once(() =>
    drop(page, [CALL_FILE, RELEASE_FILE, BAD_FILE, PICTURE_FILE, ...OTHER_FILES]),
  );

  const added = once(async () => {
    await read();
    await page.getByLabel('Confidence in percent').fill('50');
    await page.getByLabel('Confidence in percent').blur();
    await page.getByTestId('accept-above').click();
    await add(page);
  });

  it('are read in each format, and a bad file costs only itself', async () => {
    await read();
    expect(await page.getByTestId('batch-progress').innerText()).toBe(
      '7 documents: 5 read, 2 not read',
    );
    expect(await rowOf(page, BAD_FILE.name).innerText()).toContain('The file is empty.');
    expect(await rowOf(page, PICTURE_FILE.name).innerText()).toContain('This is an image.');
    for (const [name, company] of [
      ['lumex-q1-call', 'Lumex Optics'],
      ['lumex-q2-release', 'Lumex Optics'],
      ['borealis', 'Borealis Pumps'],
      ['tarn', 'Tarn Foods'],
      ['corvin', 'Corvin Tools'],
    ] as const) {
      const field = rowOf(page, name).getByLabel('Company of');
      expect(await field.inputValue()).toBe(company);
    }
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'documents-read');
  });

  it('are reviewed by keyboard: next, accept, reject, edit, accept all above, undo', async () => {
    await read();
    const counts = page.getByTestId('batch-counts');
    const before = await counts.innerText();
    await rowOf(page, 'lumex-q1-call').getByRole('button', { name: 'Review' }).press('Enter');
    const list = page.getByTestId('candidates');
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    expect(await counts.innerText()).toContain('1 accepted, 1 rejected');
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    expect(await counts.innerText()).toBe(before);
    await page.keyboard.press('e');
    await page.getByTestId('fact-form').getByLabel('Note').fill('As I read it');
    await page.keyboard.press('Enter');
    expect(await counts.innerText()).toContain('1 accepted');
    expect(await page.getByTestId('review').innerText()).toContain('Accepted as you wrote it.');
    await page.keyboard.press('u');
    await page.keyboard.press('Shift+A');
    expect(await page.getByTestId('review').innerText()).toMatch(/[1-9]\d* accepted\./);
    await page.keyboard.press('u');
    expect(await counts.innerText()).toBe(before);
  });

  it('say why a number was left out, when it is selected', async () => {
    await read();
    await rowOf(page, 'lumex-q1-call').getByRole('button', { name: 'Review' }).press('Enter');
    const text = page.getByTestId('document-text');
    const place = text.getByText('We model operating expenses of $131 million');
    await place.scrollIntoViewIfNeeded();
    await place.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('$131') ?? -1;
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 12);
      }
    });
    await place.dispatchEvent('pointerup');
    const inspector = page.getByTestId('inspector');
    expect(await inspector.innerText()).toContain(
      'Not taken: An analyst or the operator says it, not management.',
    );
    await inspector.getByTestId('make-figure').click();
    await page.getByTestId('fact-form').waitFor();
    await page.keyboard.press('Escape');
  });

  it('enter the book as one import of new companies, and an axe finds nothing in the dark', async () => {
    await read();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await added();
    for (const name of ['Lumex Optics', 'Borealis Pumps', 'Tarn Foods', 'Corvin Tools']) {
      await page.getByTestId('documents-added').getByRole('link', { name }).waitFor();
    }
    expect(await page.getByTestId('shelf-row').count()).toBe(5);
  });

  it('lie behind each figure: from the chart to the sentence', async () => {
    await added();
    await page.goto(`${app.url()}#/company?company=lmx`);
    const figure = await figureOf(page, 'revenue');
    await figure.getByRole('slider').press('Home');
    const readout = figure.getByTestId('readout');
    expect(await readout.innerText()).toContain('$434m');
    await readout.getByRole('link', { name: 'Guided in this sentence' }).click();
    const mark = page.locator('mark.current').first();
    await mark.waitFor();
    await expect.poll(() => mark.innerText()).toBe(GUIDED_SENTENCE);
    expect(await mark.isVisible()).toBe(true);
    expect(await page.getByTestId('document-fact').innerText()).toContain('$410m to $430m');
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'document');
  });

  it('open with a click on a band or a mark, or with Enter', async () => {
    await added();
    await page.goto(`${app.url()}#/company?company=lmx&metric=revenue`);
    const figure = page.locator('[data-testid=figure][data-metric=revenue]').first();
    const canvas = figure.locator('canvas');
    const opens = async (act: () => Promise<void>, words: string): Promise<void> => {
      await page.goto(`${app.url()}#/company?company=lmx&metric=revenue`);
      await figure.getByRole('slider').press('Home');
      await act();
      const current = page.locator('mark.current').first();
      await current.waitFor();
      // What is far down is laid out once it comes near.
      await expect.poll(() => current.innerText()).toContain(words);
    };
    const places = await clickable(canvas);
    // Beside every mark a click only selects; what was delivered lies above the band.
    await canvas.click({ position: { x: 78, y: 2 } });
    expect(page.url()).toContain('#/company');
    await opens(() => canvas.click({ position: places.at(-1) ?? { x: 0, y: 0 } }), GUIDED_SENTENCE);
    await opens(() => canvas.click({ position: places[0] ?? { x: 0, y: 0 } }), '$434');
    await opens(() => page.keyboard.press('Enter'), GUIDED_SENTENCE);
  });

  it('lie behind each row of the Data page', async () => {
    await added();
    await page.goto(`${app.url()}#/data?company=lmx`);
    await page
      .getByRole('link', { name: /Lumex Optics results call/ })
      .first()
      .click();
    await page.locator('mark.current').first().waitFor();
  });

  it('are recognised when they come again', async () => {
    await added();
    await app.goToHash(page, 'documents');
    await drop(page, [{ ...CALL_FILE, name: 'again.txt' }]);
    expect(await rowOf(page, 'again.txt').innerText()).toContain('Stored already');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.getByTestId('add-figures').isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^Clear/ }).click();
    await page.getByRole('button', { name: 'Clear, with the decisions' }).click();
  });

  it('say what depends on them before they go', async () => {
    await added();
    await app.goToHash(page, 'documents');
    await page.getByRole('button', { name: 'Remove tarn.docx' }).click();
    expect(await page.getByTestId('removal').innerText()).toMatch(/[1-9] figures? .*depend on it/);
    await page.getByTestId('confirm-removal').click();
    await page.getByRole('button', { name: 'Remove tarn.docx' }).waitFor({ state: 'detached' });
    await page.goto(`${app.url()}#/data?company=trn`);
    await page.getByRole('row').filter({ hasText: 'Tarn Foods' }).first().waitFor();
  });

  it('are read again without changing anything unasked', async () => {
    await added();
    await app.goToHash(page, 'documents');
    await page.getByRole('button', { name: 'Read again corvin.pdf' }).click();
    const panel = page.getByTestId('reread');
    await panel.getByText('Nothing is read differently').waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  it('are pasted, corrected in the table, and undone as one import', async () => {
    await app.goToHash(page, 'documents');
    await page.getByText('Paste a text instead').click();
    await page
      .getByTestId('document-paste')
      .fill('Outlook\n\nFor the second quarter, we expect revenue of $12 million to $14 million.');
    await page.getByRole('button', { name: 'Read the text' }).click();
    const row = rowOf(page, 'Pasted text');
    await row.getByText('Read', { exact: true }).waitFor();
    const missing = page.getByTestId('missing');
    expect(await missing.innerText()).toContain(
      'There is no company in 1 document, no fiscal quarter in 1 document, no date in 1 document, no sure end of the fiscal year in 1 document.',
    );
    await missing.getByRole('button', { name: 'Fill in the first' }).click();
    const company = row.getByLabel('Company of');
    expect(await company.evaluate((element) => element === document.activeElement)).toBe(true);
    await row.getByLabel('Company of').fill('Quell Paper');
    await row.getByLabel('Company of').blur();
    await row.getByLabel('Fiscal quarter of').selectOption('1');
    await row.getByLabel('Fiscal year of').fill('2024');
    await row.getByLabel('Fiscal year of').blur();
    await row.getByLabel('Date of').fill('2024-05-02');
    await row.getByLabel('Date of').blur();
    await row.getByLabel('Fiscal year end of').selectOption('6');
    await missing.waitFor({ state: 'detached' });
    await row.getByText('1 guided').waitFor();
    await page.keyboard.press('Tab');
    await row.getByRole('button', { name: 'Review' }).click();
    await page.keyboard.press('a');
    await add(page);
    const added = page.getByTestId('documents-added');
    await added.getByRole('link', { name: 'Quell Paper' }).waitFor();
    await added.getByTestId('documents-added-undo').click();
    await added.getByText('The figures were taken back.').waitFor();
  });

  it('of the same quarter: one statement from two, a conflict is listed, a restatement replaces nothing', async () => {
    await app.goToHash(page, 'documents');
    const text = (head: string, words: string): string => `${head}\n\n${words}\n`;
    const file = (name: string, body: string): MadeFile => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(body),
    });
    await drop(page, [
      file(
        'oryx-call.txt',
        text(
          'Q1 2024 Oryx Lighting Inc Earnings Call\nApril 25, 2024',
          'First-quarter revenue was $395 million. Non-GAAP gross margin in the first quarter was 51.5%.',
        ),
      ),
      file(
        'oryx-release.txt',
        text(
          'April 25, 2024. Oryx Lighting Inc (NASDAQ: ORX) today announced results for its first quarter 2024.',
          'First quarter revenue was $394.8 million. First quarter non-GAAP gross margin was 52.5%.',
        ),
      ),
      file(
        'oryx-next.txt',
        text(
          'Q1 2025 Oryx Lighting Inc Earnings Call\nApril 24, 2025',
          'First-quarter revenue was $410 million. Revenue in the first quarter of 2024 was $380 million.',
        ),
      ),
    ]);
    await rowOf(page, 'oryx-call').getByRole('button', { name: 'Review' }).click();
    const list = page.getByTestId('candidates');
    expect(await list.innerText()).toContain('Confirms');
    expect(await list.innerText()).toContain('Conflict');
    await list.getByText('Conflict').click();
    const candidate = page.getByTestId('candidate');
    expect(await candidate.innerText()).toContain('Said otherwise elsewhere');
    expect(await candidate.innerText()).toContain('a release stands before a call');
    // The other sentence stands beside this one, so that nobody has to go and look for it.
    expect(await candidate.innerText()).toContain('non-GAAP gross margin was 52.5%.');
    expect(await axeFindings(page)).toEqual([]);
    await rowOf(page, 'oryx-next').getByRole('button', { name: 'Review' }).click();
    expect(await list.innerText()).toContain('Questions an earlier figure');
    await page.getByRole('button', { name: /^Clear/ }).click();
  });
});
