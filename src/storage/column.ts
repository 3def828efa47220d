/** How a column lies in the buffer. Width 0: one value for all rows, and nothing is stored. */
export interface Column {
  readonly offset: number;
  /** Bytes a value: whole numbers up to 4; 8 is floating point. */
  readonly width: 0 | 1 | 2 | 4 | 8;
  /** What whole numbers are counted from. */
  readonly base: number;
  /** Whole numbers are stored plus one and 0 means absent; in floating point NaN means absent. */
  readonly nullable: boolean;
}

interface PackedColumn extends Omit<Column, 'offset'> {
  readonly bytes: Uint8Array;
}

/**
 * The narrowest form that holds the values exactly; an absent one is given as NaN. A loop over a typed
 * array each: `TypedArray.from` with a function is ten times slower.
 */
export function packColumn(values: Float64Array, nullable: boolean): PackedColumn {
  let whole = true;
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (Number.isSafeInteger(value) && (value !== 0 || !Object.is(value, -0))) {
      if (value < min) min = value;
      if (value > max) max = value;
    } else if (!nullable || !Number.isNaN(value)) {
      whole = false;
      break;
    }
  }
  const shift = nullable ? 1 : 0;
  const highest = max - min + shift;
  if (!whole || highest > 0xffffffff) {
    return { bytes: new Uint8Array(values.slice().buffer), width: 8, base: 0, nullable };
  }
  if (max < min) return { bytes: new Uint8Array(0), width: 0, base: 0, nullable };
  if (highest === 0) return { bytes: new Uint8Array(0), width: 0, base: min, nullable };
  const width = highest <= 0xff ? 1 : highest <= 0xffff ? 2 : 4;
  const stored = new { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array }[width](values.length);
  for (let index = 0; index < stored.length; index += 1) {
    // NaN, absent, becomes 0.
    stored[index] = (values[index] ?? NaN) - min + shift;
  }
  return { bytes: new Uint8Array(stored.buffer), width, base: min, nullable };
}

/** The one value of a column of width 0. */
export function constantOf({ base, nullable }: Column): number | null {
  return nullable ? null : base;
}

/** The values of a column that is not constant; `count` is the number of rows. */
export function readColumn(
  buffer: ArrayBuffer,
  column: Column,
  count: number,
): readonly (number | null)[] {
  const raw = view(buffer, column, count);
  const values = new Array<number | null>(count);
  const shift = column.base - (column.nullable ? 1 : 0);
  for (let index = 0; index < count; index += 1) {
    const stored = raw[index] ?? 0;
    if (column.width === 8) values[index] = column.nullable && Number.isNaN(stored) ? null : stored;
    else values[index] = column.nullable && stored === 0 ? null : stored + shift;
  }
  return values;
}

function view(buffer: ArrayBuffer, { offset, width }: Column, count: number): ArrayLike<number> {
  switch (width) {
    case 0:
      return new Uint8Array(count);
    case 1:
      return new Uint8Array(buffer, offset, count);
    case 2:
      return new Uint16Array(buffer, offset, count);
    case 4:
      return new Uint32Array(buffer, offset, count);
    case 8:
      return new Float64Array(buffer, offset, count);
  }
}
