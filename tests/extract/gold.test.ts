import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { brief } from './helpers.ts';

interface Case {
  readonly text: string;
  readonly kind: string;
  readonly facts: readonly (readonly [string, number | null, number | null])[];
}

const FLOOR = 1;

it('reads the gold cases at or above the floor', () => {
  const file = new URL('../../data/gold/cases.jsonl', import.meta.url);
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Case => JSON.parse(line));
  const missed = cases.filter(
    (c) => JSON.stringify(brief(c.text, c.kind)) !== JSON.stringify(c.facts),
  );
  const share = 1 - missed.length / cases.length;
  expect(
    share,
    missed.map((c) => `${c.text} ${JSON.stringify(brief(c.text, c.kind))}`).join('\n'),
  ).toBeGreaterThanOrEqual(FLOOR);
});
