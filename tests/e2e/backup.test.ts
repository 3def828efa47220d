import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ACTUALS, GUIDANCE } from './figures.ts';
import { goTo, importFile, once, openedApp, saved } from './harness.ts';

describe('backup', () => {
  let page: Page;
  openedApp(async (opened) => {
    page = opened;
    await importFile(page, 'guidance.csv', GUIDANCE);
    await importFile(page, 'actuals.csv', ACTUALS);
  });

  function rowCount(): Promise<string> {
    return page.getByTestId('row-count').innerText();
  }

  async function said(words: string): Promise<void> {
    await page.getByTestId('backup-said').getByText(words, { exact: false }).waitFor();
  }

  /** Where the backup of everything lies. */
  const whole = once(async () => {
    await goTo(page, 'Data');
    return saved(page, () => page.getByTestId('backup').click());
  });

  it('is asked for quietly until one is saved', async () => {
    await goTo(page, 'Coverage');
    await page.getByTestId('backup-hint').getByRole('link').click();
    expect(await page.getByTestId('backup-age').innerText()).toBe('No backup has been saved yet.');
    await whole();
    await page.getByText('Last backup today', { exact: false }).waitFor();
    await goTo(page, 'Coverage');
    await page.getByTestId('coverage').waitFor();
    expect(await page.getByTestId('backup-hint').count()).toBe(0);
  });

  it('cut short is refused and changes nothing', async () => {
    const bytes = readFileSync(await whole());
    await goTo(page, 'Data');
    const before = await rowCount();
    const cut = { name: 'cut.backup', mimeType: '', buffer: bytes.subarray(0, bytes.length - 9) };
    await page.getByTestId('restore-input').setInputFiles(cut);
    await said('cut.backup was not restored; nothing changed.');
    expect(await rowCount()).toBe(before);
  });

  it('brings a deleted company back, and keeps what stood there before', async () => {
    const backup = await whole();
    await goTo(page, 'Data');
    const before = await rowCount();
    await page.getByTestId('filter-company').selectOption('exw');
    await page.getByText('Delete for good', { exact: true }).first().click();
    await page.getByTestId('delete-confirm').fill('Example Works');
    await page.getByTestId('delete-company').click();
    await page.getByText('0 of 0 rows', { exact: true }).waitFor();

    await importFile(page, 'other.csv', GUIDANCE.replaceAll('Example Works,EXW', 'Other,OTH'));
    await goTo(page, 'Data');
    const kept = await saved(page, () => page.getByTestId('restore-input').setInputFiles(backup));
    await said('What was here before is in your downloads');
    expect(readFileSync(kept, 'utf8')).toContain('"Other"');
    await page.getByText(before, { exact: true }).waitFor();
  });

  it('of one company takes the place of that company only, and can be undone', async () => {
    await importFile(page, 'other.csv', GUIDANCE.replaceAll('Example Works,EXW', 'Other,OTH'));
    await goTo(page, 'Data');
    await page.getByTestId('filter-company').selectOption('exw');
    const one = await saved(page, () => page.getByTestId('backup-company').click());
    await page.getByTestId('rename-input').fill('Renamed Works');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { name: 'Company: Renamed Works' }).waitFor();

    // Under another name, as a file handed on would have.
    writeFileSync(`${one}.backup`, readFileSync(one));
    await page.getByTestId('restore-input').setInputFiles(`${one}.backup`);
    await page.getByRole('heading', { name: 'Company: Example Works' }).waitFor();
    await page.getByTestId('filter-company').selectOption('oth');
    await page.getByRole('heading', { name: 'Company: Other' }).waitFor();
    await page.getByRole('button', { name: /^Undo .*Restored/u }).click();
    await page.getByTestId('filter-company').selectOption('exw');
    await page.getByRole('heading', { name: 'Company: Renamed Works' }).waitFor();
  });
});
