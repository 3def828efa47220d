import type { ColumnLook } from './columnStats.ts';

/** How a column lies in the buffer. Width 0: one value for all rows, and nothing is stored. */
export interface PackedColumn {
  readonly offset: number;
  /** Bytes a value: whole numbers up to 4; 8 is floating point. */
  readonly width: 0 | 1 | 2 | 4 | 8;
  /** What whole numbers are counted from. */
  readonly base: number;
  /** Whole numbers are stored plus one and 0 means absent; in floating point NaN means absent. */
  readonly nullable: boolean;
}

/**
 * Where columns are put one after the other; the buffer grows and is used for book after book, and so
 * are the arrays that look at it: making one takes a browser longer than filling it.
 */
export interface ColumnSink {
  readonly buffer: ArrayBuffer;
  readonly views: Readonly<
    Record<1 | 2 | 4 | 8, Uint8Array | Uint16Array | Uint32Array | Float64Array>
  >;
  size: number;
}

const FIRST_ROOM = 4096;

export function newColumnSink(room = FIRST_ROOM): ColumnSink {
  const buffer = new ArrayBuffer(room);
  const views = {
    1: new Uint8Array(buffer),
    2: new Uint16Array(buffer),
    4: new Uint32Array(buffer),
    8: new Float64Array(buffer),
  };
  return { buffer, views, size: 0 };
}

/** The sink itself, or a longer one with the same in it, where so many bytes more have room. */
export function withRoom(sink: ColumnSink, bytes: number): ColumnSink {
  const needed = sink.size + bytes;
  if (needed <= sink.buffer.byteLength) return sink;
  const longer = newColumnSink(padded(needed * 2));
  new Uint8Array(longer.buffer).set(new Uint8Array(sink.buffer, 0, sink.size));
  longer.size = sink.size;
  return longer;
}

/**
 * Puts the first `count` values down in the narrowest form that holds them exactly; an absent one is
 * given as NaN. A loop over a typed array each: `TypedArray.from` with a function is ten times slower.
 */
export function packColumn(
  values: Float64Array,
  count: number,
  look: ColumnLook,
  sink: ColumnSink,
): PackedColumn {
  const { absent, min } = look;
  const offset = sink.size;
  const width = widthOf(look);
  const isFloating = width === 8;
  const base = isFloating || !Number.isFinite(min) ? 0 : min;
  if (width === 0) return { offset, width, base, nullable: absent };
  const stored = sink.views[width];
  const from = offset / width;
  const by = isFloating ? 0 : (absent ? 1 : 0) - min;
  sink.size += columnBytes(width, count);
  // What pads a column is zero, so that the same rows are always the same bytes.
  for (let at = from + count; at < sink.size / width; at += 1) stored[at] = 0;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] ?? NaN;
    // NaN, absent, becomes 0 among whole numbers.
    stored[from + index] = isFloating ? value : value + by;
  }
  return { offset, width, base, nullable: absent };
}

/** The narrowest width that holds all values exactly. */
export function widthOf({ whole, absent, min, max }: ColumnLook): PackedColumn['width'] {
  // Without a value it is below zero.
  const highest = max - min + (absent ? 1 : 0);
  if (!whole || highest > 0xffffffff) return 8;
  if (highest <= 0) return 0;
  return highest <= 0xff ? 1 : highest <= 0xffff ? 2 : 4;
}

/** The one value of a column of width 0. */
export function constantOf({ base, nullable }: PackedColumn): number | null {
  return nullable ? null : base;
}

/** How many bytes a column of so many rows takes. */
export function columnBytes(width: PackedColumn['width'], count: number): number {
  return padded(width * count);
}

/** Aligned to eight bytes, so that any typed array may look at a column in place. */
function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** The values of a column that is not constant; `count` is the number of rows. */
export function readColumn(
  buffer: ArrayBuffer,
  column: PackedColumn,
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

function view(
  buffer: ArrayBuffer,
  { offset, width }: PackedColumn,
  count: number,
): ArrayLike<number> {
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
