import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  axeFindings,
  chooseTool,
  loadDemo,
  openedApp,
  openStatistics,
  openView,
  saved,
  screenshot,
  twinOf,
} from './harness.ts';

const SECTIONS = [
  ['amd', '', 'figure'],
  ['jnpr', 'period', 'bullets'],
  ['jnpr', 'open', 'open-guidance'],
  ['amd', 'revisions', 'vintage-grid'],
  ['jnpr', 'triangulation', 'implied'],
  ['amd', 'remainder', 'remainders'],
] as const;

describe('analysis on the Company page', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await loadDemo(page);
  });

  beforeEach(async () => {
    await page.goto(`${app.url()}#/coverage`);
    await page.getByTestId('coverage').waitFor();
  });

  async function go(company: string, rest: string): Promise<void> {
    await page.goto(`${app.url()}#/company?company=${company}${rest}`);
    await page.locator('main h1').first().waitFor();
  }

  /** The notes under the figure of a metric: figures are drawn in turns, so the first may not stay the first. */
  function notesOf(metric: string): Locator {
    const figure = page.locator(`[data-testid=figure][data-metric=${metric}]`);
    return page.locator('article').filter({ has: figure }).getByTestId('notes').first();
  }

  /** A row of a table by its heading, as text of its cells. */
  async function row(table: string, heading: string): Promise<string> {
    const found = page.getByTestId(table).locator('tbody tr').filter({ hasText: heading }).first();
    await found.waitFor();
    return (await found.innerText()).replaceAll(/\s+/gu, ' ');
  }

  it('shows the margin the founding call implies beside the guided one', async () => {
    await go('jnpr', '&section=triangulation&for=2013-Q1');
    const text = await row('implied', 'Operating margin');
    expect(text).toContain('14.0% to 16.8%');
    expect(text).toContain('14% to 16%');
    expect(text).toContain('−41 bp');
    const panel = page.getByTestId('triangulation');
    const csv = await readFile(await saved(page, () => chooseTool(panel, 'CSV')), 'utf8');
    expect(csv).toMatch(/^2013-Q1,revenue,piece,usd,1050000000,1070000000,guided,/mu);
    expect(csv).toMatch(/^2013-Q1,operating_margin,implied,fraction,.*,0\.14,0\.16,-0\.00406/mu);
  });

  it('asks for what the guidance leaves out and keeps it in the address as an assumption', async () => {
    await go('jnpr', '&section=triangulation&for=2013-Q1');
    await page.getByLabel('Share count').fill('530m');
    await page.getByLabel('Share count').press('Tab');
    await page.getByLabel('Other income').fill('-10m');
    await page.getByLabel('Other income').press('Tab');
    expect(await row('pieces', 'Share count')).toContain('your assumption');
    expect(await row('implied', 'EPS')).toContain('$0.18 to $0.23');
    expect(page.url()).toContain('own_share_count=530m');
    await page.getByLabel('Share count').fill('many');
    await page.getByLabel('Share count').press('Tab');
    await page.getByRole('alert').filter({ hasText: 'Write a figure' }).waitFor();
  });

  it('takes a year apart into what is left of it', async () => {
    await go('amd', '&section=remainder');
    const text = await row('remainders', '2020-07-28');
    expect(text).toContain('$2.51bn to $2.71bn');
    expect(text).toContain('+18.0% to +27.4%');
    expect(await row('margin-remainders', '2020-07-28')).toContain('46.0%');
  });

  it('lays a year out by the point of the year it was guided at', async () => {
    await go('amd', '&section=revisions&horizon=year');
    const grid = page.getByTestId('revised').filter({ hasText: 'Gross margin' }).first();
    const first = grid.getByTestId('vintage-grid').locator('tbody tr').first();
    expect((await first.innerText()).replaceAll(/\s+/gu, ' ')).toContain(
      'at least 36% met at least 37% met at least 37% met at least 38% met 39',
    );
    expect(await grid.getByTestId('staircase').count()).toBe(3);
  });

  it('lists every guidance with its source', async () => {
    await go('amd', '&section=revisions&horizon=year');
    await page.getByText('Every guidance, with its source').first().click();
    expect(await row('vintages', '2020-04-28')).toContain('20% to 30% lowered the low end −400 bp');
  });

  it('tells silence from a document that is not loaded, and a pre-announcement from guidance', async () => {
    await go('jnpr', '&section=revisions');
    const text = await row('silences', 'Gross margin');
    expect(text).toContain('Q2 2013');
    expect(text).toContain('Q3 2013 to Q1 2015');
    await page.getByText('pre-announcement').first().waitFor();
  });

  it('calibrates the open band only where enough was scored', async () => {
    await go('jnpr', '&section=open&asof=2020-08-31');
    expect(await row('open-guidance', 'Revenue')).toContain('6, 71%');
    expect(await row('open-guidance', 'Gross margin')).toContain('n = 0, 4 needed');
  });

  it('lays the figures of one quarter on a common axis, read out by the keys', async () => {
    await go('jnpr', '&section=period&for=2013-Q1');
    const bullets = page.getByTestId('bullets');
    await bullets.getByText('Q1 2013: 6 figures guided, 3 inside').waitFor();
    await bullets.getByRole('slider').focus();
    await page.keyboard.press('ArrowDown');
    const said = bullets.getByTestId('point');
    await said.filter({ hasText: 'Revenue, as reported: guided $1.05bn to $1.07bn' }).waitFor();
    await page.keyboard.press('End');
    await said.filter({ hasText: 'Tax rate' }).waitFor();
  });

  it('saves a figure as PNG at twice its size, as SVG and CSV, and copies it', async () => {
    await go('amd', '&section=revisions&horizon=year');
    const figure = page.getByTestId('dumbbell').first();
    const press = (name: string) => () => chooseTool(figure, name);
    const svg = await readFile(await saved(page, press('SVG')), 'utf8');
    expect(svg).toContain('raised, +700 bp');
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)" font/u.exec(svg) ?? [];
    const png = await readFile(await saved(page, press('PNG')));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([+width * 2, +height * 2]);
    const csv = await readFile(await saved(page, press('CSV')), 'utf8');
    expect(csv.split('\n')[0]).toContain('low_change,high_change,midpoint_change');
    await app.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press('Copy')();
    await figure.getByText('Copied').waitFor();
    const types = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types;
    });
    expect(types).toEqual(['image/png']);
  });

  it('pins a note to a quarter and takes it off again', async () => {
    await go('jnpr', '&metric=eps');
    const notes = notesOf('eps');
    await openStatistics(page, 'eps');
    await notes.locator('summary').click();
    await notes.getByLabel('Note', { exact: true }).fill('Tax credit helped');
    await notes.getByLabel('Period of the note').selectOption('2013-Q1');
    await notes.getByRole('button', { name: 'Pin' }).click();
    await notes.getByText('Tax credit helped').waitFor();
    await notes.getByRole('button', { name: 'Remove the note on Q1 2013' }).click();
    await notes.getByText('Tax credit helped').waitFor({ state: 'detached' });
  });

  it('replays everything as of a date, by its control and from the address', async () => {
    await go('jnpr', '');
    const now = await page.locator('main header p').first().innerText();
    await openView(page);
    await page.getByTestId('as-of').locator('input').fill('2013-05-01');
    await page.getByTestId('as-of-words').waitFor();
    expect(page.url()).toContain('asof=2013-05-01');
    const then = await page.locator('main header p').first().innerText();
    expect(then).not.toBe(now);
    const count = (text: string): number => Number(/(?<n>\d+) figures/u.exec(text)?.groups?.['n']);
    expect(count(then)).toBeGreaterThan(0);
    expect(count(then)).toBeLessThan(count(now));
    const periods = (await twinOf(page, 'revenue')).map(({ Period }) => Period);
    expect(periods.at(-1)).toBe('Q2 2013');
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.getByTestId('as-of-words').waitFor({ state: 'detached' });
    expect(await page.locator('main header p').first().innerText()).toBe(now);
  });

  it('replays everything as entered by a step of the history', async () => {
    await go('jnpr', '&metric=eps');
    const notes = notesOf('eps');
    await openStatistics(page, 'eps');
    await notes.locator('summary').click();
    await notes.getByLabel('Note', { exact: true }).fill('Entered after the demo');
    await notes.getByRole('button', { name: 'Pin' }).click();
    const pinned = page.getByText('Entered after the demo').first();
    await pinned.waitFor();
    await openView(page);
    const steps = page.getByTestId('as-of').getByLabel('Entered by');
    await steps.selectOption({ label: '1. Demo figures' });
    await page.getByTestId('as-of-words').waitFor();
    await pinned.waitFor({ state: 'detached' });
    expect((await twinOf(page, 'eps')).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Back to now' }).click();
    await pinned.waitFor();
  });

  it('replays Coverage and Compare through the same address', async () => {
    await page.goto(`${app.url()}#/coverage?metric=revenue&asof=2013-05-01`);
    const juniper = page.getByTestId('coverage').locator('tbody tr').filter({ hasText: 'Juniper' });
    await juniper.getByText('$1.07bn to $1.10bn').waitFor();
    await juniper.getByRole('link', { name: /Juniper/u }).click();
    await page.getByTestId('as-of-words').waitFor();
    await page.getByRole('link', { name: 'Compare' }).last().click();
    await page.getByTestId('as-of').waitFor();
    expect(page.url()).toContain('asof=2013-05-01');
    expect(await page.getByTestId('as-of').locator('input').inputValue()).toBe('2013-05-01');
  });

  it('changes errors with the benchmark and where nothing landed', async () => {
    await go('amd', '&metric=revenue');
    await openStatistics(page, 'revenue');
    await openView(page);
    const record = page.getByTestId('record').first();
    await record.waitFor();
    expect(await record.innerText()).toContain('+1.0%');
    await page.getByRole('combobox', { name: 'Errors against' }).selectOption('high');
    await record.getByText('−2.4%').waitFor();
    expect((await record.innerText()).replaceAll(/\s+/gu, ' ')).toContain('Delivered 10 of 10');
  });

  it('counts what was guided since a date a person pins', async () => {
    await go('amd', '&metric=revenue');
    await openStatistics(page, 'revenue');
    await openView(page);
    await page.getByRole('combobox', { name: 'Periods' }).selectOption('since');
    await page.getByLabel('Since', { exact: true }).fill('2019-01-01');
    const record = page.getByTestId('record').first();
    await record.getByText('guided since 2019-01-01').waitFor();
    expect((await record.innerText()).replaceAll(/\s+/gu, ' ')).toContain('6 of 7 scored');
    expect(page.url()).toContain('window=2019-01-01');
  });

  it('puts every period on the strip and rings verdicts that flip', async () => {
    await go('jnpr', '&metric=eps');
    await openStatistics(page, 'eps');
    const strip = page.getByTestId('strip').first();
    await strip.waitFor();
    expect(await strip.locator('path.flip').count()).toBe(1);
    await strip.getByRole('slider').focus();
    const said = strip.getByTestId('point');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await said.filter({ hasText: 'cents' }).waitFor();
    await chooseTool(strip, 'Table');
    const table = (await strip.getByTestId('chart-table').innerText()).replaceAll(/\s+/gu, ' ');
    expect(table).toContain('Q1 2013 +1.0 cents');
    await page.getByTestId('flips').first().getByText('flips').click();
    await page.getByText('without the bridge item, above the high end').first().waitFor();
    const scale = page.getByRole('group', { name: 'Strip in' }).first();
    await scale.getByRole('button', { name: 'z' }).click();
    await strip.getByText('from −1 at the low end to +1 at the high end').waitFor();
    // Comparable 0.21 in 0.18 to 0.22: half a half-width above the middle.
    const inWidths = (await strip.getByTestId('chart-table').innerText()).replaceAll(/\s+/gu, ' ');
    expect(inWidths).toContain('Q1 2013 +0.50');
    await scale.getByRole('button', { name: 'Errors' }).click();
  });

  it('is reached and used with the keyboard alone', async () => {
    await go('jnpr', '');
    await page.getByRole('button', { name: 'Triangulation' }).focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('implied').waitFor();
    await page.getByText('How this is worked out').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Residual = middle').waitFor();
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const [company, section, shown] of SECTIONS) {
      await go(company, `&section=${section}${section === 'revisions' ? '&horizon=year' : ''}`);
      await page.getByTestId(shown).first().waitFor();
      found.push(...(await axeFindings(page)).map((line) => `${section} ${line}`));
      await screenshot(page, `analysis-${section || 'record'}-${colorScheme}`);
    }
    expect(found).toEqual([]);
  });
});
