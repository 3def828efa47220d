import { expect, it } from 'vitest';
import { expectLinear } from '../cost.ts';

/** Takes as many steps as it is told. */
function steps(count: number): number {
  let sum = 0;
  for (let step = 0; step < count; step += 1) sum = Math.imul(sum + step, 31);
  return sum;
}

it('what costs as much as it is long passes', async () => {
  await expectLinear((size) => steps(size * 50), 80_000);
});

it('what costs far more for its length does not', async () => {
  await expect(expectLinear((size) => steps(size ** 3), 800)).rejects.toThrow(/less than/u);
});
