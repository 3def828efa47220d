import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import type { Comparison } from '../../../src/domain/comparing/comparison.ts';
import type { Row } from '../../../src/domain/book/rows.ts';
import { actual, bookOf, bridge, calendar, guidance } from '../../fixtures/rows.ts';

function only(...rows: readonly Row[]): Comparison {
  const [first, ...more] = compareBook(bookOf(...rows));
  if (first === undefined || more.length > 0) throw new Error('expected one comparison');
  return first;
}

describe('the worked example: Q1 2013 EPS', () => {
  const c = only(guidance(), actual(), bridge());

  it('is above as reported and inside once the item left out is taken off', () => {
    expect(c.reported?.outcome).toBe('above');
    expect(c.comparable?.value).toBe(0.21);
    expect(c.comparable?.outcome).toBe('upper half');
    expect(c.flips).toBe(true);
  });

  it('states the error in cents, positive when higher', () => {
    expect(c.comparable?.deviation?.unit).toBe('cents');
    expect(c.comparable?.deviation?.value).toBeCloseTo(1, 9);
  });

  it('does not take off an item the guidance held, nor one only the user quantified', () => {
    expect(only(guidance(), actual(), bridge({ inGuidance: 'yes' })).flips).toBe(false);
    expect(only(guidance(), actual(), bridge({ quantifiedBy: 'user' })).flips).toBe(false);
  });
});

describe('guidance and actuals meet only on equal targets', () => {
  it.each([
    [{ basis: 'gaap' as const }, 'basis'],
    [{ unit: 'eur_per_share' }, 'unit'],
    [{ variant: 'continuing operations' }, 'definition'],
    [{ scope: 'Routing' }, 'scope'],
  ])('refuses %j and says why', (fields, word) => {
    const c = only(guidance(), actual(fields));
    expect(c.status).toBe('not comparable');
    expect(c.reported).toBeNull();
    expect(c.refusals[0]?.reason).toContain(word);
  });

  it('gives no verdict where the basis is not stated, even if both sides omit it', () => {
    const c = only(guidance({ basis: 'unspecified' }), actual({ basis: 'unspecified' }));
    expect(c.status).toBe('basis not stated');
    expect(c.comparable).toBeNull();
  });

  it('gives one once a person has answered for that import', () => {
    const answer: Row = {
      ...actual(),
      kind: 'basis',
      answersOrigin: 'file:test',
      metric: 'eps',
      basis: 'non_gaap',
    } as unknown as Row;
    const c = only(guidance({ basis: 'unspecified' }), actual({ basis: 'unspecified' }), answer);
    expect(c.status).toBe('scored');
  });

  it('reads unstated revenue as reported', () => {
    const revenue = { metric: 'revenue', unit: 'usd' };
    const c = only(
      guidance({ ...revenue, basis: 'unspecified', low: 1.05e9, high: 1.07e9 }),
      actual({ ...revenue, basis: 'gaap', value: 1.059e9, precision: 1e6 }),
    );
    expect(c.reported?.outcome).toBe('lower half');
  });
});

describe('which figures count', () => {
  it('scores the first print, not the restatement', () => {
    const c = only(
      guidance(),
      actual({ value: 0.2, series: 'restated', reportedOn: '2014-01-23' }),
      actual(),
    );
    expect(c.actual?.value).toBe(0.24);
  });

  it('never scores a preliminary result as guidance', () => {
    const c = only(guidance({ stage: 'preliminary', issuedOn: '2013-04-09' }), actual());
    expect(c.status).toBe('preliminary only');
    expect(c.reported).toBeNull();
  });

  it('scores the initial vintage unless the last is asked for', () => {
    const book = bookOf(
      guidance({ low: 0.2, high: 0.22, issuedOn: '2013-03-01' }),
      guidance(),
      actual(),
    );
    expect(compareBook(book)[0]?.guidance.low).toBe(0.18);
    expect(compareBook(book, 'last')[0]?.guidance.low).toBe(0.2);
  });

  it('takes for the last guidance none that came after its period had ended', () => {
    const book = bookOf(
      calendar({}),
      guidance({ low: 0.2, high: 0.22, issuedOn: '2013-03-01' }),
      guidance({ low: 0.23, high: 0.25, issuedOn: '2013-04-02' }),
      actual(),
    );
    expect(compareBook(book, 'last')[0]?.guidance.low).toBe(0.2);
  });

  it('leaves out retired rows', () => {
    expect(compareBook(bookOf(guidance({ retired: 2 }), actual()))).toEqual([]);
  });
});

describe('opex above its band', () => {
  const opex = { metric: 'opex', unit: 'usd' };
  const revenue = { metric: 'revenue', unit: 'usd', basis: 'gaap' as const };
  const spent = [
    guidance({ ...opex, low: 510e6, high: 520e6 }),
    actual({ ...opex, value: 530e6, precision: 1e6 }),
  ];

  it('is unfavourable by itself', () => {
    const c = only(...spent);
    expect([c.comparable?.outcome, c.comparable?.economic]).toEqual(['above', 'unfavourable']);
  });

  it('is neutral when revenue grew at least as much', () => {
    const all = compareBook(
      bookOf(
        ...spent,
        guidance({ ...revenue, low: 1.05e9, high: 1.07e9 }),
        actual({ ...revenue, value: 1.2e9, precision: 1e6 }),
      ),
    );
    expect(all.find((c) => c.target.metric === 'opex')?.comparable?.economic).toBe('neutral');
  });
});

describe('what happens to a figure after it was printed', () => {
  const { kind: _kind, ...printed } = actual();
  const split = { ...printed, kind: 'split', date: '2013-03-01', ratio: 2 } as unknown as Row;

  it('is seen in the shares of today, and kept as printed', () => {
    const row = guidance();
    const c = only(row, actual({ value: 0.11 }), split);
    expect([c.guidance.low, c.guidance.high, c.comparable?.outcome]).toEqual([
      0.09,
      0.11,
      'at high',
    ]);
    expect(row.high).toBe(0.22);
  });

  it('is shown as restated, while the first print is scored', () => {
    const c = only(
      guidance(),
      actual(),
      actual({ value: 0.2, series: 'restated', reportedOn: '2014-01-23' }),
    );
    expect(c.restatements.map((a) => a.value)).toEqual([0.2]);
    expect(c.reported?.value).toBe(0.24);
  });
});
