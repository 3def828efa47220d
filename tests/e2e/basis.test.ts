import { describe, expect, it } from 'vitest';
import { importFile, openedApp, twinOf } from './harness.ts';

const GUIDANCE = [
  'company,ticker,metric,period,low,high,unit,issued_on,source',
  'Example Works,EXW,opex,2024-Q1,510000000,520000000,usd,2024-01-25,Example call',
].join('\n');
const ACTUALS = [
  'company,ticker,metric,period,value,unit,reported_on,source',
  'Example Works,EXW,opex,2024-Q1,530000000,usd,2024-04-25,Example release',
].join('\n');

describe('figures without a basis', () => {
  const app = openedApp();

  it('get no verdict until a person says which basis they are on', async () => {
    const page = await app.browser.open(app.url());
    await page.getByTestId('load-demo').waitFor();
    await importFile(page, 'guidance.csv', GUIDANCE);
    await importFile(page, 'actuals.csv', ACTUALS);
    await page.goto(`${app.url()}#/company?company=exw`);
    const [before] = await twinOf(page, 'opex');
    expect(before).toMatchObject({ Outcome: 'basis not stated', Error: '' });

    // One answer for the file of guidance, one for that of actuals.
    for (let left = 2; left > 0; left -= 1) {
      const notices = page.getByTestId('basis-notice');
      await notices.nth(left - 1).waitFor();
      await notices.first().getByRole('button', { name: 'Non-GAAP', exact: true }).click();
      await notices.nth(left - 1).waitFor({ state: 'detached' });
    }
    const [after] = await twinOf(page, 'opex');
    expect(after).toMatchObject({ Outcome: 'above the high end', Error: '+2.9%' });
  });
});
