import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ended } from './dropped.ts';
import { goTo, once, openedApp } from './harness.ts';

const CALL = `Blue Harbor Foods Inc (BHF) Q1 2021 Earnings Call
APRIL 28, 2021

First-quarter revenue was $480 million. For the second quarter we expect revenue of $490 million to $510 million.`;
const ODD = `Blue Harbor Foods Inc (BHF) Q2 2021 Earnings Call
JULY 28, 2021

Second-quarter revenue was $51 million. For the third quarter we expect revenue of $520 million to $540 million.`;
const TABLE = `company,ticker,metric,basis,period,value,unit,reported_on,source
Blue Harbor Foods,BHF,revenue,gaap,2020-Q4,470,usd_m,2021-01-28,results release
`;

/** Drops files on whatever the page shows. */
async function dropAnywhere(page: Page, files: readonly (readonly [string, string])[]) {
  await page.evaluate((made) => {
    const given = new DataTransfer();
    for (const [name, text] of made) given.items.add(new File([text], name));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: given });
    document.querySelector('main')?.dispatchEvent(event);
  }, files);
}

/** So many decisions are kept of the review, in the page. */
function keptDecisions(): Promise<number> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('guideband-review');
    opening.onerror = () => failed(new Error('no review is kept'));
    opening.onsuccess = () => {
      const all = opening.result.transaction('decided').objectStore('decided').getAll();
      all.onsuccess = () => {
        opening.result.close();
        const rows = all.result as readonly { readonly decided: readonly unknown[] }[];
        done(rows.reduce((sum, { decided }) => sum + decided.length, 0));
      };
    };
  });
}

describe('the review as a workspace', () => {
  let page: Page;
  openedApp((opened) => {
    page = opened;
  });

  const dropped = once(async () => {
    // On the empty page, whatever it is.
    await dropAnywhere(page, [
      ['first.txt', CALL],
      ['second.txt', ODD],
      ['actuals.csv', TABLE],
    ]);
    await page.getByTestId('taken-for').getByText('2 documents to read and 1 table').waitFor();
    await page.getByTestId('preview').waitFor();
    await goTo(page, 'Documents');
    await ended(page);
    await page.getByTestId('candidates').waitFor();
  });

  it('takes documents and a table from any page, says what each is, and loses none', dropped);

  it('asks about an actual far from its own guide, with the two figures, and accepts it by hand only', async () => {
    await dropped();
    await page.getByTestId('accept-above').click();
    await page.getByRole('navigation', { name: 'Documents under review' }).getByText('Q2').click();
    await page
      .getByTestId('review')
      .getByText(/In question 1/u)
      .waitFor();
    const asked = page.getByRole('option').filter({ hasText: 'In question' });
    await asked.click();
    const doubt = page.getByTestId('doubt').first();
    expect(await doubt.innerText()).toMatch(/its own guide/u);
    expect(await doubt.innerText()).toContain('$490m to $510m');
    expect(await page.getByTestId('answered').innerText()).toMatch(/below/u);
    expect(await asked.getAttribute('class')).not.toContain('accepted');
  });

  it('is there again after a reload, with what was decided', async () => {
    await dropped();
    await page.getByTestId('candidates').focus();
    await page.keyboard.press('a');
    const counts = await page.getByTestId('batch-counts').innerText();
    const accepted = Number(/(\d+) accepted/u.exec(counts)?.[1]);
    expect(accepted).toBeGreaterThan(0);
    // Written a moment after the key.
    await expect.poll(() => page.evaluate(keptDecisions)).toBe(accepted);
    await page.reload();
    await page.getByTestId('batch-counts').getByText(counts).waitFor();
  });
});

describe('a backup given anywhere', () => {
  let page: Page;
  openedApp(async (opened) => {
    page = opened;
    await page.getByTestId('load-demo').click();
    await page.getByTestId('coverage').waitFor();
  });

  it('is asked about, added to what is here, and never read as a table', async () => {
    await goTo(page, 'Data');
    const saved = page.waitForEvent('download');
    await page.getByTestId('backup').click();
    const path = await (await saved).path();
    await goTo(page, 'Coverage');
    await dropAnywhere(page, [['guideband.backup', readFileSync(path, 'utf8')]]);
    const question = page.getByTestId('backup-question');
    await question.getByRole('button', { name: 'Add to it' }).click();
    await question.getByText(/here already|Added/u).waitFor();
    expect(await page.getByTestId('preview').count()).toBe(0);
  });
});
