import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planEdit, planImport } from '../../../src/domain/planning/planImport.ts';
import type { Book, Draft } from '../../../src/domain/book/rows.ts';
import { undoCommit } from '../../../src/domain/planning/undo.ts';
import { actual, guidance, liveContent, someDraft } from '../../fixtures/drafts.ts';

const JNPR = 'jnpr';

function imported(
  book: Book | undefined,
  rows: readonly Draft[],
  commit: number,
): Book | undefined {
  return planImport(asMap(book), [{ companyId: JNPR, rows }], commit).next[0] ?? book;
}

function asMap(book: Book | undefined): ReadonlyMap<string, Book> {
  return new Map(book === undefined ? [] : [[JNPR, book]]);
}

test('property: undo of the last commit, and undo of that undo', () => {
  fc.assert(
    fc.property(fc.array(someDraft), fc.array(someDraft), (before, rows) => {
      const first = imported(undefined, before, 1);
      const second = imported(first, rows, 2);
      const undone = undoCommit(asMap(second), 2, 3);
      const third = undone.next[0] ?? second;
      expect(undone.left).toEqual([]);
      expect(liveContent(third)).toEqual(liveContent(first));
      const redone = undoCommit(asMap(third), 3, 4).next[0] ?? third;
      expect(liveContent(redone)).toEqual(liveContent(second));
    }),
  );
});

test('property: undoing commits from the last to the first gives back every state', () => {
  fc.assert(
    fc.property(fc.array(fc.array(someDraft), { maxLength: 6 }), (files) => {
      const states: (Book | undefined)[] = [undefined];
      files.forEach((rows, index) => states.push(imported(states.at(-1), rows, index + 1)));
      let book = states.at(-1);
      const undoes = new Map<number, number>();
      for (let k = files.length; k > 0; k -= 1) {
        const next = 2 * files.length + 1 - k;
        book = undoCommit(asMap(book), k, next, undoes).next[0] ?? book;
        undoes.set(next, k);
        expect(liveContent(book)).toEqual(liveContent(states[k - 1]));
      }
    }),
  );
});

test('what a later commit replaced is left and listed', () => {
  const first = imported(undefined, [actual({ value: 0.2 })], 1);
  const second = imported(first, [actual({ value: 0.21 }), guidance()], 2);
  const third = imported(second, [actual({ value: 0.24 })], 3);
  const { next, left } = undoCommit(asMap(third), 2, 4);
  expect(left.map(({ row }) => row.id)).toEqual([2, 1]);
  expect(liveContent(next[0])).toEqual(liveContent(imported(undefined, [actual()], 1)));
});

test('an edit that changed the key is undone as one', () => {
  const first = imported(undefined, [actual()], 1);
  const add = [actual({ period: '2013-Q2' })];
  const edited = planEdit(asMap(first), [{ companyId: JNPR, retire: [1], add }], 2).next[0];
  const undone = undoCommit(asMap(edited), 2, 3).next[0];
  expect(liveContent(undone)).toEqual(liveContent(first));
});

test('a removed row that was imported again does not come back twice', () => {
  const first = imported(undefined, [actual()], 1);
  const removed = planEdit(asMap(first), [{ companyId: JNPR, retire: [1], add: [] }], 2).next[0];
  const again = imported(removed, [actual()], 3);
  expect(undoCommit(asMap(again), 2, 4)).toMatchObject({ next: [], left: [{ row: { id: 1 } }] });
});

test('an import, its undo, the undo of that, and undo of the import again', () => {
  const first = imported(undefined, [actual({ value: 0.2 })], 1);
  let book = imported(first, [actual(), guidance()], 2);
  const undoes = new Map<number, number>();
  for (const [undone, number] of [
    [2, 3],
    [3, 4],
    [2, 5],
  ] as const) {
    book = undoCommit(asMap(book), undone, number, undoes).next[0];
    undoes.set(number, undone);
  }
  expect(liveContent(book)).toEqual(liveContent(first));
});
