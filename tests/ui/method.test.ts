import { describe, expect, it } from 'vitest';
import { compareBook } from '../../src/domain/compare.ts';
import type { Row } from '../../src/domain/rows.ts';
import { pickExample, type Example } from '../../src/ui/method/example.ts';
import { figureEntries } from '../../src/ui/method/figureEntries.ts';
import { actual, bookOf, bridge, guidance } from '../domain/rowsMade.ts';

function example(...rows: readonly Row[]): Example | null {
  return pickExample([{ company: 'Juniper', comparisons: compareBook(bookOf(...rows)) }]);
}

describe('the worked example', () => {
  it('prefers the figure that flips', () => {
    const later = { period: '2013-Q2' };
    const found = example(guidance(), actual(), bridge(), guidance(later), actual(later));
    expect(found?.comparison.flips).toBe(true);
  });

  it('is none where nothing is scored', () => {
    expect(example(guidance())).toBeNull();
  });

  it('works every measure out on that figure', () => {
    const c = example(guidance(), actual(), bridge())?.comparison ?? null;
    const worked = new Map(figureEntries(c).map(({ id, worked: text }) => [id, text]));
    expect(worked.get('comparable')).toContain('= $0.21');
    expect(worked.get('comparable')).toContain('it flips');
    expect(worked.get('outcome')).toContain('upper half');
    expect(worked.get('position')).toContain('p = ($0.21 − $0.18) / ($0.22 − $0.18) = 0.75');
    expect(worked.get('error')).toContain('+1.0 cents');
  });
});
