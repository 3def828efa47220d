import { Refusal } from '../../../../src/io/refusal.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../../src/domain/book/rows.ts';
import { planImport } from '../../../../src/domain/planning/planImport.ts';
import { readTableFile, type MappedTable } from '../reading.ts';
import { splitLenient } from '../../../../src/io/csv/splitLenient.ts';
import { textGrid } from '../../../../src/io/tables/grids/textGrid.ts';
import { expectLinear } from '../../../cost.ts';

const NAME = 'a.csv';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Texts made of the signs that steer a reader, with a few words and figures between them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        '\t',
        '|',
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        '\r\n',
        ' ',
        '""',
        '\0',
        '\ufeff',
      ),
      fc.constantFrom(
        'Revenue',
        'period',
        'Q1 2024',
        '12.5',
        '$3bn',
        'low',
        '{',
        '<table>',
        'sep=',
        '%',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('no input makes it hang or crash', () => {
  it('any text is read or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        try {
          await readTableFile(bytes(text), NAME, 'test');
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.message).toMatch(/\.$/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('any bytes too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (file) => {
        await readTableFile(file, NAME, 'test').catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
      }),
      { numRuns: 300 },
    );
  });

  it('splits any text without losing a sign that is none of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = (part: string): string => part.replace(/[",\r\n]/gu, '');
        const dialect = { delimiter: ',', quote: '"', escape: '"' };
        // Spaces around a quoted cell are no part of it.
        const squeeze = (part: string): string => plain(part).replaceAll(' ', '');
        const { rows } = splitLenient(text, dialect);
        expect(squeeze(rows.flatMap(({ cells }) => cells).join(''))).toBe(squeeze(text));
      }),
    );
  });

  it.each([
    ['open quotes', 'a,"b\n'],
    ['quotes alone', '"'],
    ['quotes with text after', '"a"b,'],
    ['delimiters alone', ','],
    ['line ends alone', '\n'],
    ['spaces alone', ' '],
    ['quoted line ends', '"\n'],
    ['backslashes', '\\"'],
    ['brackets', '((([['],
    ['digits', '1'],
    ['dashes', '- '],
  ])('a text of %s costs as much as it is long', async (_, part) => {
    await expectLinear((size) => textGrid(part.repeat(size / part.length)), 100_000);
  });
});

/** Rows of a file of one figure a row, some of them bad in ways people's files are. */
const row = fc.record({
  metric: fc.constantFrom('Revenue', 'EPS', 'Gross margin', 'Bookings per seat', ''),
  period: fc.constantFrom('Q1 2024', 'Q2 2024', 'FY2024', 'soon', '', '2024-13'),
  value: fc.constantFrom('12.5', '(3)', '1,050', 'n/a', '', 'lots', '1e999', '64%', '5 to 7'),
  unit: fc.constantFrom('usd', '%', '$m', 'bananas', ''),
  note: fc.constantFrom('', 'fine', 'two\nlines', 'said "no"', 'a;b', '=1+1'),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const lineOf = ({ metric, period, value, unit, note }: Row): string =>
  ['EXN', metric, period, value, unit, note].map(quoted).join(',');

/** A first row without a figure, whose period and unit look like a second row of headings. */
const UNIT_BELOW: Row[] = [
  { metric: '', period: 'Q1 2024', value: '', unit: 'usd', note: '' },
  { metric: 'Revenue', period: 'Q1 2024', value: '12.5', unit: 'usd', note: '' },
];

describe('no row is lost silently', () => {
  it('rows in are rows new, changed, same or in conflict, rejected, or set aside', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const text = ['ticker,metric,period,value,unit,note', ...rows.map(lineOf)].join('\n');
        let table;
        try {
          table = await readTableFile(bytes(text), NAME, 'test');
        } catch (error) {
          if (error instanceof Refusal) return;
          throw error;
        }
        read += 1;
        const { incoming, rejected, guess } = table;
        const plan = planImport(new Map(), incoming, 1);
        const facts = incoming.flatMap((one) => one.rows.filter(({ kind }) => kind !== 'company'));
        const planned = plan.changes.filter(({ incoming: draft }) => draft.kind !== 'company');
        expect(planned).toHaveLength(facts.length);
        const lines = new Set([...facts, ...rejected].map(({ line }) => line));
        expect(lines.size + guess.aside).toBe(rows.length);
      }),
      { numRuns: 400, examples: [[UNIT_BELOW]] },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('and into a book that knows some of it: each row is counted once, and a second time all are the same', async () => {
    let read = 0;
    const file = async (rows: readonly Row[]): Promise<MappedTable | null> => {
      const text = ['ticker,metric,period,value,unit,note', ...rows.map(lineOf)].join('\n');
      return readTableFile(bytes(text), NAME, 'test').catch((error: unknown) => {
        if (error instanceof Refusal) return null;
        throw error;
      });
    };
    const some = fc.array(row, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(some, some, async (before, after) => {
        const [known, table] = [await file(before), await file([...before, ...after])];
        if (known === null || table === null) return;
        read += 1;
        const booksOf = (next: readonly Book[]): Map<string, Book> =>
          new Map(next.map((book) => [book.companyId, book]));
        const books = booksOf(planImport(new Map(), known.incoming, 1).next);
        const plan = planImport(books, table.incoming, 2);
        const of = (verdict: string): number =>
          plan.changes.filter((one) => one.verdict === verdict).length;
        const drafts = table.incoming.flatMap((one) => one.rows);
        expect(of('new') + of('changed') + of('same') + of('conflict')).toBe(drafts.length);
        const lines = new Set(
          [...drafts.filter(({ kind }) => kind !== 'company'), ...table.rejected].map(
            ({ line }) => line,
          ),
        );
        expect(lines.size + table.guess.aside).toBe(before.length + after.length);
        const again = planImport(new Map([...books, ...booksOf(plan.next)]), table.incoming, 3);
        expect(again.changes.filter(({ verdict }) => verdict === 'new')).toEqual([]);
        expect(again.changes).toHaveLength(drafts.length);
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
