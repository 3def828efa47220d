import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackedBook } from '../../src/storage/pack.ts';
import { packBook, unpackBook } from '../../src/storage/pack.ts';
import { actual, anyRow, guidance } from './drafts.ts';

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

test('every packed version ever shipped can be read', () => {
  for (const version of [1]) {
    const shipped = readShipped(`packed-v${version}.json`);
    expect(unpackBook(shipped.packed)).toStrictEqual(shipped.book);
  }
});

test('a field this build does not know is passed over, a missing one is empty', () => {
  const row = { ...actual({ note: 'as filed' }), id: 1, ...LIFE };
  const packed = packBook({ companyId: 'jnpr', revision: 1, nextRowId: 2, rows: [row] });
  const head = packed.head.replace('"field":"note"', '"field":"unheard-of"');
  expect(head).not.toBe(packed.head);
  expect(unpackBook({ ...packed, head }).rows[0]).toStrictEqual({ ...row, note: '' });
});

test('a packed version of a newer build is refused', () => {
  const packed = packBook({ companyId: 'jnpr', revision: 1, nextRowId: 1, rows: [] });
  const newer = { ...packed, version: 2 } as unknown as PackedBook;
  expect(() => unpackBook(newer)).toThrow('newer version');
});

interface Shipped {
  readonly book: object;
  readonly packed: PackedBook;
}

function readShipped(name: string): Shipped {
  const url = new URL(`fixtures/${name}`, import.meta.url);
  const { book, packed } = JSON.parse(readFileSync(url, 'utf8')) as {
    readonly book: object;
    readonly packed: Omit<PackedBook, 'numbers'> & { readonly numbers: string };
  };
  const numbers = Uint8Array.from(Buffer.from(packed.numbers, 'base64')).buffer;
  return { book, packed: { ...packed, numbers } };
}
