import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import type { Row } from '../../../src/domain/book/rows.ts';
import {
  pickExample,
  pickPlace,
  pickRecord,
  type Example,
} from '../../../src/ui/method/example.ts';
import { figureEntries } from '../../../src/ui/method/figureEntries.ts';
import { placeEntries } from '../../../src/ui/method/placeEntries.ts';
import { recordEntries } from '../../../src/ui/method/recordEntries.ts';
import { actual, bookOf, bridge, guidance } from '../../fixtures/rows.ts';

const LAST_SATURDAY = { kind: 'last-weekday', weekday: 6 } as const;

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

describe('the worked record', () => {
  const periods = ['2013-Q1', '2013-Q2', '2013-Q3', '2013-Q4', '2014-Q1', '2014-Q2'];
  const record = (count: number): Map<string, string> => {
    const rows = periods
      .slice(0, count)
      .flatMap((period, i) => [
        guidance({ period }),
        actual({ period, value: 0.21 + i / 100, precision: null }),
      ]);
    const comparisons = compareBook(bookOf(...rows));
    const found = pickRecord([{ company: 'Juniper', comparisons }]);
    return new Map(recordEntries(found).map(({ id, worked }) => [id, worked]));
  };

  it('says how little few errors hold of their median', () => {
    // Published: the span of 5 values holds the median with 1 - 2/32 = 94%, that of 6 with 97%.
    expect(record(5).get('median-interval')).toBe(
      '+1.0 cents to +5.0 cents holds the median with 94% (n = 5).',
    );
    expect(record(6).get('median-interval')).toContain('+6.0 cents holds the median with 97%');
  });

  it('lays past errors on the next midpoint', () => {
    // (n + 1 - 2j) / (n + 1) with j = 1: 4 of 6.
    expect(record(5).get('calibrated')).toBe(
      'The next midpoint, +1.0 cents to +5.0 cents: 67% of cases (n = 5).',
    );
    expect(record(3).get('calibrated')).toBe('');
  });
});

describe('the worked calendar quarter', () => {
  it('takes a quarter that goes by another name in the calendar', () => {
    const comparisons = compareBook(bookOf(guidance({ period: '2015-Q1' })));
    const all = [{ company: 'Cisco', comparisons }];
    const july = { from: '', endMonth: 7, rule: LAST_SATURDAY, named: 'end' } as const;
    const place = pickPlace(all, () => ({ rules: [july], weeks: new Map() }));
    expect(placeEntries(place)[0]?.worked).toMatch(/^Cisco: Q1 2015 ends on .*2014.* Q3 2014\.$/u);
    expect(pickPlace(all, () => ({ rules: [], weeks: new Map() }))).toBeNull();
  });
});
