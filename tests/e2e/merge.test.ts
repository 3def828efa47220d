import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ACTUALS, GUIDANCE } from './figures.ts';
import { goTo, importFile, once, openedApp, twinOf } from './harness.ts';

describe('a company entered twice', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await importFile(page, 'guidance.csv', GUIDANCE);
    await importFile(page, 'actuals.csv', ACTUALS.replaceAll('Example Works,EXW', 'Example,EXM'));
  });

  const merged = once(async () => {
    await goTo(page, 'Data');
    await page.getByTestId('filter-company').selectOption('exm');
    await page.getByTestId('merge-into').selectOption('exw');
    await page.getByTestId('merge').click();
    await page.getByRole('heading', { name: 'Company: Example Works' }).waitFor();
  });

  it('is merged in one step: its actuals meet the guidance of the other', async () => {
    await merged();
    await goTo(page, 'Coverage');
    const link = page.getByRole('link', { name: 'Example Works' });
    // The page may still be on its way: a count does not wait.
    await link.waitFor();
    expect(await page.getByTestId('coverage').locator('tbody tr').count()).toBe(1);
    await link.click();
    expect((await twinOf(page, 'revenue'))[0]).toMatchObject({ Reported: '$1.150bn' });
  });

  it('is two again when the step is undone', async () => {
    await merged();
    await goTo(page, 'Data');
    await page.getByRole('button', { name: /^Undo .*Merged/u }).click();
    await page.getByText('Undone.', { exact: true }).waitFor();
    await goTo(page, 'Coverage');
    expect(await page.getByTestId('coverage').innerText()).toContain('EXW');
    await page.goto(`${app.url()}#/company?company=exw`);
    expect((await twinOf(page, 'revenue'))[0]).toMatchObject({ Reported: 'no actual' });
  });

  it('opened and saved without a change is no step of the history', async () => {
    await goTo(page, 'Data');
    const steps = page.getByTestId('history').locator('tbody tr');
    await steps.first().waitFor();
    const before = await steps.count();
    await page.getByRole('button', { name: /^Edit guidance Revenue/u }).click();
    await page.getByTestId('save-row').click();
    await page.getByTestId('editor').waitFor({ state: 'detached' });
    expect(await steps.count()).toBe(before);
  });
});
