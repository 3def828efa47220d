import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { once, openedApp, screenshot } from './harness.ts';

const ACTUAL = [
  'company,ticker,metric,basis,period,value,precision,unit,reported_on,series,source',
  'Juniper Networks,JNPR,gross_margin,non_gaap,2020-Q3,0.595,0.001,fraction,2020-10-27,first print,A release',
].join('\n');

describe('the main job', () => {
  let page: Page;
  const app = openedApp((opened) => {
    page = opened;
  });

  /** Presses Tab until the focus is there, as a person without a mouse does. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no Tab leads to ${String(target)}`);
  }

  /** Whether the focus went on to what came in the place of a pressed button. */
  async function waitForFocusIn(target: Locator): Promise<void> {
    const isIn = (): Promise<boolean> =>
      target.evaluate((element) => element.contains(document.activeElement));
    await expect.poll(isIn).toBe(true);
  }

  async function enter(target: Locator): Promise<void> {
    await tabTo(target);
    await page.keyboard.press('Enter');
  }

  const demo = once(() => enter(page.getByTestId('load-demo')));

  it('is done with the keyboard alone', async () => {
    await demo();
    await enter(page.getByRole('link', { name: 'Juniper Networks' }));

    const chart = page.getByRole('slider').first();
    await tabTo(chart);
    const readout = page.getByTestId('readout').first();
    await page.keyboard.press('Home');
    const first = await readout.innerText();
    await page.keyboard.press('ArrowRight');
    expect(await readout.innerText()).not.toBe(first);
    await page.keyboard.press('End');
    expect(await readout.innerText()).toContain('no actual');
    expect(await readout.getAttribute('aria-live')).toBe('polite');

    await enter(page.getByRole('navigation').getByRole('link', { name: 'Import' }));
    await tabTo(page.getByTestId('file-input'));
    const file = { name: 'actual.csv', mimeType: 'text/csv', buffer: Buffer.from(ACTUAL) };
    await page.getByTestId('file-input').setInputFiles(file);
    await enter(page.getByTestId('commit-import'));
    const done = page.getByTestId('import-done');
    await done.getByText('1 row imported', { exact: false }).waitFor();
    await waitForFocusIn(done);
    await enter(page.getByTestId('import-done-undo'));
    await page.getByText('The import was undone.').waitFor();
    await waitForFocusIn(done);
  });

  it('prints without its navigation', async () => {
    await demo();
    await page.getByTestId('demo-mark').waitFor();
    await page.goto(`${app.url()}#/company?company=jnpr`);
    await page.getByTestId('figure').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Leave demo' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await screenshot(page, 'company-print');
  });
});
