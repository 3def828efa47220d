import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ACTUALS, COMPANY, GUIDANCE } from './figures.ts';
import { chooseFile, goTo, importFile, openedApp, twinOf } from './harness.ts';

describe('two tabs', () => {
  let first: Page;
  let second: Page;
  const app = openedApp(async (opened) => {
    first = opened;
    await importFile(first, 'guidance.csv', GUIDANCE);
    second = await app.browser.open(`${app.url()}${COMPANY}`);
  });

  it('show an edit made in one of them in the other', async () => {
    expect((await twinOf(second, 'revenue'))[0]).toMatchObject({ Reported: 'no actual' });
    await goTo(first, 'Data');
    await first.getByRole('button', { name: /^Edit guidance Revenue/u }).click();
    await first.getByRole('textbox', { name: 'High' }).fill('1.2bn');
    await first.getByTestId('save-row').click();
    const row = second.getByTestId('twin').locator('tbody tr').first();
    await row.getByText('$1.00bn to $1.20bn').waitFor();
  });

  it('write nothing over each other: a preview that has moved is shown anew', async () => {
    await chooseFile(first, 'actuals.csv', ACTUALS);
    const preview = first.getByTestId('preview');
    expect(await preview.getByTestId('tab-new').innerText()).toBe('New 2');

    await importFile(second, 'one row of it.csv', ACTUALS.split('\n').slice(0, 2).join('\n'));
    const before = await second.getByTestId('history').locator('tbody tr').count();

    await first.getByTestId('commit-import').click();
    await preview.getByText('Your data changed in another tab', { exact: false }).waitFor();
    expect(await preview.getByTestId('tab-new').innerText()).toBe('New 1');
    expect(await second.getByTestId('history').locator('tbody tr').count()).toBe(before);

    await first.getByTestId('commit-import').click();
    await first.getByTestId('import-done').getByText('1 row imported', { exact: false }).waitFor();
  });
});
