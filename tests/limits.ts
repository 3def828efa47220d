/**
 * How long anything may take in a test before it counts as hung, in ms; no other file names a limit. They are
 * wide: a test waits for what it needs and goes on at once, so only a failing one ever takes as long, and the
 * heaviest step, 38 calls read from the drop to the charts, still ends where a machine does six other things.
 */
export const LIMITS = {
  /** One test, or one hook. */
  test: 600_000,
  /** One step in a browser: something to appear, a page to open. */
  step: 180_000,
};
