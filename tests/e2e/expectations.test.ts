import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, loadDemo, openedApp, screenshot } from './harness.ts';

describe('expectations', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await loadDemo(page);
    await app.goToHash(page, 'expectations?company=amd');
  });
  const cell = (line: string, period: string) =>
    page
      .getByTestId('expectation-grid')
      .getByLabel(new RegExp(`^${line}.*, ${period}$`, 'u'))
      .first();
  const save = () => page.getByRole('button', { name: /^Save/u });

  it('are refused where they stand when they are no figure, and not saved', async () => {
    const [period = ''] = (
      await page.getByTestId('expectation-grid').locator('thead th').allInnerTexts()
    ).slice(1);
    await cell('Revenue', period).fill('3.65bn usdusd');
    await page
      .getByTestId('expectation-grid')
      .getByText('Write a figure such as 1.05bn or 320m')
      .waitFor();
    expect(await save().isDisabled()).toBe(true);
    await screenshot(page, 'expectations-wrong');
    await cell('Revenue', period).fill('3.65bn');
    await save().click();
    await page.getByTestId('expectations-said').getByText('1 expectation saved.').waitFor();
    expect(await cell('Revenue', period).getAttribute('placeholder')).toBe('$3.65bn');
  });

  it('are pasted as a block from a spreadsheet', async () => {
    await page.getByLabel('Whose').fill('consensus');
    const first = page.getByTestId('expectation-grid').locator('input').first();
    await page.evaluate(() => navigator.clipboard.writeText('3.6bn\t3.7bn'));
    await first.focus();
    await page.keyboard.press('Control+V');
    expect(await save().innerText()).toBe('Save 2');
    await save().click();
    await page.getByTestId('expectations-said').getByText('2 expectations saved.').waitFor();
  });

  it('read in both themes, and on a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      await screenshot(page, `expectations-${colorScheme}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await screenshot(page, 'expectations-390');
  });
});
