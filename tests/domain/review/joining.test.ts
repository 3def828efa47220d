import { describe, expect, test } from 'vitest';
import { joinOf, joiningLabel, type Statement } from '../../../src/domain/review/joining.ts';
import { companyRows, entryOf, joinAll } from '../../../src/domain/review/joiningBatch.ts';
import { emptyBook, nextBook } from '../../../src/domain/planning/planImport.ts';
import type { Actual, Book, Draft, Guidance } from '../../../src/domain/book/rows.ts';

const CALL = { document: 'call', origin: 'document:call', source: 'Test results call, 2021-04-28' };
const RELEASE = {
  document: 'release',
  origin: 'document:release',
  source: 'Test results release, 2021-04-28',
};
const SHARED = {
  line: 1,
  note: '',
  mark: '',
  start: 0,
  end: 9,
  metric: 'eps',
  basis: 'non_gaap',
  variant: '',
  scope: 'company',
  versus: '',
  period: '2021-Q1',
  unit: 'usd_per_share',
} as const;

function actual(change: Partial<Draft<Actual>> = {}): Draft<Actual> {
  return {
    kind: 'actual',
    ...SHARED,
    ...CALL,
    value: 0.24,
    precision: 0.01,
    reportedOn: '2021-04-28',
    series: 'first print',
    ...change,
  };
}

function guidance(low: number, high: number, change: Partial<Draft<Guidance>> = {}): Statement {
  return {
    kind: 'guidance',
    ...SHARED,
    ...CALL,
    form: 'range',
    low,
    high,
    stated: 'range',
    issuedOn: '2021-04-28',
    stage: 'guidance',
    assumptions: '',
    ...change,
  };
}

function bookOf(...drafts: readonly Statement[]): Book {
  return nextBook(emptyBook('tst'), new Set(), '', drafts, 1);
}

function joinable(draft: Statement, confidence = 0.9): Parameters<typeof joinAll<Statement>>[0][0] {
  return { id: draft, draft, confidence };
}

describe('an actual', () => {
  test('is new, confirms at the coarser precision, or conflicts', () => {
    const release = actual({ ...RELEASE, value: 0.243, precision: 0.001 });
    expect(joinOf(actual(), [])).toMatchObject({ verdict: 'new', leads: 'incoming' });
    expect(joinOf(actual(), [release])).toMatchObject({ verdict: 'confirms', leads: 'existing' });
    expect(joinOf(release, [actual()])).toMatchObject({ verdict: 'confirms', leads: 'incoming' });
    const other = actual({ ...RELEASE, value: 0.26 });
    expect(joinOf(other, [actual()])).toMatchObject({ verdict: 'conflict', leads: 'incoming' });
    expect(joinOf(actual(), [other])).toMatchObject({ verdict: 'conflict', leads: 'existing' });
  });

  test('said twice in one document enters once, the more precise way', () => {
    const round = actual({ value: 0.2, precision: 0.1 });
    expect(joinOf(round, [actual()])).toMatchObject({
      verdict: 'same document',
      entersBook: false,
    });
    expect(joinOf(actual(), [round])).toMatchObject({ leads: 'incoming', entersBook: true });
  });

  test('of a period already reported confirms or questions and never leads', () => {
    const next = { ...CALL, document: 'next', origin: 'document:next', reportedOn: '2022-04-28' };
    const again = joinOf(actual(next), [actual()]);
    expect(again).toMatchObject({ verdict: 'confirms', leads: 'existing' });
    const restated = joinOf(actual({ ...next, value: 0.22 }), [actual()]);
    expect(restated).toMatchObject({ verdict: 'questions', leads: 'existing' });
    expect(joiningLabel(restated)).toBe('Questions an earlier figure');
  });

  test('meets one of an unstated basis where only one basis exists', () => {
    const stated = actual({ ...RELEASE, metric: 'revenue', unit: 'usd', basis: 'gaap' });
    const unstated = actual({ metric: 'revenue', unit: 'usd', basis: 'unspecified' });
    const joined = joinAll([joinable(stated), joinable(unstated)], undefined);
    expect(joined.get(unstated)?.verdict).toBe('confirms');
  });
});

test('guidance is a new vintage by what it does to the one before', () => {
  const later = { issuedOn: '2021-07-28', document: 'next' };
  const raised = joinOf(guidance(0.2, 0.26, later), [guidance(0.18, 0.22)]);
  expect(raised).toMatchObject({ verdict: 'new vintage', revision: 'raised' });
  expect(joiningLabel(raised)).toBe('New vintage: raised');
  expect(joinOf(guidance(0.18, 0.22, RELEASE), [guidance(0.18, 0.22)]).verdict).toBe('confirms');
  expect(joinOf(guidance(0.18, 0.23, RELEASE), [guidance(0.18, 0.22)]).verdict).toBe('conflict');
});

test('within a document the surer figure stands, whatever the order', () => {
  const sure = guidance(0.18, 0.22);
  const unsure = guidance(0.1, 0.2, { start: 50 });
  const joined = joinAll([joinable(unsure, 0.5), joinable(sure, 0.95)], undefined);
  expect([joined.get(sure)?.verdict, joined.get(unsure)?.verdict]).toEqual(['new', 'conflict']);
});

describe('what enters the book', () => {
  test('the release stands before the call, and an old row of less weight behind it', () => {
    const book = bookOf(actual());
    const release = actual({ ...RELEASE, value: 0.26 });
    const { add, retire } = entryOf([joinable(release)], book);
    expect(add).toEqual([release, actual()]);
    expect(retire).toEqual(book.rows);
    expect(entryOf([joinable(actual())], bookOf(release))).toMatchObject({ retire: [] });
  });

  test('a restated comparative is marked and moves nothing', () => {
    const next = { document: 'next', origin: 'document:next', reportedOn: '2022-04-28' };
    const { add, retire } = entryOf([joinable(actual({ ...next, value: 0.2 }))], bookOf(actual()));
    expect(add).toMatchObject([{ series: 'restated', value: 0.2 }]);
    expect(retire).toEqual([]);
  });

  test('what the document has said already does not enter again', () => {
    expect(entryOf([joinable(actual())], bookOf(actual()))).toEqual({ add: [], retire: [] });
  });

  test('a new company gets its name and ticker, a known one neither', () => {
    const rows = companyRows(undefined, 'Test', 'TST', CALL);
    expect(rows).toMatchObject([{ value: 'Test' }, { value: 'TST' }]);
    const book = nextBook(emptyBook('tst'), new Set(), '', rows, 1);
    expect(companyRows(book, 'Test Inc', 'TST', CALL)).toEqual([]);
  });
});
