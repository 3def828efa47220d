import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planEdit, planImport } from '../../../src/domain/planning/planImport.ts';
import type { Plan } from '../../../src/domain/planning/plan.ts';
import type { Book, Draft } from '../../../src/domain/book/rows.ts';
import { actual, guidance, liveContent, someDraft } from '../../fixtures/drafts.ts';

const JNPR = 'jnpr';

function plan(books: readonly Book[], rows: readonly Draft[], commit: number): Plan {
  const known = new Map(books.map((book) => [book.companyId, book] as const));
  return planImport(known, [{ companyId: JNPR, rows }], commit);
}

function verdicts({ changes }: Plan): readonly string[] {
  return changes.map((change) => change.verdict);
}

describe('planImport', () => {
  test('the first import is new', () => {
    const first = plan([], [guidance(), actual()], 1);
    expect(verdicts(first)).toEqual(['new', 'new']);
    expect(first.basedOn).toEqual({ [JNPR]: 0 });
    expect(first.next[0]?.rows.map((row) => [row.id, row.entered])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test('property: importing the same rows again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(someDraft), fc.array(someDraft), (before, rows) => {
        const first = plan([], before, 1).next;
        const second = plan(first, rows, 2);
        const books = second.next.length > 0 ? second.next : first;
        const again = plan(books, rows, 3);
        expect(again.next).toEqual([]);
        expect(again.changes.every((change) => change.verdict === 'same')).toBe(true);
      }),
    );
  });

  test('property: a first import keeps every row, duplicates included', () => {
    fc.assert(
      fc.property(fc.array(someDraft, { minLength: 1 }), (rows) => {
        const book = plan([], rows, 1).next[0];
        expect(book?.rows.map(({ kind, source }) => [kind, source])).toEqual(
          rows.map(({ kind, source }) => [kind, source]),
        );
      }),
    );
  });

  test('property: a row is never removed or rewritten, only retired', () => {
    fc.assert(
      fc.property(fc.array(someDraft, { minLength: 1 }), fc.array(someDraft), (before, rows) => {
        const [book] = plan([], before, 1).next;
        const after = plan(book ? [book] : [], rows, 2).next[0] ?? book;
        book?.rows.forEach((row, index) => {
          expect(after?.rows[index]).toEqual({
            ...row,
            retired: after?.rows[index]?.retired,
            retiredReason: after?.rows[index]?.retired ? 'corrected' : '',
          });
        });
        expect(new Set(after?.rows.map((row) => row.id)).size).toBe(after?.rows.length);
      }),
    );
  });

  test('one more duplicate than the book holds is one new row', () => {
    const twice = plan([], [actual(), actual()], 1);
    expect(verdicts(plan(twice.next, [actual(), actual(), actual()], 2))).toEqual([
      'same',
      'same',
      'new',
    ]);
  });

  test('another value under the same key replaces the old row', () => {
    const first = plan([], [actual()], 1);
    const second = plan(first.next, [actual({ value: 0.25 })], 2);
    expect(verdicts(second)).toEqual(['changed']);
    expect(second.changes[0]?.existing?.id).toBe(1);
    expect(second.next[0]?.rows[0]).toMatchObject({ retired: 2, retiredReason: 'corrected' });
    expect(second.next[0]?.rows[1]).toMatchObject({ value: 0.25, entered: 2, retired: 0 });
  });

  test.each([
    ['another value', actual({ source: 'call', value: 0.26 }), 'conflict'],
    ['the same value', actual({ source: 'call' }), 'new'],
    ['a coarser value that agrees', actual({ source: 'call', value: 0.2, precision: 0.1 }), 'new'],
    [
      'a coarser value that does not',
      actual({ source: 'call', value: 0.3, precision: 0.1 }),
      'conflict',
    ],
    ['another date', actual({ source: 'call', value: 0.26, reportedOn: '2014-04-23' }), 'new'],
    ['another series', actual({ source: 'call', value: 0.26, series: 'restated' }), 'new'],
  ])('another source with %s: %s', (_, row, verdict) => {
    const first = plan([], [actual()], 1);
    const second = plan(first.next, [row], 2);
    expect(verdicts(second)).toEqual([verdict]);
    expect(second.next[0]?.rows).toHaveLength(2);
  });

  test('two sources of one file that disagree are listed', () => {
    expect(verdicts(plan([], [guidance(), guidance({ source: 'call', high: 0.23 })], 1))).toEqual([
      'new',
      'conflict',
    ]);
  });

  test('a company spread over a file moves once', () => {
    const incoming = [actual(), guidance()].map((row) => ({ companyId: JNPR, rows: [row] }));
    expect(planImport(new Map(), incoming, 1).next).toHaveLength(1);
  });

  test('a company may be called __proto__', () => {
    const { next, basedOn } = planImport(
      new Map(),
      [{ companyId: '__proto__', rows: [actual()] }],
      1,
    );
    expect(next[0]?.companyId).toBe('__proto__');
    expect(Object.entries(basedOn)).toEqual([['__proto__', 0]]);
  });
});

describe('planEdit', () => {
  test('replaces, removes and adds', () => {
    const [book] = plan([], [actual(), guidance()], 1).next;
    const books = new Map(book ? [[JNPR, book]] : []);
    const replaced = planEdit(
      books,
      [{ companyId: JNPR, retire: [1], add: [actual({ period: '2013-Q2' })] }],
      2,
    );
    expect(verdicts(replaced)).toEqual(['changed']);
    expect(liveContent(replaced.next[0])).toHaveLength(2);
    const removed = planEdit(books, [{ companyId: JNPR, retire: [2], add: [] }], 2);
    expect(removed.next[0]?.rows[1]).toMatchObject({ retired: 2, retiredReason: 'removed' });
    expect(planEdit(books, [{ companyId: JNPR, retire: [9], add: [] }], 2).next).toEqual([]);
  });
});
