import { describe, expect, it } from 'vitest';
import { board, boardLine } from '../../../src/domain/season/board.ts';
import { inventedBook, demoBook } from '../print/books.ts';

describe('the board of a season', () => {
  const book = inventedBook();

  it('has a print just out for two weeks, then waits for the next by the company’s own past', () => {
    expect(boardLine(book, '2025-05-10')).toMatchObject({
      state: 'out',
      last: { period: '2025-Q1' },
      next: '2025-Q2',
      isMissing: false,
    });
    // Year end on the last Saturday of December, quarters of 13 weeks: Q2 ends on 2025-06-28.
    const waiting = boardLine(book, '2025-06-20');
    expect(waiting).toMatchObject({ state: 'due', isMissing: false, guideAge: 50 });
    expect(waiting.due?.on.localeCompare('2025-07-20')).toBe(1);
    expect(waiting.daysLeft).toBeGreaterThan(30);
  });

  it('says what has ended without a figure, and what is late', () => {
    expect(boardLine(book, '2025-07-10')).toMatchObject({ state: 'due', isMissing: true });
    expect(boardLine(book, '2025-09-30')).toMatchObject({
      state: 'late',
      isMissing: true,
      guideAge: 152,
    });
  });

  it('knows nothing of a later print on an earlier day', () => {
    expect(boardLine(book, '2025-02-10')).toMatchObject({
      last: { period: '2024-Q4' },
      next: '2025-Q1',
      state: 'out',
    });
  });

  it('stands with what is out first, then late, then by the day', () => {
    const lines = board([demoBook('amd'), demoBook('csco'), book], '2025-05-02');
    expect(lines.map(({ company, state }) => [company.id, state])).toEqual([
      ['jnpr', 'out'],
      ['amd', 'late'],
      // A year of 53 weeks that does not say which quarter has them has no day for its first.
      ['csco', 'no date'],
    ]);
  });
});
