import { describe, expect, it } from 'vitest';
import { notInLines } from '../../../src/charts/print/silentWords.ts';
import { LENGTHS, printParagraph } from '../../../src/charts/print/paragraph.ts';
import { printTables } from '../../../src/charts/print/tables.ts';
import { printSheet } from '../../../src/domain/print/printSheet.ts';
import { demoBook, inventedBook, PRINT } from '../../domain/print/books.ts';

const amd = printSheet(demoBook('amd'), { period: '2018-Q3', day: '2018-10-24' });
const invented = printSheet(inventedBook(), PRINT);

/** A table as text: cells with their remarks, by their column. */
function rowsOf(table: ReturnType<typeof printTables>[number] | undefined) {
  return (table?.rows ?? []).map(({ cells }) =>
    Object.fromEntries(
      cells.map(({ text, note }, at) => [
        table?.header[at] ?? '',
        note === '' ? text : `${text} [${note}]`,
      ]),
    ),
  );
}

describe('the paragraph of a print', () => {
  it('says revenue and earnings in two sentences when it is short', () => {
    expect(printParagraph(amd, 'AMD', 'short', 'en-US')).toBe(
      'AMD reported Q3 2018 revenue of $1.65bn, at the low end of the guided $1.65bn to $1.75bn, up 0.6% on the year, down 6.3% on the quarter; and non-GAAP EPS of $0.13. For Q4 2018 management guided revenue of $1.40bn to $1.50bn (midpoint down 2.0% on the year) and non-GAAP gross margin of about 41% (up 600 bp on the year).',
    );
  });

  it('says in its longest what became of the year and what was not found, each as no more than that', () => {
    expect(printParagraph(invented, 'Example', 'long', 'en-US', ['Revenue'])).toBe(
      'Example reported Q1 2025 (a 14-week quarter) revenue of $106m, 2.9% above consensus of $103m (n = 12, 2025-04-28), in line with our estimate of $106.2m (2025-04-28), above the guided $100m to $104m, up 17.8% on the year, up 6.0% on the quarter; and GAAP gross margin of 49.0%. For Q2 2025 management guided revenue of $98m to $102m (midpoint up 5.3% on the year, down 5.7% on the quarter, 1.0% below consensus of $101m (n = 12, 2025-04-28)). FY 2025 revenue was raised to $402m to $422m from $400m to $420m, which leaves $296m to $316m for Q2 to Q4, $2m less at the midpoint than before. FY 2025 non-GAAP EPS was withdrawn; Q1 2025 non-GAAP operating expenses and FY 2025 capital expenditure had been guided and were not found in this document; GAAP gross margin is stated on another basis or definition than before. Not checked yet: revenue.',
    );
  });

  it('has two to four sentences, and one more for what is not checked', () => {
    for (const [sheet, most] of [
      [amd, [2, 2, 3]],
      [invented, [2, 3, 4]],
    ] as const) {
      const counts = LENGTHS.map(
        (length) => printParagraph(sheet, 'It', length, 'en-US').split(/\.(?: |$)/u).length - 1,
      );
      expect(counts).toEqual(most);
    }
  });

  it('is empty where nothing was reported', () => {
    const empty = printSheet(inventedBook(), { period: '2030-Q1', day: '2030-05-01' });
    expect(printParagraph(empty, 'It', 'long', 'en-US')).toBe('');
  });
});

describe('the tables of a print', () => {
  it('set each figure beside its guide, expectations and the past, with margins in basis points', () => {
    const [results] = printTables(invented, 'en-US');
    expect(rowsOf(results)[0]).toEqual({
      Line: 'Revenue',
      Reported: '$106mA [14-week quarter]',
      Guided: '$100m to $104m [2025-01-30]',
      Position: 'above [+3.9% to the midpoint]',
      Expected: '$103mE [consensus, n = 12, 2025-04-28; $106.2mE mine, 2025-04-28]',
      'Against it': '+2.9% beat [mine: −0.2% in line]',
      'On year ago': '+17.8% [$90m, 14-week quarter]',
      'On quarter ago': '+6.0% [$100m, 14-week quarter]',
    });
    expect(rowsOf(printTables(amd, 'en-US')[0])[1]).toMatchObject({
      Position: 'above [+200 bp to the midpoint]',
      'On year ago': '+500 bp [35%]',
    });
  });

  it('set the new guidance beside the old with what it leaves for the rest of the year', () => {
    const [, guides] = printTables(invented, 'en-US');
    const rows = rowsOf(guides);
    expect(rows[1]).toMatchObject({
      Guided: 'Revenue [FY 2025]',
      Old: '$400m to $420m [2025-01-30]',
      New: '$402m to $422m',
      'Move, low / middle / high': 'raised [+0.5%]',
      'Implied rest of the year':
        'Q2 to Q4: $296m to $316m (+1.0% to +7.8% on the year), −$2m [before: $296m to $320m (+1.0% to +9.2% on the year)]',
    });
    // Guidance is above or below what was expected; only results beat and miss.
    expect(rows[0]?.['Against it']).toBe('−1.0% below');
    expect(rows[2]).toMatchObject({ Guided: 'EPS [FY 2025, non-GAAP]', New: 'withdrawn' });
  });

  it('leave out columns nothing stands in', () => {
    expect(printTables(amd, 'en-US')[0]?.header).not.toContain('Expected');
  });

  it('name what was not found without calling it withdrawn', () => {
    const lines = notInLines(invented, 'en-US').map(({ name, text }) => `${name}: ${text}`);
    expect(lines.slice(0, 3)).toEqual([
      'Operating expenses, Q1 2025, non-GAAP: guided $30m to $31m on 2025-01-30; not found in this document',
      'Capital expenditure, FY 2025: guided $20m to $22m on 2025-01-30; not repeated',
      'Gross margin, Q1 2025, non-GAAP: guided 50% to 51% on 2025-01-30; basis: guided non-GAAP, reported GAAP',
    ]);
  });
});
