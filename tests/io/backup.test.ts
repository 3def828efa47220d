import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/domain/planning/planImport.ts';
import type { Book } from '../../src/domain/book/rows.ts';
import { readBackup, writeBackup, type BackupPayload } from '../../src/io/backup/backup.ts';
import { readDemo } from '../../src/io/demo.ts';

const books = planImport(new Map(), readDemo(), 1).next;
const PAYLOAD: BackupPayload = {
  books,
  commits: [
    {
      number: 1,
      time: 1,
      kind: 'import',
      label: 'a \ud800 lone half, a line\u2028end and "quotes"\n',
      companies: [],
      counts: { new: 0, changed: 0, same: 0, conflict: 0, rejected: 0 },
    },
  ],
  documents: [],
  mappings: [{ id: 'm', ['__proto__']: 1, columns: [1, null, true] }],
  settings: [{ key: 'theme', value: 'dark' }],
};
const whole = await writeBackup(PAYLOAD, { time: 1_700_000_000_000 });
const lineEnd = whole.indexOf(10);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

/** The same backup with one book changed, hashed anew: what only validation can refuse. */
async function refusal(change: (row: Record<string, unknown>) => Record<string, unknown>) {
  const [first, ...others] = books;
  const row = { ...first?.rows[0] } as Record<string, unknown>;
  const bad = { ...first, rows: [change(row)] } as unknown as Book;
  return writeBackup({ ...PAYLOAD, books: [bad, ...others] }, { time: 0 }).catch(String);
}

describe('backup', () => {
  it('comes back as it was', async () => {
    const read = await readBackup(whole);
    expect(read).toMatchObject({ ok: true, manifest: { version: 1, counts: { books: 3 } } });
    expect(read.ok && read.payload).toEqual(PAYLOAD);
  });

  it('of nothing and of one company', async () => {
    const none = { books: [], commits: [], documents: [], mappings: [], settings: [] };
    expect(await readBackup(await writeBackup(none, { time: 0 }))).toMatchObject({ ok: true });
    const one = { ...none, books: books.slice(0, 1) };
    const read = await readBackup(await writeBackup(one, { time: 0 }));
    expect(read.ok && read.payload).toEqual(one);
  });

  it.each([0, 1, 40, lineEnd, lineEnd + 1, 5_000, whole.length >> 1, whole.length - 1])(
    'is refused when cut at %i',
    async (length) => {
      const read = await readBackup(whole.slice(0, length));
      expect(read.ok ? '' : read.reason).toMatch(/empty|cut short|first line/u);
    },
  );

  it('is refused when lengthened', async () => {
    expect(await readBackup(bytes(`${text(whole)}\n`))).toMatchObject({ ok: false });
  });

  it('is refused for a flipped bit anywhere', async () => {
    const step = Math.ceil((whole.length - lineEnd) / 40);
    const head = Array.from({ length: lineEnd + 1 }, (_, index) => index);
    const body = Array.from({ length: 40 }, (_, index) => lineEnd + 1 + index * step);
    for (const at of [...head, ...body].filter((index) => index < whole.length)) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      const read = await readBackup(flipped);
      expect(read.ok, `byte ${at}`).toBe(false);
    }
  });

  it.each([
    ['{"a":1}\n', /no Guideband backup/u],
    ['null\n', /no Guideband backup/u],
    ['company,ticker\nA,B\n', /no Guideband backup/u],
    [text(whole).replace('"version":1', '"version":2'), /newer Guideband/u],
    [text(whole).replace('"version":1', '"version":0'), /damaged/u],
  ])('refuses a foreign or newer file', async (content, reason) => {
    const read = await readBackup(bytes(content));
    expect(read.ok ? '' : read.reason).toMatch(reason);
  });

  it('validates every row', async () => {
    const without = (row: Record<string, unknown>) => {
      const { source: _, ...rest } = row;
      return rest;
    };
    expect(await refusal(without)).toMatch(/too few fields/u);
    expect(await refusal((row) => ({ ...row, extra: 1 }))).toMatch(/too many/u);
    expect(await refusal((row) => ({ ...row, kind: 'constructor' }))).toMatch(/kind is unknown/u);
    expect(await refusal((row) => ({ ...row, line: -1 }))).toMatch(/line is not a count/u);
    expect(await refusal((row) => ({ ...row, source: 1 }))).toMatch(/source is not text/u);
    expect(await refusal((row) => ({ ...row, field: 'x' }))).toMatch(/field cannot be/u);
    expect(await refusal((row) => ({ ...row, id: 1e9 }))).toMatch(/id is taken/u);
  });

  it('does not write what JSON would change', async () => {
    for (const value of [new Date(0), new Uint8Array(2), Number.NaN, new Map(), [undefined]]) {
      const written = writeBackup({ ...PAYLOAD, settings: [{ value }] }, { time: 0 });
      await expect(written).rejects.toThrow(/JSON cannot hold/u);
    }
  });
});
