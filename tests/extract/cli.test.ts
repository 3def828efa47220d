import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { docxBytes, paragraph, pdfBytes } from '../io/documents/made.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/extract.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'extract-'));
const good = join(folder, 'TST_q2_2021.txt');
const TEXT = 'For the third quarter, we expect revenue of $41 million to $43 million.';
writeFileSync(good, TEXT);
writeFileSync(join(folder, 'bad.txt'), Buffer.from([0, 1, 2]));

/** What pdf.js calls and Node 20, the oldest we run on, has not: taken away, any Node stands in for it. */
const LIKE_NODE_20 = `data:text/javascript,${encodeURIComponent(`
  for (const [owner, name] of [[Promise, 'try'], [Math, 'sumPrecise'], [URL, 'parse'],
    [Uint8Array, 'fromBase64'], [Uint8Array.prototype, 'toHex'], [Map.prototype, 'getOrInsertComputed']])
    delete owner[name];`)}`;

function run(
  args: readonly string[],
  input?: string,
  flags: readonly string[] = [],
): { out: string; err: string; code: number | null } {
  const done = spawnSync(process.execPath, [...flags, SCRIPT, ...args], {
    input: input ?? '',
    encoding: 'utf8',
  });
  return { out: done.stdout, err: done.stderr, code: done.status };
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the command', () => {
  it('prints one fact a line and takes the quarter from the name', () => {
    const { out, code } = run([good]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      doc: 'TST_q2_2021',
      metric: 'revenue',
      low: 41e6,
      period: { type: 'quarter', quarter: 3, fiscalYear: 2021 },
    });
  });

  it('names a bad file, exits 1 and still does the others', () => {
    const { out, err, code } = run([folder]);
    expect(code).toBe(1);
    expect(err).toContain('bad.txt');
    expect(out).toContain('"metric":"revenue"');
  });

  it('reads NDJSON and keeps the fields given from outside', () => {
    const record = { doc: 'x', text: TEXT, fiscalYear: 2019, fiscalQuarter: 2 };
    const { out } = run(['--format', 'csv'], `${JSON.stringify(record)}\n`);
    expect(out.split('\n')[1]).toContain('2019-Q3');
  });

  it('reads a page of HTML', () => {
    const record = { doc: 'x', text: `<p>${TEXT}</p>`, html: true, fiscalYear: 2021 };
    const [line = ''] = run([], `${JSON.stringify(record)}\n`).out.split('\n');
    expect(JSON.parse(line)).toMatchObject({ metric: 'revenue', start: 3, end: 3 + TEXT.length });
  });

  it('reads PDF and Word files as the app does, and shows the text it read', () => {
    const pdf = join(folder, 'PDF_q2_2021.pdf');
    const word = join(folder, 'DOC_q2_2021.docx');
    writeFileSync(pdf, pdfBytes([[[50, 700, TEXT]]]));
    writeFileSync(word, docxBytes(paragraph(TEXT)));
    const { out, code } = run(['--format', 'csv', pdf, word]);
    expect(code).toBe(0);
    expect(out).toMatch(/PDF_q2_2021,guidance,revenue,.*41000000,43000000/);
    expect(out).toMatch(/DOC_q2_2021,guidance,revenue,.*41000000,43000000/);
    expect(run(['--text', pdf]).out).toBe(`${TEXT}\n`);
    rmSync(pdf);
    rmSync(word);
  });

  it('reads PDF files on the oldest Node too', () => {
    const pdf = join(folder, 'OLD_q2_2021.pdf');
    writeFileSync(pdf, pdfBytes([[[50, 700, TEXT]]]));
    const { out, err } = run(['--text', pdf], '', ['--import', LIKE_NODE_20]);
    expect({ out, err }).toEqual({ out: `${TEXT}\n`, err: '' });
    rmSync(pdf);
  });

  it('explains a line', () => {
    expect(run(['--explain', '1', good]).out).toContain('"rules"');
  });

  it('lets what is given on the line win', () => {
    const flags = ['--quarter', '1', '--year', '2018', '--year-end', '6', '--date', '2018-05-01'];
    const { out } = run(['--document', '--company', 'Works', '--ticker', 'oth', ...flags, good]);
    const [head = '', fact = ''] = out.split('\n');
    expect(JSON.parse(head)).toMatchObject({
      kind: 'document',
      company: 'Works',
      ticker: 'OTH',
      fiscalYear: 2018,
      fiscalQuarter: 1,
      fiscalYearEndMonth: 6,
      date: '2018-05-01',
    });
    expect(JSON.parse(fact)).toMatchObject({ period: { quarter: 3, fiscalYear: 2018 } });
  });

  it.each([
    [['--quarter', '5'], '--quarter needs a whole number from 1 to 4'],
    [['--date', 'May'], '--date needs a date'],
    [['--format', 'xml'], 'unknown format xml'],
    [['--nothing', '1'], 'unknown option --nothing'],
  ])('refuses %j', (args, message) => {
    const { err, code } = run([...args, good]);
    expect([err.includes(message), code]).toEqual([true, 1]);
  });

  it('gives the same bytes on any number of threads, and names a bad file among many', () => {
    const many = mkdtempSync(join(tmpdir(), 'extract-many-'));
    for (let i = 0; i < 40; i += 1)
      writeFileSync(
        join(many, `d${String(i).padStart(2, '0')}.txt`),
        `${TEXT}\n`.repeat(1 + (i % 7)),
      );
    writeFileSync(join(many, 'd20.txt'), Buffer.from([0, 1]));
    const one = run(['--jobs', '1', many]);
    const four = run(['--jobs', '4', many]);
    rmSync(many, { recursive: true });
    expect(four.out).toBe(one.out);
    expect(one.out.trim().split('\n')).toHaveLength(39);
    expect(four.err).toContain('d20.txt: This is no document Guideband can read');
    expect([one.code, four.code]).toEqual([1, 1]);
  });
});
