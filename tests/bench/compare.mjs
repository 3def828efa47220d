// Scrolling and sorting the comparison of a whole workspace in the built app.

const PASSES = 5;

/** Companies with 40 quarters each. */
export const COMPARED = 500;

/**
 * Fills a workspace by `seed`, opens the heat map and the league table, scrolls the one from end to end and
 * sorts the other by every column. Milliseconds of the longest task while that went on (0: none over
 * 50 ms, which a browser does not report), and until the rows stood there.
 */
export async function measureCompare(context, url, seed) {
  const seeding = await context.newPage();
  await seeding.goto(url);
  await seed(seeding);
  await seeding.close();
  const passes = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const page = await context.newPage();
    await page.addInitScript(watchTasks);
    await page.goto(`${url}#/compare?view=heat&metric=revenue`);
    await page.locator('[data-testid=heat] tbody td').first().waitFor({ timeout: 120_000 });
    const shown = await page.evaluate(() => globalThis.performance.now());
    const scroll = await during(page, () => page.evaluate(scrollThrough));
    // Figures in the cells are more to draw than signs.
    await page.goto(`${url}#/compare?view=heat&metric=revenue&show=z`);
    await page.locator('[data-testid=heat] td .figures').first().waitFor({ timeout: 120_000 });
    const figures = await during(page, () => page.evaluate(scrollThrough));
    await page.goto(`${url}#/compare?view=league&metric=revenue`);
    const sorts = page.locator('[data-testid=league] .sort');
    await sorts.first().waitFor({ timeout: 120_000 });
    const sort = await during(page, async () => {
      for (let index = 0; index < (await sorts.count()); index += 1) await sorts.nth(index).click();
    });
    await page.close();
    passes.push({ shown, scroll, figures, sort });
  }
  return passes;
}

/** The longest task while something is done. */
async function during(page, act) {
  await page.waitForTimeout(300);
  await page.evaluate(() => (globalThis.longTasks.length = 0));
  await act();
  await page.waitForTimeout(300);
  return page.evaluate(() => Math.max(0, ...globalThis.longTasks));
}

function watchTasks() {
  globalThis.longTasks = [];
  new globalThis.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
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
