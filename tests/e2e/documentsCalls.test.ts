import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { periodLabel } from '../../src/domain/time/period.ts';
import { importCsv } from '../../src/io/csv/importCsv.ts';
import { chooseTool, goTo, once, openedApp, screenshot, twinOf } from './harness.ts';

const CALLS = '../shared/corpus/calls';
const COMPANIES = ['AMD', 'CSCO'];
const isThere = existsSync(CALLS);
if (!isThere) process.stdout.write(`skipped: ${CALLS} is not here\n`);

const FILES = isThere
  ? COMPANIES.flatMap((ticker) =>
      readdirSync(join(CALLS, ticker)).map((name) => join(CALLS, ticker, name)),
    )
  : [];

const FACTS = '../shared/facts/guidance.csv';

/** The quarters for which the facts say one of these calls has guided a metric of the company. */
function guidedQuarters(company: string, metrics: readonly string[]): readonly string[] {
  const { incoming } = importCsv(new Uint8Array(readFileSync(FACTS)), FACTS, 'facts');
  const rows = incoming.flatMap((one) => (one.companyId === company ? one.rows : []));
  const periods = rows.flatMap((row) =>
    row.kind === 'guidance' &&
    metrics.includes(row.metric) &&
    row.scope === 'company' &&
    /-Q\d$/u.test(row.period) &&
    FILES.some((file) => file.endsWith(`${company.toUpperCase()}.txt`) && isOf(file, row.issuedOn))
      ? [periodLabel(row.period)]
      : [],
  );
  return [...new Set(periods)];
}

/** Whether a file such as `2016-Apr-21-AMD.txt` is the call of that day. */
function isOf(file: string, day: string): boolean {
  const [, year = '', month = '', date = ''] = /(\d{4})-([A-Z][a-z]{2})-(\d\d)-/u.exec(file) ?? [];
  const at = new Date(`${date} ${month} ${year} UTC`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** Has every figure of the Company page drawn: they are as they come near, and all before it is printed. */
async function drawAll(page: Page): Promise<void> {
  await page.getByTestId('figure').first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

/** The periods any figure of these metrics on the Company page lists as guided. */
async function shownQuarters(page: Page, metrics: readonly string[]): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const metric of metrics) {
    for (const figure of await page.locator(`[data-testid=figure][data-metric=${metric}]`).all()) {
      await chooseTool(figure, 'Table');
      shown.push(...(await figure.getByTestId('twin').locator('tbody th').allInnerTexts()));
    }
  }
  return shown;
}

describe.skipIf(!isThere)('years of real calls, dropped at once', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await goTo(page, 'Documents');
  });

  const become = once(async () => {
    await page.getByTestId('document-input').setInputFiles(FILES);
    await page.getByText(`${FILES.length} documents: ${FILES.length} read`).waitFor();
    await page.getByLabel('Confidence in percent').fill('0');
    await page.getByLabel('Confidence in percent').blur();
    await page.getByTestId('accept-above').click();
    await page.getByTestId('add-figures').click();
    const added = page.getByTestId('documents-added');
    await added.getByRole('link', { name: 'Cisco Systems' }).waitFor();
    await added.getByRole('link', { name: 'Advanced Micro Devices' }).click();
    await page.locator('canvas').first().waitFor();
  });

  it('become charts of both companies', async () => {
    await become();
    await screenshot(page, 'documents-amd');
  });

  it.each([
    ['amd', 'gross_margin'],
    ['csco', 'gross_margin'],
  ])('%s: %s is guided in most quarters, and each leads to its sentence', async (id, metric) => {
    await become();
    await page.goto(`${app.url()}#/company?company=${id}&window=all`);
    const rows = await twinOf(page, metric);
    const delivered = rows.filter((row) => !(row['Reported'] ?? '').includes('no actual'));
    process.stdout.write(`${id} ${metric}: ${rows.length} guided, ${delivered.length} delivered\n`);
    expect(rows.length).toBeGreaterThan(12);
    // The last quarter guided waits for a call that is not here.
    expect(delivered.length).toBe(rows.length - 1);
    await page.getByTestId('to-sentence').first().click();
    await page.locator('mark.current').first().waitFor();
  });

  it.skipIf(!existsSync(FACTS)).each<readonly [string, readonly (readonly string[])[]]>([
    ['amd', [['revenue', 'revenue_growth'], ['gross_margin'], ['opex']]],
    ['csco', [['revenue_growth'], ['gross_margin'], ['operating_margin'], ['eps']]],
  ])('%s: every quarter in which %j were guided is on the page', async (id, guided) => {
    await become();
    await page.goto(`${app.url()}#/company?company=${id}&window=all&metrics=all`);
    await page.reload();
    await drawAll(page);
    for (const metrics of guided) {
      const [wanted, shown] = [guidedQuarters(id, metrics), await shownQuarters(page, metrics)];
      expect(wanted.length, metrics.join()).toBeGreaterThan(15);
      expect(
        wanted.filter((quarter) => !shown.includes(quarter)),
        metrics.join(),
      ).toEqual([]);
    }
  });
});
