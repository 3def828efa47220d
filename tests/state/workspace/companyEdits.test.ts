import { describe, expect, it } from 'vitest';
import { planEdit } from '../../../src/domain/planning/planImport.ts';
import type { Book, Row } from '../../../src/domain/book/rows.ts';
import { undoCommit } from '../../../src/domain/planning/undo.ts';
import { liveRows } from '../../../src/domain/book/live.ts';
import { mergeEdits, restoreEdit } from '../../../src/state/workspace/companyEdits.ts';
import { actual, bookOf, guidance } from '../../fixtures/rows.ts';

function named(companyId: string, ...rows: readonly Row[]): Book {
  return { ...bookOf(...rows), companyId };
}

function after(books: readonly Book[], edits: ReturnType<typeof mergeEdits>): readonly Book[] {
  return planEdit(new Map(books.map((book) => [book.companyId, book])), edits, 99).next;
}

describe('merging two companies', () => {
  const from = named('old', guidance(), actual());
  const into = named('new', guidance());

  it('moves every row once: what both say is said once', () => {
    const [emptied, kept] = after([from, into], mergeEdits(from, into));
    expect(liveRows(emptied)).toEqual([]);
    expect(liveRows(kept).map(({ kind }) => kind)).toEqual(['guidance', 'actual']);
  });

  it('is one step: undone, both are as they were', () => {
    const next = after([from, into], mergeEdits(from, into));
    const books = new Map(next.map((book) => [book.companyId, book]));
    const undone = undoCommit(books, 99, 100);
    expect(undone.left).toEqual([]);
    const live = undone.next.map((book) => [book.companyId, liveRows(book).length]);
    expect(live).toEqual([
      ['old', 2],
      ['new', 1],
    ]);
  });
});

describe('restoring one company', () => {
  const kept = named('one', guidance(), actual());

  it('changes nothing where nothing has changed', () => {
    expect(restoreEdit(kept, kept)).toEqual({ companyId: 'one', retire: [], add: [] });
  });

  it('retires what came since and brings back what went', () => {
    const now = named('one', guidance(), actual({ value: 0.3 }));
    const { retire, add } = restoreEdit(now, kept);
    expect(retire).toHaveLength(1);
    expect(add).toMatchObject([{ kind: 'actual' }]);
  });

  it('enters everything where the company is not known', () => {
    expect(restoreEdit(undefined, kept).add).toHaveLength(2);
  });
});
