import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import type { Book } from '../../../src/domain/book/rows.ts';
import { EXPORT_TABLES } from '../../../src/io/export/exportCsv.ts';
import { exportPackage } from '../../../src/io/export/exportPackage.ts';
import { importCsv } from '../../../src/io/csv/importCsv.ts';
import { demoBooks, payloadBooks } from './exportBooks.ts';

interface Description {
  readonly resources: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
    };
  }[];
}

const KINDS = ['guidance', 'actuals', 'bridges', 'expectations', 'calendars'] as const;

async function packed(books: readonly Book[]): Promise<Readonly<Record<string, Uint8Array>>> {
  const blob = await exportPackage(
    KINDS.map((kind) => [kind, EXPORT_TABLES[kind](books)] as const),
  );
  return unzipSync(new Uint8Array(await blob.arrayBuffer()));
}

describe('the Data Package', () => {
  it.each([
    ['the demo', demoBooks, 400],
    ['text that looks like a formula', () => payloadBooks(false), 48],
  ] as const)('of %s imports again with everything the same', async (_, make, least) => {
    const books = make();
    const files = await packed(books);
    const known = new Map(books.map((book) => [book.companyId, book]));
    let same = 0;
    for (const [path, bytes] of Object.entries(files)) {
      if (!path.endsWith('.csv') || strFromU8(bytes).trim().split('\r\n').length === 1) continue;
      const read = importCsv(bytes, path, 'another');
      expect([read.rejected, read.ignored]).toEqual([[], []]);
      const { changes } = planImport(known, read.incoming, 2);
      expect(changes.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
      same += changes.length;
    }
    expect(same).toBeGreaterThanOrEqual(least);
  });

  it('says of every file what its columns hold, as they stand in it', async () => {
    const files = await packed(demoBooks());
    const { resources } = JSON.parse(
      strFromU8(files['datapackage.json'] ?? new Uint8Array()),
    ) as Description;
    expect(resources.map(({ path }) => path)).toEqual(KINDS.map((kind) => `${kind}.csv`));
    for (const { path, bytes, schema } of resources) {
      const file = files[path] ?? new Uint8Array();
      expect(file).toHaveLength(bytes);
      const [header = ''] = strFromU8(file).split('\r\n');
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(header);
    }
    const types = resources
      .flatMap(({ schema }) => schema.fields)
      .map(({ name, type }) => `${name}:${type}`);
    expect(types).toEqual(expect.arrayContaining(['low:number', 'weeks:integer', 'period:string']));
  });
});
