import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookAsOf } from '../../../src/domain/book/asOf.ts';
import { planEdit, planImport, type Edit } from '../../../src/domain/planning/planImport.ts';
import type { Book, Draft, Row } from '../../../src/domain/book/rows.ts';
import { figures, LAST_COMMIT, PERIODS, rowsOf } from '../../fixtures/figures.ts';
import { bookOf, actual, guidance } from '../../fixtures/rows.ts';
import { everythingSaid, TODAY } from '../../fixtures/everythingSaid.ts';

/** Each run works out every measure of whole books, twice. */
const RUNS = { numRuns: 40 };

describe('replay, as properties', () => {
  it('as of today is now, on either clock', () => {
    fc.assert(
      fc.property(figures, (some) => {
        const book = bookOf(...rowsOf(some));
        const today = bookAsOf(book, { saidBy: TODAY, enteredBy: LAST_COMMIT });
        expect(everythingSaid(today)).toEqual(everythingSaid(book));
      }),
      RUNS,
    );
  });

  it('as of a date nothing that was said or entered later changes', () => {
    fc.assert(
      fc.property(figures, figures, (before, after) => {
        const early = before.map((f) => ({ ...f, entered: 1 }));
        const late = after.map((f) => ({ ...f, entered: 2 }));
        const moment = { saidBy: '', enteredBy: 1 };
        const [one, both] = [bookOf(...rowsOf(early)), bookOf()];
        const later = { ...both, rows: [...one.rows, ...rowsOf(late)] };
        expect(everythingSaid(bookAsOf(later, moment))).toEqual(everythingSaid(one));
      }),
      RUNS,
    );
  });
});

describe('every measure', () => {
  it('says something of what is made here', () => {
    const silent = new Set(Object.keys(everythingSaid(bookOf())));
    const isEmpty = (value: unknown): boolean =>
      Array.isArray(value) ? value.every(isEmpty) : value === null || value === undefined;
    for (const some of fc.sample(figures, { numRuns: 300, seed: 7 })) {
      if (silent.size === 0) break;
      const all = everythingSaid(bookOf(...rowsOf(some)));
      for (const name of silent) if (!isEmpty(all[name])) silent.delete(name);
    }
    expect([...silent]).toEqual([]);
  });

  it('stays as it is when another company is imported', () => {
    fc.assert(
      fc.property(figures, figures, (own, other) => {
        const alone = imported(['one', rowsOf(own)]).get('one');
        const beside = imported(['one', rowsOf(own)], ['two', rowsOf(other)]);
        expect(saidOf(beside.get('one'))).toEqual(saidOf(alone));
      }),
      RUNS,
    );
  });

  it('stays as it is when a fact is removed and added again', () => {
    fc.assert(
      fc.property(figures, fc.nat(), (some, which) => {
        const before = imported(['one', rowsOf(some)]).get('one');
        const row = before?.rows[which % before.rows.length];
        if (before === undefined || row === undefined) throw new Error('no book');
        const without = edited(before, { retire: [row.id], add: [] }, 2);
        const again = edited(without, { retire: [], add: [draftOf(row)] }, 3);
        expect(saidOf(again)).toEqual(saidOf(before));
      }),
      RUNS,
    );
  });

  it('is another while the fact is gone', () => {
    const rows = PERIODS.flatMap((period, i) => [
      guidance({ period, issuedOn: `${period.slice(0, 4)}-01-20` }),
      actual({ period, value: 0.17 + (i % 6) / 100, reportedOn: `${period.slice(0, 4)}-12-20` }),
    ]);
    const before = imported(['one', rows]).get('one');
    const [row] = before?.rows ?? [];
    if (before === undefined || row === undefined) throw new Error('no book');
    const without = edited(before, { retire: [row.id], add: [] }, 2);
    expect(saidOf(without)).not.toEqual(saidOf(before));
  });
});

function draftOf({ id: _, entered: _e, retired: _r, retiredReason: _w, ...draft }: Row): Draft {
  return draft;
}

function imported(
  ...lots: readonly (readonly [string, readonly Row[]])[]
): ReadonlyMap<string, Book> {
  let books: ReadonlyMap<string, Book> = new Map();
  lots.forEach(([companyId, rows], index) => {
    const { next } = planImport(books, [{ companyId, rows: rows.map(draftOf) }], index + 1);
    books = new Map([...books, ...next.map((book) => [book.companyId, book] as const)]);
  });
  return books;
}

function edited(book: Book, edit: Omit<Edit, 'companyId'>, commit: number): Book {
  const books = new Map([[book.companyId, book]]);
  const [next] = planEdit(books, [{ companyId: book.companyId, ...edit }], commit).next;
  if (next === undefined) throw new Error('nothing planned');
  return next;
}

/** What is said, less which row says it. */
function saidOf(book: Book | undefined): unknown {
  if (book === undefined) throw new Error('no book');
  const text = JSON.stringify(everythingSaid(book), (key, part: unknown) => {
    if (key === 'id' || key === 'entered') return undefined;
    return part instanceof Map ? [...part] : part;
  });
  return JSON.parse(text) as unknown;
}
