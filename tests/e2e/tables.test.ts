import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chooseFile, goTo, openedApp, twinOf } from './harness.ts';

const WIDE = [
  'Northwind Devices;;;',
  'USD in millions;;;',
  'Quarter;Revenue guidance low;Revenue guidance high;Revenue actual',
  'Q1 2024;1.000,0;1.100,0;1.150,5',
  'Q2 2024;1.050,0;1.150,0;',
].join('\r\n');

describe('a table in a layout of its own, served', () => {
  let page: Page;
  const app = openedApp((opened) => {
    page = opened;
    return Promise.resolve();
  });

  it('asks what the table does not say, once, and imports it after that', async () => {
    await chooseFile(page, 'band.csv', WIDE);
    await page.getByTestId('mapping').waitFor();
    expect(await page.getByTestId('commit-import').isDisabled()).toBe(true);
    await page.getByTestId('ask-company').fill('TEST');
    await page.getByTestId('mapping-apply').click();
    await page.getByText('Import 4 rows').click();
    await page.getByTestId('import-done').waitFor();
    await page.goto(`${app.url()}#/company?company=test`);
    const rows = await twinOf(page, 'revenue');
    expect(rows).toContainEqual(expect.objectContaining({ Guided: '$1.05bn to $1.15bn' }));
  });

  it('asks nothing of the next table with the same headings', async () => {
    await goTo(page, 'Import');
    await chooseFile(page, 'band.csv', WIDE.replace('1.150,0', '1.160,0'));
    await page.getByTestId('preview').waitFor();
    expect(await page.getByTestId('commit-import').isEnabled()).toBe(true);
    expect(await page.getByTestId('tab-changed').innerText()).toMatch(/\b1\b/u);
    await page.getByTestId('cancel-import').click();
  });

  it('asked no other host for anything and broke no policy', () => {
    expect(app.browser.foreign).toEqual([]);
    expect(app.browser.complaints).toEqual([]);
  });
});
