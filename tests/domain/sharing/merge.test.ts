import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyBook, planEdit } from '../../../src/domain/planning/planImport.ts';
import { personal } from '../../../src/domain/book/personal.ts';
import type { Book, Draft } from '../../../src/domain/book/rows.ts';
import { mergeEdit, mergeOf, type Side } from '../../../src/domain/sharing/merge.ts';
import { sharedBook } from '../../../src/domain/sharing/share.ts';
import { actual, liveContent, someDraft } from '../../fixtures/drafts.ts';

const ID = 'exn';

function bookWith(drafts: readonly Draft[], book: Book = emptyBook(ID)): Book {
  const plan = planEdit(
    new Map([[ID, book]]),
    [{ companyId: ID, retire: [], add: drafts }],
    book.revision + 1,
  );
  return plan.next[0] ?? book;
}

function merged(mine: Book, theirs: Book, side: Side = 'both'): Book {
  const edit = mergeEdit(mergeOf(mine, theirs), () => side);
  return planEdit(new Map([[ID, mine]]), [edit], mine.revision + 1).next[0] ?? mine;
}

const named = (value: string): Draft =>
  personal({ kind: 'company' as const, field: 'name' as const, value, from: '' });
const draft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 6, arbitrary: someDraft },
  fc.constantFrom('Example', 'Example Networks', 'EXN plc').map(named),
);
// What one book says it says once: a second row of the same words would be no statement of its own.
const someBook = fc
  .array(draft, { maxLength: 8 })
  .map((drafts) => merged(emptyBook(ID), bookWith(drafts)));

describe('merging books', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(someBook, someBook, (a, b) => {
        const both = merged(a, b);
        expect(mergeEdit(mergeOf(both, b), () => 'both')).toMatchObject({ add: [], retire: [] });
        expect(mergeOf(a, a)).toMatchObject({ fresh: [], differences: [] });
      }),
    );
  });

  it('gives the same book in either order, and with three people in any', () => {
    fc.assert(
      fc.property(someBook, someBook, someBook, (a, b, c) => {
        expect(liveContent(merged(a, b))).toEqual(liveContent(merged(b, a)));
        const whole = liveContent(merged(merged(a, b), c));
        expect(liveContent(merged(a, merged(b, c)))).toEqual(whole);
        expect(liveContent(merged(merged(c, a), b))).toEqual(whole);
      }),
    );
  });

  it('tells new, same and different apart, and lets mine, theirs or both stand', () => {
    const mine = bookWith([
      actual({ value: 0.24 }),
      actual({ period: '2013-Q2', value: 0.29 }),
      named('Mine'),
    ]);
    const theirs = bookWith([
      actual({ value: 0.25 }),
      actual({ period: '2013-Q2', value: 0.29 }),
      actual({ period: '2013-Q3', value: 0.33 }),
      named('Theirs'),
    ]);
    const merge = mergeOf(mine, theirs);
    expect(merge).toMatchObject({ same: 1, isNewCompany: false, fresh: [{ period: '2013-Q3' }] });
    expect(merge.differences.map(({ isSingle }) => isSingle)).toEqual([false, true]);
    const values = (side: Side) =>
      merged(mine, theirs, side)
        .rows.flatMap((row) =>
          row.kind === 'actual' && row.period === '2013-Q1' && row.retired === 0 ? [row.value] : [],
        )
        .toSorted();
    expect([values('mine'), values('theirs'), values('both')]).toEqual([
      [0.24],
      [0.25],
      [0.24, 0.25],
    ]);
    const names = (side: Side) =>
      merged(mine, theirs, side).rows.flatMap((row) =>
        row.kind === 'company' && row.retired === 0 ? [row.value] : [],
      );
    expect([names('mine'), names('theirs')]).toEqual([['Mine'], ['Theirs']]);
  });
});

describe('a shared book', () => {
  it('holds what counts today, and a person’s notes and estimates only where they chose so', () => {
    const note = personal({ ...actual(), kind: 'note' as const, text: 'doubtful', writtenOn: '' });
    const held = personal({
      ...actual(),
      kind: 'expectation' as const,
      holder: 'mine',
      asOf: '',
      count: null,
    });
    const book = bookWith([actual(), note, held]);
    const retired = planEdit(
      new Map([[ID, book]]),
      [{ companyId: ID, retire: [1], add: [actual({ value: 0.3 })] }],
      2,
    ).next[0];
    if (retired === undefined) throw new Error('nothing planned');
    const kinds = (notes: boolean, expectations: boolean) =>
      sharedBook(retired, { notes, expectations }).rows.map(({ kind }) => kind);
    expect(kinds(false, false)).toEqual(['actual']);
    expect(kinds(true, true).toSorted()).toEqual(['actual', 'expectation', 'note']);
    expect(sharedBook(retired, { notes: false, expectations: false })).toMatchObject({
      revision: 1,
      nextRowId: 2,
    });
  });
});
