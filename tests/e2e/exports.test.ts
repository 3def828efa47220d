import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chooseFile, goTo, loadDemo, openedApp, saved } from './harness.ts';

describe('exports of the demo', () => {
  let page: Page;
  openedApp(async (opened) => {
    page = opened;
    await loadDemo(page);
  });

  async function exported(what: string): Promise<string> {
    await goTo(page, 'Data');
    return readFile(await saved(page, () => page.getByTestId(`export-${what}`).click()), 'utf8');
  }

  it.each(['guidance', 'actuals', 'bridges', 'calendars'])(
    'hold nothing new when %s are imported again',
    async (what) => {
      const csv = await exported(what);
      expect(csv.trim().split('\n').length).toBeGreaterThan(1);
      await chooseFile(page, `${what}.csv`, csv);
      const preview = page.getByTestId('preview');
      for (const tab of ['New', 'Changed', 'Conflicting', 'Rejected']) {
        await preview.getByRole('button', { name: `${tab} 0`, exact: true }).waitFor();
      }
      await page.getByTestId('cancel-import').click();
    },
  );

  it('hold in the comparison what the table behind the figure says', async () => {
    const csv = await exported('comparison');
    const [header = '', ...rows] = csv.trim().split(/\r?\n/u);
    expect(header).toContain('outcome');
    const row = rows.find((line) => /Juniper.*eps.*2013-Q1/u.test(line)) ?? '';
    expect(row).toContain('0.21');
    expect(row).toContain('upper half');
  });
});
