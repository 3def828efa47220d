import { describe, expect, it } from 'vitest';
import { answeredBy } from '../../../src/domain/review/answers.ts';
import { doubtsOf } from '../../../src/domain/review/doubts.ts';
import type { Statement } from '../../../src/domain/review/joining.ts';
import type { Actual, Draft, Guidance } from '../../../src/domain/book/rows.ts';

const SHARED = {
  line: 1,
  note: '',
  mark: '',
  start: 0,
  end: 9,
  metric: 'revenue',
  basis: 'gaap',
  variant: '',
  scope: 'company',
  versus: '',
  unit: 'usd',
  origin: 'document:a',
  document: 'a',
  source: 'Harbor Foods results call, 2024-07-25',
} as const;

function actual(period: string, value: number, change: Partial<Draft<Actual>> = {}) {
  const own = { precision: 1e6, reportedOn: '2024-07-25', series: 'first print' } as const;
  return { ...SHARED, kind: 'actual', period, value, ...own, ...change } as Draft<Actual>;
}

function guidance(period: string, low: number, high: number) {
  const own = {
    form: 'range',
    stated: 'range',
    issuedOn: '2024-04-25',
    stage: 'guidance',
  } as const;
  return {
    ...SHARED,
    kind: 'guidance',
    period,
    low,
    high,
    assumptions: '',
    ...own,
  } as Draft<Guidance>;
}

const kinds = (statements: readonly Statement[], of: Statement): readonly string[] =>
  (doubtsOf(statements).get(of) ?? []).map(({ kind }) => kind);

describe('a figure is asked about', () => {
  const before = [actual('2023-Q4', 1.85e9), actual('2024-Q1', 1.9e9)];

  it('that is far from its own guide, as that of a part is', () => {
    const part = actual('2024-Q2', 0.15e9);
    const guide = guidance('2024-Q2', 1.9e9, 2e9);
    expect(kinds([part, guide], part)).toEqual(['guide']);
    expect(doubtsOf([part, guide]).get(part)?.[0]).toMatchObject({ against: guide });
    const inside = actual('2024-Q2', 1.95e9);
    expect(kinds([inside, guide], inside)).toEqual([]);
  });

  it('that is far from every neighbour, or in another unit', () => {
    const odd = actual('2024-Q2', 1.95e6);
    expect(kinds([...before, odd], odd)).toEqual(['neighbours']);
    const band = guidance('2024-Q3', 2e6, 2.1e6);
    expect(kinds([...before, band], band)).toEqual(['neighbours']);
    // Those beside it are not doubted for it.
    expect(kinds([...before, odd], before[0] ?? odd)).toEqual([]);
  });

  it('that is said of a part in the same document', () => {
    const whole = actual('2024-Q2', 1.5e9);
    const part = actual('2024-Q2', 1.5e9, { scope: 'Frozen' });
    expect(kinds([whole, part], whole)).toEqual(['part']);
    expect(kinds([whole, part], part)).toEqual([]);
  });
});

describe('nothing is asked', () => {
  it('of a company that grows by a third a quarter, or of a growth that turns', () => {
    const grown = [1, 1.33, 1.77, 2.35].map((bn, i) => actual(`2024-Q${i + 1}`, bn * 1e9));
    expect(doubtsOf(grown).size).toBe(0);
    const growth = { metric: 'revenue_growth', unit: 'fraction', versus: 'yoy' };
    const turned = [0.02, 0.4, -0.3].map((value, i) => actual(`2024-Q${i + 1}`, value, growth));
    expect(doubtsOf(turned).size).toBe(0);
  });

  it('of a margin that a part has as well', () => {
    const margin = { metric: 'gross_margin', unit: 'fraction' };
    const whole = actual('2024-Q2', 0.64, margin);
    expect(doubtsOf([whole, actual('2024-Q2', 0.64, { ...margin, scope: 'Frozen' })]).size).toBe(0);
  });

  it('of cents of a share, however many times they are', () => {
    const eps = { metric: 'eps', unit: 'usd_per_share' };
    const cents = [0.02, 0.03, 0.11].map((value, i) => actual(`2024-Q${i + 1}`, value, eps));
    expect(doubtsOf(cents).size).toBe(0);
  });
});

describe('an actual answers', () => {
  it('the last guide given before it, with a verdict', () => {
    const reported = actual('2024-Q2', 2.06e9);
    const later = { ...guidance('2024-Q2', 3e9, 4e9), issuedOn: '2024-08-01' };
    const guide = guidance('2024-Q2', 1.9e9, 2e9);
    expect(answeredBy(reported, [later, guide])).toMatchObject({ guide, outcome: 'above' });
    expect(answeredBy(reported, [later])).toBeNull();
  });
});
