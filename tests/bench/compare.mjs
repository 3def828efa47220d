// Scrolling and sorting the comparison of a whole workspace in the built app.
import { markStep, traced } from './trace.mjs';

const PASSES = 5;

/** Companies with 40 quarters each. */
export const COMPARED = 500;

/**
 * Fills a workspace by `seed`, opens the heat map and the league table, scrolls the one from end to end and
 * sorts the other by every column. Milliseconds until the rows stood there, and of the longest task in each step.
 */
export async function measureCompare(context, url, seed) {
  const seeding = await context.newPage();
  await seeding.goto(url);
  await seed(seeding);
  await seeding.close();
  const passes = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const page = await context.newPage();
    await page.goto(`${url}#/compare?view=heat&metric=revenue`);
    await page.locator('[data-testid=heat] tbody td').first().waitFor({ timeout: 120_000 });
    const shown = await page.evaluate(() => globalThis.performance.now());
    const stop = await traced(context, page);
    await during(page, 'scroll', () => page.evaluate(scrollThrough));
    // Figures in the cells are more to draw than signs.
    await page.goto(`${url}#/compare?view=heat&metric=revenue&show=z`);
    await page.locator('[data-testid=heat] td .figures').first().waitFor({ timeout: 120_000 });
    await during(page, 'figures', () => page.evaluate(scrollThrough));
    await page.goto(`${url}#/compare?view=league&metric=revenue`);
    const sorts = page.locator('[data-testid=league] .sort');
    await sorts.first().waitFor({ timeout: 120_000 });
    await during(page, 'sort', async () => {
      for (let index = 0; index < (await sorts.count()); index += 1) await sorts.nth(index).click();
    });
    const tasks = await stop();
    await page.close();
    passes.push({ shown, ...tasks });
  }
  return passes;
}

/** A step by itself: what led to it is over, and what follows is none of it. */
async function during(page, name, act) {
  await page.waitForTimeout(300);
  await markStep(page, name);
  await act();
  await page.waitForTimeout(300);
  await markStep(page, 'rest');
}

/** In the page: moves by a third of the frame each frame, down to the last row and up again. */
async function scrollThrough() {
  const frame = globalThis.document.querySelector('[data-testid=scroller]');
  const step = frame.clientHeight / 3;
  const next = () => new Promise((resolve) => globalThis.requestAnimationFrame(resolve));
  const bottom = frame.scrollHeight - frame.clientHeight;
  if (bottom <= 0) throw new Error('nothing to scroll');
  for (let top = 0; top <= bottom; top += step) {
    frame.scrollTop = top;
    await next();
  }
  for (let top = bottom; top > 0; top -= step * 2) {
    frame.scrollTop = top;
    await next();
  }
}
