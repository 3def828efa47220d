import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CALL_FILE } from './documentTexts.ts';
import { axeFindings, goTo, once, openedApp, screenshot } from './harness.ts';

async function isInside(inner: Locator, outer: Locator): Promise<boolean> {
  const [box, around] = [await inner.boundingBox(), await outer.boundingBox()];
  if (box === null || around === null) return false;
  return box.y >= around.y && box.y + box.height <= around.y + around.height + 1;
}

describe('a review on a small screen', () => {
  let page: Page;
  openedApp(async (opened) => {
    page = opened;
    await page.setViewportSize({ width: 390, height: 844 });
    await goTo(page, 'Documents');
    await page.getByTestId('document-input').setInputFiles([CALL_FILE]);
    await page.getByText('1 document: 1 read').waitFor();
  });
  const list = (): Locator => page.getByTestId('candidates');
  const text = (): Locator => page.getByTestId('document-text');

  const accepted = once(async () => {
    await page.getByRole('button', { name: /^Review / }).click();
    expect(await list().isVisible()).toBe(true);
    expect(await text().isVisible()).toBe(false);
    await page.keyboard.press('j');
    await page.keyboard.press('t');
    await text().waitFor();
    expect(await list().isVisible()).toBe(false);
    expect(await text().evaluate((element) => element === document.activeElement)).toBe(true);
    const mark = page.locator('mark.current').first();
    expect(await isInside(mark, text())).toBe(true);
    const before = await mark.innerText();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => mark.innerText()).not.toBe(before);
    await expect.poll(() => isInside(mark, text())).toBe(true);
    await page.keyboard.press('a');
    await page.getByTestId('batch-counts').getByText('1 accepted').waitFor();
  });

  it('has the sentence of the candidate one key away, in the place of the list', () => accepted());

  it('has text, candidate and its buttons on one screen, and nothing an axe finds', async () => {
    await accepted();
    await page.getByTestId('review').evaluate((element) => element.scrollIntoView());
    const screen = page.viewportSize()?.height ?? 0;
    for (const part of [text(), page.getByTestId('accept'), page.getByTestId('reject')]) {
      const box = await part.boundingBox();
      expect(box !== null && box.y >= 0 && box.y + box.height <= screen).toBe(true);
    }
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await screenshot(page, 'documents-small');
  });

  it('is never wider than the screen', async () => {
    await accepted();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  it('goes back to the list with the same key or the switch, and the keys go on working', async () => {
    await accepted();
    await page.keyboard.press('t');
    await list().waitFor();
    expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await text().waitFor();
    await page.keyboard.press('u');
    await page.getByTestId('batch-counts').getByText('0 accepted').waitFor();
  });
});
