import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../../../src/domain/book/draftGroups.ts';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import { planTable } from '../../../src/domain/planning/planTable.ts';
import { freshPacker } from '../../../src/storage/pack/packTable.ts';
import type { PackedBook } from '../../../src/storage/pack/packBook.ts';
import { packBook } from '../../../src/storage/pack/packBook.ts';
import { unpackBook } from '../../../src/storage/pack/unpackBook.ts';
import { actual, anyRow, guidance } from '../../fixtures/drafts.ts';

const LIFE = { entered: 1, retired: 0, retiredReason: '' };

test('property: a book comes back as it was packed, through a structured clone', () => {
  fc.assert(
    fc.property(fc.array(anyRow), fc.nat(), fc.nat(), (rows, revision, nextRowId) => {
      const book = { companyId: 'jnpr', revision, nextRowId, rows };
      expect(unpackBook(structuredClone(packBook(book)))).toStrictEqual(book);
    }),
  );
});

test('packing an unpacked book gives the same bytes', () => {
  const rows = [
    { ...guidance(), id: 1, ...LIFE },
    { ...actual(), id: 2, ...LIFE },
  ];
  const packed = packBook({ companyId: 'jnpr', revision: 1, nextRowId: 3, rows });
  expect(packBook(unpackBook(packed))).toStrictEqual(packed);
});

test('property: books packed from a table are what packing their rows gives, one after the other', () => {
  const drafts = fc.array(
    anyRow.map((row) => ({ ...row, companyId: row.source.length % 2 === 0 ? 'jnpr' : 'csco' })),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(drafts, fc.integer({ min: 1 }), (rows, commit) => {
      const file = rows.map(({ companyId, ...row }) => ({ companyId, rows: [row] }));
      const plan = planTable(new Map(), tableOf(file), commit);
      const pack = freshPacker(plan.table);
      const packed = plan.next.map((book) => ('drafts' in book ? pack(book) : null));
      const books = planImport(new Map(), file, commit).next;
      expect(packed).toStrictEqual(books.map((book) => packBook(book)));
      expect(packed.map((book) => book && unpackBook(book))).toStrictEqual(books);
    }),
  );
});

test('every packed version ever shipped can be read', () => {
  for (const version of [1, 2]) {
    const shipped = readShipped(`packed-v${version}.json`);
    expect(unpackBook(shipped.packed)).toStrictEqual(shipped.book);
  }
});

test('a field this build does not know is passed over, a missing one is empty', () => {
  const row = { ...actual({ note: 'as filed' }), id: 1, ...LIFE };
  const packed = packBook({ companyId: 'jnpr', revision: 1, nextRowId: 2, rows: [row] });
  const head = packed.head.replace('["note",', '["unheard-of",');
  expect(head).not.toBe(packed.head);
  expect(unpackBook({ ...packed, head }).rows[0]).toStrictEqual({ ...row, note: '' });
});

test('a packed version of a newer build is refused', () => {
  const packed = packBook({ companyId: 'jnpr', revision: 1, nextRowId: 1, rows: [] });
  const newer = { ...packed, version: 3 } as unknown as PackedBook;
  expect(() => unpackBook(newer)).toThrow('newer version');
});

interface Shipped {
  readonly book: object;
  readonly packed: PackedBook;
}

function readShipped(name: string): Shipped {
  const url = new URL(`../fixtures/${name}`, import.meta.url);
  const { book, packed } = JSON.parse(readFileSync(url, 'utf8')) as {
    readonly book: object;
    readonly packed: Omit<PackedBook, 'numbers'> & { readonly numbers: string };
  };
  const numbers = Uint8Array.from(Buffer.from(packed.numbers, 'base64')).buffer;
  return { book, packed: { ...packed, numbers } };
}
