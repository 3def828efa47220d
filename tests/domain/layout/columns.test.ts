import { describe, expect, it } from 'vitest';
import { inColumns } from '../../../src/domain/layout/columns.ts';
import { spread } from '../../../src/domain/layout/spread.ts';

const at = (text: string, from: number, to = from + text.length) => ({ text, from, to });
const texts = (rows: ReturnType<typeof inColumns>) =>
  rows.map((row) => row.map((cell) => cell?.text ?? ''));

describe('cells in columns', () => {
  it('keeps the place of a cell that is missing', () => {
    const rows = [
      [at('Revenue', 0), at('870', 20), at('3,470', 30)],
      [at('Margin', 0), at('30.0%', 30)],
    ];
    expect(texts(inColumns(rows))).toEqual([
      ['Revenue', '870', '3,470'],
      ['Margin', '', '30.0%'],
    ]);
  });

  it('lets a head over several columns stand in the first of them', () => {
    const rows = [
      [at('Three months ended', 18, 36), at('Change', 44)],
      [at('2025', 19), at('2024', 29)],
      [at('Revenue', 0), at('151', 20), at('140', 30), at('8%', 46)],
    ];
    expect(texts(inColumns(rows))[0]).toEqual(['', 'Three months ended', '', 'Change']);
  });

  it('takes a head set left above figures set right for theirs', () => {
    const rows = [
      [at('($ million)', 0), at('2022', 20), at('2023', 40)],
      [at('Net income', 0), at('815', 30), at('1,058', 49)],
    ];
    expect(texts(inColumns(rows))).toEqual([
      ['($ million)', '2022', '2023'],
      ['Net income', '815', '1,058'],
    ]);
  });
});

describe('heads in the middle of what they head', () => {
  it('reach over as many columns as their middle allows', () => {
    // One column, then four, then three.
    expect(spread([10, 35, 70], [10, 20, 30, 40, 50, 60, 70, 80])).toEqual([
      [0, 1],
      [1, 5],
      [5, 8],
    ]);
  });

  it('leave a column without a head where none reaches it', () => {
    expect(spread([15], [10, 20, 60])).toEqual([[0, 2]]);
  });
});
