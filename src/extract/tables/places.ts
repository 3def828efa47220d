import { toNumber } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Cell } from './cell.ts';
import type { Row } from './collect.ts';
import type { Column } from './columns.ts';
import { cellValue, isBlank, type CellValue } from './value.ts';

/** A value of the two ends of a band that stand in columns of their own. */
function joined(low: CellValue, high: CellValue): CellValue {
  const [from, to] = sizeOrder(low, high);
  return { ...low, low: from, high: to, form: 'range', isScaled: low.isScaled && high.isScaled };
}

function sizeOrder(a: CellValue, b: CellValue): readonly [Decimal | null, Decimal | null] {
  const [low, high] = [a.low ?? a.high, b.high ?? b.low];
  if (low === null || high === null) return [low, high];
  return toNumber(low) <= toNumber(high) ? [low, high] : [high, low];
}

export interface Place {
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell;
  readonly value: CellValue;
  readonly isBand: boolean;
}

/** The figures of a row, the two columns of a band as one. */
export function placesOf(row: Row, columns: readonly Column[]): readonly Place[] {
  const places: Place[] = [];
  let low: Place | null = null;
  row.cells.slice(1).forEach((cell, at) => {
    const column = columns[at];
    const value = cellValue(cell.text);
    if (column === undefined || value === null) {
      if (!isBlank(cell.text)) low = null;
      return;
    }
    // Nobody reports a result as a band.
    const place = { row, column, cell, value, isBand: value.form === 'range' };
    if (column.end === 'low') {
      low = place;
      places.push(place);
    } else if (column.end === 'high' && low !== null) {
      const first: Place = low;
      places.splice(places.indexOf(first), 1);
      places.push({
        ...first,
        value: joined(first.value, value),
        isBand: true,
        cell: { ...first.cell, end: cell.end },
      });
      low = null;
    } else if (column.end !== 'mid') places.push(place);
  });
  return places;
}
