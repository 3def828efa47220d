import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/domain/planning/planImport.ts';
import { readBackup, writeBackup } from '../../src/io/backup/backup.ts';
import { readDemo } from '../../src/io/demo.ts';
import { packText } from '../../src/io/packedText.ts';

type Fields = Record<string, unknown>;
type Item = readonly [part: string, value: unknown];

const COUNTS = { new: 1, changed: 0, same: 0, conflict: 0, rejected: 0 };
const commit = (fields: Fields = {}): Item => [
  'commits',
  {
    number: 1,
    time: 5,
    kind: 'import',
    label: 'one',
    companies: ['amd'],
    counts: COUNTS,
    ...fields,
  },
];
const review = await packText(
  JSON.stringify({ candidates: [], rejected: [], decided: [], extraction: 1 }),
);
const about = {
  companyId: 'amd',
  companyName: 'AMD',
  ticker: 'AMD',
  isNewCompany: false,
  type: 'call',
  date: '2020-01-01',
  fiscalYear: 2020,
  fiscalQuarter: 1,
  fiscalYearEndMonth: 12,
};
const head = {
  format: 'text',
  about,
  length: 5,
  addedOn: 7,
  extraction: 1,
  counts: { accepted: 0, rejected: 0, open: 0 },
};
const stored = {
  hash: 'h1',
  name: 'a.txt',
  reader: '1',
  text: await packText('words'),
  head,
  review,
};
const document = (fields: Fields = {}): Item => ['documents', { ...stored, ...fields }];
const headed = (fields: Fields): Item => document({ head: { ...head, ...fields } });
const mapping: Item = ['mappings', { id: 'm1', value: { a: 1 } }];
const setting: Item = ['settings', { key: 'theme', value: 'dark' }];
const [first] = planImport(new Map(), readDemo(), 1).next.slice(0, 1);
if (first === undefined) throw new Error('no demo');
const whole: readonly Item[] = [['books', first], commit(), document(), mapping, setting];

/** A book with its first row of a kind changed. */
function row(kind: string, fields: Fields): Item {
  const index = first?.rows.findIndex((one) => one.kind === kind) ?? -1;
  const rows = first?.rows.map((one, at) => (at === index ? { ...one, ...fields } : one));
  if (index < 0) throw new Error(`no ${kind}`);
  return ['books', { ...first, rows }];
}

/** A backup whose counts and checksum are right, whatever it holds: only looking at each part can refuse it. */
function forged(lines: readonly string[], counts: Fields = {}): Uint8Array<ArrayBuffer> {
  const body = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const of = (part: string): number => lines.filter((line) => line.startsWith(`["${part}"`)).length;
  const rows = lines.flatMap((line) => {
    if (!line.startsWith('["books"')) return [];
    try {
      const [part, book] = JSON.parse(line) as [string, { rows: unknown[] }];
      return part === 'books' ? [book.rows.length] : [];
    } catch {
      return [];
    }
  });
  const manifest = {
    format: 'guideband-backup',
    version: 1,
    time: 0,
    counts: {
      books: of('books'),
      rows: rows.reduce((sum, count) => sum + count, 0),
      commits: of('commits'),
      documents: of('documents'),
      mappings: of('mappings'),
      settings: of('settings'),
      ...counts,
    },
    bytes: body.length,
  };
  const sha256 = createHash('sha256').update(JSON.stringify(manifest)).update(body).digest('hex');
  return new Uint8Array(
    Buffer.concat([Buffer.from(`${JSON.stringify({ ...manifest, sha256 })}\n`), body]),
  );
}

const spoiled = (...items: readonly Item[]): Uint8Array<ArrayBuffer> =>
  forged(items.map((item) => JSON.stringify(item)));

const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const bomb = await packText('0'.repeat(300_000_000));

const CASES: readonly (readonly [
  what: string,
  file: () => Uint8Array<ArrayBuffer>,
  reason: RegExp,
])[] = [
  ['a null commit', () => spoiled(['commits', null]), /Step 1 of the history/u],
  [
    'a commit that names no companies',
    () => spoiled(commit({ companies: undefined })),
    /companies/u,
  ],
  ['companies that are no texts', () => spoiled(commit({ companies: [1] })), /companies/u],
  ['a doubled commit number', () => spoiled(commit(), commit()), /number 1 twice/u],
  ['a commit number that is none', () => spoiled(commit({ number: '1' })), /number/u],
  ['a commit number beyond counting', () => spoiled(commit({ number: 2 ** 53 - 1 })), /number/u],
  ['an unknown kind of commit', () => spoiled(commit({ kind: 'x' })), /kind/u],
  ['counts that are not there', () => spoiled(commit({ counts: {} })), /counts/u],
  ['a time that is none', () => spoiled(commit({ time: 'now' })), /time/u],
  [
    'commits that undo each other',
    () => spoiled(commit({ undoneBy: 2 }), commit({ number: 2, undoneBy: 1 })),
    /undone/u,
  ],
  ['a commit that undoes itself', () => spoiled(commit({ undoes: 1 })), /undo/u],
  ['a nonsense unit', () => spoiled(row('guidance', { unit: 'us d<b>' })), /unit/u],
  ['no unit of a figure', () => spoiled(row('actual', { unit: '' })), /unit/u],
  ['a nonsense date', () => spoiled(row('guidance', { issuedOn: 'yesterday' })), /issuedOn/u],
  [
    'a day that does not exist',
    () => spoiled(row('actual', { reportedOn: '2020-02-31' })),
    /reportedOn/u,
  ],
  ['a nonsense period', () => spoiled(row('actual', { period: 'Q9' })), /period/u],
  ['no metric', () => spoiled(row('actual', { metric: '' })), /metric/u],
  ['a month 13', () => spoiled(row('calendar', { endMonth: 13 })), /endMonth/u],
  ['a precision below zero', () => spoiled(row('actual', { precision: -1 })), /precision/u],
  [
    'a row of a later commit than its book',
    () => spoiled(row('actual', { entered: 99 })),
    /entered/u,
  ],
  [
    'a book without end of commits',
    () => spoiled(['books', { ...first, revision: 2 ** 53 - 1 }]),
    /whole/u,
  ],
  ['a doubled company', () => spoiled(['books', first], ['books', first]), /twice/u],
  ['a null document', () => spoiled(['documents', null]), /Document 1/u],
  ['a document without text', () => spoiled(document({ text: 7 })), /text/u],
  ['a document whose text cannot be unpacked', () => spoiled(document({ text: 'x' })), /text/u],
  ['a text that unpacks without end', () => spoiled(document({ text: bomb })), /text/u],
  ['a review that is none', () => spoiled(document({ review: 'H4sI' })), /review/u],
  ['a document about nothing', () => spoiled(headed({ about: null })), /about/u],
  ['a document without length', () => spoiled(headed({ length: -1 })), /length/u],
  ['a doubled document', () => spoiled(document(), document()), /twice/u],
  ['a mapping without id', () => spoiled(['mappings', { value: 1 }]), /mapping/iu],
  ['a doubled mapping', () => spoiled(mapping, mapping), /twice/u],
  ['a null setting', () => spoiled(['settings', null]), /setting/iu],
  ['a doubled setting', () => spoiled(setting, setting), /twice/u],
  ['deep nesting', () => forged([`["settings",{"key":"a","value":${deep(10_000)}}]`]), /nested/u],
  [
    'deeper nesting',
    () => forged([`["settings",{"key":"a","value":${deep(2_000_000)}}]`]),
    /nested/u,
  ],
  ['a part of three', () => forged(['["settings",{"key":"a","value":1},2]']), /part/u],
  ['a line that is no JSON', () => forged(['["settings",{"key":']), /line 2/u],
  ['a number without end', () => forged(['["settings",{"key":"a","value":1e999}]']), /number/u],
];

describe('a spoiled backup whose checksum is right', () => {
  it('is one only by what is wrong in it: the same without is taken', async () => {
    expect(await readBackup(spoiled(...whole))).toMatchObject({ ok: true });
  });

  it.each(CASES)('is refused in a sentence for %s', async (_, file, reason) => {
    const read = await readBackup(file());
    const said = read.ok ? 'taken' : read.reason;
    expect(said).toMatch(reason);
    expect(said).toMatch(/^[A-Z][^{}]*\.$/u);
    expect(said).not.toMatch(/\b(?:undefined|TypeError|ConstraintError|stack size|Unexpected)\b/u);
  });

  it('is not what the app itself writes', async () => {
    const [books, commits] = [[first], [commit()[1]]];
    const payload = { books, commits, documents: [stored], mappings: [mapping[1]], settings: [] };
    expect(await readBackup(await writeBackup(payload, { time: 1 }))).toMatchObject({ ok: true });
  });
});
