import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ACTUALS, COMPANY, GUIDANCE } from './figures.ts';
import { chooseFile, goTo, importFile, once, openedApp, twinOf } from './harness.ts';

describe('CSV import, served', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await importFile(page, 'guidance.csv', GUIDANCE);
  });

  async function revenue(): Promise<Readonly<Record<string, string>>> {
    await page.goto(`${app.url()}${COMPANY}`);
    return (await twinOf(page, 'revenue'))[0] ?? {};
  }

  const actuals = once(() => importFile(page, 'actuals.csv', ACTUALS));

  it('shows the guided band with no actual', async () => {
    expect(await revenue()).toMatchObject({
      Period: 'Q1 2024',
      Guided: '$1.00bn to $1.10bn',
      Reported: 'no actual',
    });
  });

  it('changes the figures once actuals are imported', async () => {
    await actuals();
    expect(await revenue()).toMatchObject({ Reported: '$1.150bn', Error: '+9.5%' });
    expect((await revenue())['Outcome']).toContain('above the high end');
  });

  it('finds nothing new in the same file', async () => {
    await actuals();
    await chooseFile(page, 'actuals.csv', ACTUALS);
    const preview = page.getByTestId('preview');
    expect(await preview.getByTestId('tab-new').innerText()).toMatch(/\b0\b/u);
    // Two figures, and the company's name and ticker.
    expect(await preview.getByTestId('tab-same').innerText()).toMatch(/\b4\b/u);
    await page.getByTestId('cancel-import').click();
  });

  it('restores the figures when the import is undone', async () => {
    await actuals();
    await goTo(page, 'Import');
    await page.getByTestId('undo-2').click();
    await page.getByText('Undone.', { exact: true }).waitFor();
    expect(await revenue()).toMatchObject({ Reported: 'no actual', Error: '' });
  });

  it('says why a file is not one of ours', async () => {
    await chooseFile(page, 'shopping.csv', 'milk,bread\n1,2\n');
    const refused = await page.getByTestId('mapping-refusal').innerText();
    expect(refused).toContain('The file has no figures that could be guidance or actuals.');
    expect(await page.getByTestId('preview').innerText()).toContain('shopping.csv');
    expect(await page.getByTestId('commit-import').isEnabled()).toBe(false);
  });
});
