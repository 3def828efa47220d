import { expect, it } from 'vitest';
import { METRICS } from '../../../src/domain/metric/metrics.ts';
import { WORDS_OF_METRICS } from '../../../src/domain/metric/words.ts';
import { MORE_METRICS } from '../../../src/io/tables/headings/words.ts';

const known = new Set(METRICS.map(({ id }) => id));

it('every metric text can name is in the registry', () => {
  expect(Object.keys(WORDS_OF_METRICS).filter((id) => !known.has(id))).toEqual([]);
});

it('every metric a heading can name is in the registry', () => {
  expect(MORE_METRICS.map(([, id]) => id).filter((id) => !known.has(id))).toEqual([]);
});
