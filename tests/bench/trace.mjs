// The longest tasks of a page by step, as the clock and as the processor counts them: on a machine that does other
// work beside, only the second says what the page itself takes.

/** What follows in the page belongs to this step. */
export async function markStep(page, name) {
  await page.evaluate((mark) => globalThis.performance.mark(mark), `step-${name}`);
}

/** Starts to trace; the function returned ends it and says the longest tasks of the page by step. */
export async function traced(context, page) {
  const session = await context.newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const includedCategories = ['toplevel', 'blink.user_timing', '__metadata'];
  const traceConfig = { includedCategories };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await done;
    return longestByStep(events);
  };
}

function longestByStep(events) {
  const marks = events
    .filter(({ name }) => name.startsWith('step-'))
    .toSorted((a, b) => a.ts - b.ts);
  const { pid, tid } = marks[0];
  const tasks = events.filter(
    (event) => event.pid === pid && event.tid === tid && event.name.endsWith('::RunTask'),
  );
  return Object.fromEntries(
    marks.map(({ name, ts }, index) => {
      const end = marks[index + 1]?.ts ?? Infinity;
      const within = tasks.filter((task) => task.ts >= ts && task.ts < end);
      const longest = (key) => Math.max(0, ...within.map((task) => (task[key] ?? 0) / 1000));
      return [name.slice('step-'.length), { clock: longest('dur'), processor: longest('tdur') }];
    }),
  );
}
