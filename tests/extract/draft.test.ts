import { describe, expect, test } from 'vitest';
import { parseStated, boundsOf } from '../../src/domain/quantity/stated.ts';
import { draftsOf, type Candidate } from '../../src/extract/draft/draft.ts';
import { periodKey, precisionOf } from '../../src/extract/draft/draftTerms.ts';
import { extractAll as extract } from '../../src/extract/index.ts';

const HINTS = { ticker: 'TST', fiscalYear: 2021, fiscalQuarter: 2, date: '2021-07-28' } as const;

function candidates(text: string): readonly Candidate[] {
  return draftsOf(extract(text, HINTS), { hash: 'abc', source: 'Test call' });
}

function first(text: string): Candidate {
  const [candidate] = candidates(text);
  if (candidate === undefined) throw new Error(`nothing read in: ${text}`);
  return candidate;
}

describe('guidance as a row', () => {
  test('a range with its place, date and document', () => {
    const text = 'For the third quarter we expect revenue of $1.05 billion to $1.07 billion.';
    expect(first(text).draft).toEqual({
      kind: 'guidance',
      metric: 'revenue',
      basis: 'unspecified',
      variant: '',
      scope: 'company',
      versus: '',
      period: '2021-Q3',
      unit: 'usd',
      origin: 'document:abc',
      line: 1,
      source: 'Test call',
      note: '',
      mark: '',
      document: 'abc',
      start: 0,
      end: text.length,
      form: 'range',
      low: 1.05e9,
      high: 1.07e9,
      stated: 'range',
      issuedOn: '2021-07-28',
      stage: 'guidance',
      assumptions: '',
    });
  });

  test.each([
    ['We expect third-quarter gross margin of 64%, plus or minus 0.5%.', 0.635, 0.645],
    ['We expect third-quarter revenue of $1.8 billion, plus or minus $50 million.', 1.75e9, 1.85e9],
    ['We expect third-quarter revenue of $2.0 billion, plus or minus 2%.', 1.96e9, 2.04e9],
  ])('%s is stated as a centre that gives its bounds', (text, low, high) => {
    const { draft } = first(text);
    expect(draft).toMatchObject({ form: 'range', low, high });
    const centred = parseStated(draft?.kind === 'guidance' ? draft.stated : '');
    expect(centred && boundsOf(centred)).toEqual({ low, high });
  });

  test.each([
    ['We expect third-quarter revenue of approximately $500 million.', 'approximate', 5e8, 5e8],
    ['We expect third-quarter revenue of at least $500 million.', 'floor', 5e8, null],
    ['We expect third-quarter revenue of up to $500 million.', 'ceiling', null, 5e8],
  ])('%s has the form %s', (text, form, low, high) => {
    expect(first(text).draft).toMatchObject({ form, low, high });
  });

  test('a direction keeps why it is no row', () => {
    const all = candidates('We expect operating margin to expand in the third quarter.');
    expect(all.every(({ draft }) => draft === null)).toBe(true);
    expect(all[0]?.reason).toBe('It gives a direction and no number.');
  });
});

describe('an actual as a row', () => {
  test('has the precision of its last digit', () => {
    const { draft } = first('Second-quarter revenue was $1.050 billion.');
    expect(draft).toMatchObject({ value: 1.05e9, precision: 1e6, series: 'first print' });
  });

  test('of an earlier period is a comparative', () => {
    const candidate = first('First-quarter revenue was $940 million.');
    expect(candidate).toMatchObject({ comparative: true, draft: { series: 'recast' } });
  });
});

test('precision is exact and absent where the text does not print the value', () => {
  expect(precisionOf(0.285, 'percent', 'margin of 28.5%')).toBe(0.001);
  expect(precisionOf(0.0125, 'percent', 'up 125 basis points')).toBe(0.0001);
  expect(precisionOf(-0.08, 'per_share', 'a loss of 8 cents')).toBe(0.01);
  expect(precisionOf(0.24, 'per_share', 'EPS of $.24')).toBe(0.01);
  expect(precisionOf(1_070_000, 'shares', 'no figure here')).toBeNull();
});

test('every kind of period has its key', () => {
  const keys = [
    periodKey({ type: 'quarter', quarter: 1, fiscalYear: 2013 }, ''),
    periodKey({ type: 'year', fiscalYear: 2013 }, ''),
    periodKey({ type: 'half', half: 1, fiscalYear: 2013 }, ''),
    periodKey({ type: 'long_term' }, ''),
    periodKey({ type: 'run_rate', quarter: 4, fiscalYear: 2013 }, ''),
    periodKey({ type: 'multi_year' }, 'growth of 5% from 2016 to 2018'),
    periodKey({ type: 'multi_year' }, 'over the next three years'),
    periodKey({ type: null }, ''),
  ].map((read) => ('key' in read ? read.key : null));
  expect(keys).toEqual([
    '2013-Q1',
    '2013-FY',
    '2013-H1',
    'LT',
    '2013-Q4-RUN',
    '2016..2018-FY',
    null,
    null,
  ]);
});

test('ids tell candidates apart and are the same every time', () => {
  const text = 'Second-quarter revenue was $1.0 billion and gross margin was 40%. '.repeat(2);
  const ids = candidates(text).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(candidates(text).map(({ id }) => id)).toEqual(ids);
});
