import { Refusal } from '../../../src/io/refusal.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../src/io/csv/importCsv.ts';
import { expectLinear } from '../../cost.ts';

const FOLDER = '../shared/csv';
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((n) =>
      /\.(?:csv|xlsx)$/u.test(n),
    )
  : [];

/** Whether the file was read, or why not; anything but a refusal is a fault of ours. */
function outcomeOf(bytes: Uint8Array): string {
  try {
    const { incoming, rejected } = importCsv(bytes, 'a.csv', 'f');
    const rows = incoming.flatMap((company) => company.rows);
    return `${rows.filter((row) => row.kind !== 'company').length} read, ${rejected.length} rejected`;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

describe.skipIf(names.length === 0)('files of others', () => {
  it.each(names)('%s gives a clear answer', (name) => {
    expect(outcomeOf(new Uint8Array(readFileSync(`${FOLDER}/${name}`)))).toMatch(
      /^The file has |^A quoted cell|^\d+ read, \d+ rejected$/u,
    );
  });
});

describe('hostile files', () => {
  it.each([
    ['an odd number of quotes', '"', '"'],
    ['only delimiters', ',;|\t', ''],
    ['only carriage returns', '\r', ''],
    ['zeros', '\0', ''],
    ['one long line', 'x', ''],
    ['quotes at the start of every cell', ',"a\r', ''],
  ])('%s end in a refusal, at the cost of their length', async (_, part, end) => {
    await expectLinear((size) => {
      const text = part.repeat(size / part.length) + end;
      expect(outcomeOf(new TextEncoder().encode(text))).toMatch(/^The file has |^A quoted cell/u);
    }, 200_000);
  });
});
