import { codeOf, type DraftTable } from '../../domain/book/draftTable.ts';
import type { Row } from './fileRow.ts';
import { scaled, type PlainNumber } from './plainNumber.ts';
import { digitUnit, readFigures } from './readFigures.ts';

/** The figures of the row now read, in base units; NaN where a cell gives none. */
export interface Figures {
  readonly read: () => void;
  readonly values: Float64Array;
  /** Places in the strings of the table. */
  metric: number;
  unit: number;
  /** The unit of the last digit the first figure states; NaN when there is none. */
  lastDigit: number;
}

/**
 * Reads the figures in some columns of each row. Plain numbers share what their row says of metric and
 * unit with every row that says the same, and are scaled without ever being text; `readFigures` reads
 * all else, and decides what plain numbers in such a row mean.
 */
export function newFigures(row: Row, table: DraftTable, columns: readonly string[]): Figures {
  const scaleOf = row.remembered(['metric', 'unit', 'currency'], (cells) => {
    const { metric, unit, power } = readFigures(cells, []);
    return { metric: codeOf(table, metric.id), unit: codeOf(table, unit), power };
  });
  const plain = columns.map((): PlainNumber => ({ digits: 0, fraction: 0 }));
  const isThere = new Uint8Array(columns.length);

  function arePlain(): boolean {
    for (let index = 0; index < columns.length; index += 1) {
      const shape = row.shapeOf(columns[index] ?? '', plain[index] as PlainNumber);
      if (shape === 'other') return false;
      isThere[index] = shape === 'plain' ? 1 : 0;
    }
    return true;
  }

  function readPlain(): void {
    const { metric, unit, power } = scaleOf();
    figures.metric = metric;
    figures.unit = unit;
    figures.lastDigit = NaN;
    for (let index = 0; index < columns.length; index += 1) {
      const { digits, fraction } = plain[index] as PlainNumber;
      const isGiven = isThere[index] === 1;
      figures.values[index] = isGiven ? scaled(digits, power - fraction) : NaN;
      if (index === 0 && isGiven) figures.lastDigit = digitUnit(power - fraction);
    }
  }

  function readText(): void {
    const { metric, unit, values, lastDigit } = readFigures(row.cells, columns);
    figures.metric = codeOf(table, metric.id);
    figures.unit = codeOf(table, unit);
    figures.lastDigit = lastDigit() ?? NaN;
    values.forEach((value, index) => (figures.values[index] = value ?? NaN));
  }

  const figures: Figures = {
    read: () => {
      if (arePlain()) readPlain();
      else readText();
    },
    values: new Float64Array(columns.length),
    metric: 0,
    unit: 0,
    lastDigit: NaN,
  };
  return figures;
}
