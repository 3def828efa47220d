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

/** Comparisons of which one must do: what swells one is a collection of garbage, what swells all is the work. */
const GOES = 4;

/** Fails where `size` costs far more than eight times an eighth of it; by its square it would be 64 times. */
export async function expectLinear(work: (size: number) => unknown, size: number): Promise<void> {
  let [large, bound] = [Infinity, 0];
  for (let go = 0; go < GOES && large >= bound; go += 1) {
    bound = (await cost(() => work(size / FACTOR))) * FACTOR * 3 + QUICK;
    large = await cost(() => work(size));
  }
  expect(large).toBeLessThan(bound);
}
