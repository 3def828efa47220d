import { toCsv } from '../../io/csv/csvText.ts';
import { COMPARE_COLUMNS, type FigureLine } from '../chart/readout/figureTable.ts';

/** The figures of companies side by side as CSV, with the period of each and the calendar quarter it stands under. */
export function compareCsv(lines: readonly FigureLine[]): string {
  return toCsv(
    ['Period', 'Calendar quarter', ...COMPARE_COLUMNS.map(({ name }) => name)],
    lines.map((line) => [
      ...[line.mark.label, line.place],
      ...COMPARE_COLUMNS.map(({ text }) => text(line)),
    ]),
  );
}
