import { flushSync } from 'svelte';
import { expect, it } from 'vitest';

// Compiled for a server, `$effect` does nothing and every test of state would pass for no reason.
it('effects run in this project', () => {
  let count = $state(0);
  const seen: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(count);
    });
  });
  flushSync();
  count = 1;
  flushSync();
  stop();
  expect(seen).toEqual([0, 1]);
});
