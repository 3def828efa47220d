import { expect, it } from 'vitest';
import { METRICS } from '../../../src/domain/metric/metrics.ts';
import { MORE_METRICS } from '../../../src/io/tables/headings/words.ts';

it('every metric a heading can name is in the registry', () => {
  const known = new Set(METRICS.map(({ id }) => id));
  expect(MORE_METRICS.map(([, id]) => id).filter((id) => !known.has(id))).toEqual([]);
});
