import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, loadDemo, openedApp, screenshot } from './harness.ts';

describe('the command palette', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await loadDemo(page);
  });

  /** Types into the palette once it takes what is typed. */
  async function find(search: string): Promise<void> {
    await page.keyboard.press('Control+k');
    await page.locator('[data-testid=palette] input:focus').waitFor();
    await page.keyboard.type(search);
  }

  async function command(search: string): Promise<void> {
    await find(search);
    await page.keyboard.press('Enter');
    await page.getByTestId('palette').waitFor({ state: 'detached' });
  }

  it('goes to a company by its ticker', async () => {
    await command('csco');
    await page.getByRole('heading', { level: 1, name: /Cisco/u }).waitFor();
  });

  it('takes the letters typed before it stands there, and the page below gets none', async () => {
    await page.goto(`${app.url()}#/coverage`);
    const search = page.getByRole('searchbox');
    await search.focus();
    // In one go, as a quick hand does it: the palette cannot stand there yet.
    await page.evaluate(() => {
      const press = (key: string, ctrlKey = false): boolean =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
        );
      press('k', true);
      for (const letter of 'amd') press(letter);
    });
    const box = page.getByTestId('palette').getByRole('combobox');
    await box.waitFor();
    expect(await box.inputValue()).toBe('amd');
    expect(await search.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.getByTestId('palette').waitFor({ state: 'detached' });
    await search.blur();
  });

  it('goes to a page by two keys, but not while a person types', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.getByRole('heading', { level: 1, name: 'Method' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByTestId('coverage').waitFor();
    await page.getByRole('searchbox').pressSequentially('gh');
    expect(page.url()).toContain('coverage');
  });

  it('goes to each part of the company on the screen, and adds a row', async () => {
    await command('csco');
    await page.getByRole('heading', { level: 1, name: /Cisco/u }).waitFor();
    await command('cisco triang');
    await page.getByTestId('implied').waitFor();
    await command('check a draft');
    await page.getByRole('heading', { level: 1, name: 'Pre-release check' }).waitFor();
    expect(await page.getByLabel('Company').inputValue()).toBe('csco');
    await command('add bridge');
    await page.getByRole('heading', { name: 'Add: bridge item' }).waitFor();
    await page.goto(`${app.url()}#/coverage`);
  });

  it('keeps a view under a name, finds it again and forgets it', async () => {
    await page.goto(`${app.url()}#/compare?view=league&metric=eps&order=-median`);
    await page.getByTestId('league').waitFor();
    await command('save this view');
    await page.getByTestId('save-view').getByLabel('Name').fill('EPS league');
    await page.keyboard.press('Enter');
    await page.getByTestId('save-view').waitFor({ state: 'detached' });
    await page.goto(`${app.url()}#/method`);
    await command('EPS league');
    await page.getByTestId('league').waitFor();
    expect(page.url()).toContain('order=-median');
    await command('remove the view eps');
    await find('EPS league');
    await page.getByText('Nothing of that name').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('palette').waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark'] as const)('lists its keys, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press('?');
    await page.getByTestId('keys').getByText('Commands: any company, page or action').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, `keys-${colorScheme}`);
    await page.keyboard.press('Escape');
    await page.getByTestId('keys').waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press('Control+k');
    await page.getByTestId('palette').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, `palette-${colorScheme}`);
    await page.keyboard.press('Escape');
    await page.getByTestId('palette').waitFor({ state: 'detached' });
  });
});
