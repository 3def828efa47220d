import { expect } from 'vitest';

/**
 * What some work costs, in ms of this process's own time, the lesser of two goes: whatever else the machine
 * does meanwhile does not count.
 */
export async function cost(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let go = 0; go < 2; go += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const FACTOR = 8;
/** What takes no longer, in ms, is quick whatever it grows like. */
const QUICK = 100;

/** Fails where `size` costs far more than eight times an eighth of it; by its square it would be 64 times. */
export async function expectLinear(work: (size: number) => unknown, size: number): Promise<void> {
  const small = await cost(() => work(size / FACTOR));
  const large = await cost(() => work(size));
  expect(large).toBeLessThan(small * FACTOR * 3 + QUICK);
}
