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

    // One answer for everything, the file of guidance and that of actuals.
    const question = page.getByTestId('basis-notice');
    await question.getByRole('button', { name: 'All Non-GAAP 1 more verdict' }).click();
    await question.waitFor({ state: 'detached' });
    const [after] = await twinOf(page, 'opex');
    expect(after).toMatchObject({ Outcome: 'above the high end', Error: '+2.9%' });
  });
});
