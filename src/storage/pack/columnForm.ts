import { columnBytes, constantOf, packColumn, readColumn, widthOf } from './numberColumn.ts';
import type { PackedColumn, ColumnSink } from './numberColumn.ts';
import { lookAt, type ColumnLook } from './columnStats.ts';

/**
 * A column as the head of a book names it: its field, how it is held, and what that needs. Columns lie in
 * the buffer in the order of the head.
 *   plain     width, base, nullable (1 or 0): as `Column`
 *   step      first value, step: numbered rows
 *   distinct  the few values there are, width: places among them
 *   decimal   width, base, nullable of the digits; width, base of the powers of ten they stand at
 */
export type ColumnForm =
  | readonly [field: string, form: 'plain', ...PlainForm]
  | readonly [field: string, form: 'step', first: number, step: number]
  | readonly [
      field: string,
      form: 'distinct',
      values: readonly number[],
      width: PackedColumn['width'],
    ]
  | readonly [
      field: string,
      form: 'decimal',
      ...PlainForm,
      width: PackedColumn['width'],
      base: number,
    ];

type PlainForm = readonly [width: PackedColumn['width'], base: number, nullable: 0 | 1];

const MOST_DISTINCT = 16;
const MOST_DIGITS = 2 ** 31;
/** Powers of ten a double holds exactly, so that digits times or by one of them are rounded once. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const LOWEST_POWER = -8;
const HIGHEST_POWER = 12;

/** Puts down the first `count` values, NaN for an absent one, in the form that takes the fewest bytes. */
export function packForm(
  field: string,
  values: Float64Array,
  count: number,
  sink: ColumnSink,
): ColumnForm {
  const look = lookAt(values, count);
  const step = stepOf(values, count, look);
  if (step !== null) return [field, 'step', values[0] ?? 0, step];
  if (widthOf(look) === 8) {
    const shorter =
      packDistinct(field, values, count, sink) ?? packDecimal(field, values, count, sink);
    if (shorter !== null) return shorter;
  }
  return [field, 'plain', ...plainForm(packColumn(values, count, look, sink))];
}

/** What `packForm` put down; reads the form at `offset`, and says where the next one lies. */
export function readForm(
  form: ColumnForm,
  numbers: ArrayBuffer,
  offset: number,
  count: number,
): { readonly next: number; readonly read: () => number | null | readonly (number | null)[] } {
  const plain = (width: PackedColumn['width'], base: number, nullable: 0 | 1, at: number) => {
    const column: PackedColumn = { offset: at, width, base, nullable: nullable === 1 };
    const read = () => (width === 0 ? constantOf(column) : readColumn(numbers, column, count));
    return { next: at + columnBytes(width, count), read };
  };
  switch (form[1]) {
    case 'plain':
      return plain(form[2], form[3], form[4], offset);
    case 'step': {
      const [, , first, step] = form;
      const read = () => Array.from({ length: count }, (_, row) => first + row * step);
      return { next: offset, read };
    }
    case 'distinct': {
      const [, , values, width] = form;
      const places = plain(width, 0, 0, offset);
      const read = () => listOf(places.read(), count).map((place) => values[place ?? 0] ?? null);
      return { next: places.next, read };
    }
    case 'decimal': {
      const digits = plain(form[2], form[3], form[4], offset);
      const powers = plain(form[5], form[6], 0, digits.next);
      const read = () => {
        const by = listOf(powers.read(), count);
        return listOf(digits.read(), count).map((digit, row) =>
          digit === null ? null : atPower(digit, by[row] ?? 0),
        );
      };
      return { next: powers.next, read };
    }
  }
}

const rooms = [new Float64Array(0), new Float64Array(0)];

/** Room for numbers on the way. Made once: a browser takes longer to make an array than to fill it. */
function scratch(which: 0 | 1, count: number): Float64Array {
  const known = rooms[which];
  if (known !== undefined && known.length >= count) return known;
  return (rooms[which] = new Float64Array(count * 2));
}

function plainForm({ width, base, nullable }: PackedColumn): PlainForm {
  return [width, base, nullable ? 1 : 0];
}

function listOf<T>(read: T | readonly T[], count: number): readonly T[] {
  return Array.isArray(read) ? (read as readonly T[]) : new Array<T>(count).fill(read as T);
}

/** The step of whole numbers that rise by the same each row; null where they do not. */
function stepOf(
  values: Float64Array,
  count: number,
  { whole, absent, min, max }: ColumnLook,
): number | null {
  // By place: taking them from the array as from a list takes longer than all the rest.
  const first = values[0] ?? NaN;
  const step = (values[1] ?? NaN) - first;
  if (count < 2 || !whole || absent || step === 0) return null;
  // Most columns are told by their ends.
  if (Math.abs(step) * (count - 1) !== max - min) return null;
  for (let row = 1; row < count; row += 1) {
    if (values[row] !== first + row * step) return null;
  }
  return step;
}

/** As places among a few values that JSON can hold. */
function packDistinct(
  field: string,
  values: Float64Array,
  count: number,
  sink: ColumnSink,
): ColumnForm | null {
  const distinct: number[] = [];
  const places = scratch(0, count);
  for (let row = 0; row < count; row += 1) {
    const value = values[row] ?? NaN;
    let place = distinct.indexOf(value);
    if (place < 0) {
      if (!Number.isFinite(value) || value === 0 || distinct.length === MOST_DISTINCT) return null;
      place = distinct.push(value) - 1;
    }
    places[row] = place;
  }
  const { width } = packColumn(places, count, lookAt(places, count), sink);
  return [field, 'distinct', distinct, width];
}

function atPower(digits: number, power: number): number {
  return power < 0 ? digits / (POWERS[-power] ?? NaN) : digits * (POWERS[power] ?? NaN);
}

/** As whole digits and their power of ten, which is how figures are written. */
function packDecimal(
  field: string,
  values: Float64Array,
  count: number,
  sink: ColumnSink,
): ColumnForm | null {
  const digits = scratch(0, count);
  const powers = scratch(1, count);
  // Figures of a book stand at a few powers: those found before are tried first.
  const found: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const value = values[row] ?? NaN;
    digits[row] = value;
    powers[row] = 0;
    if (Number.isNaN(value)) continue;
    let at = 0;
    while (at < found.length && !isAt(value, found[at] ?? 0)) at += 1;
    if (at === found.length) {
      const power = findPower(value);
      if (power === null) return null;
      found.push(power);
    }
    const power = found[at] ?? 0;
    digits[row] = digitsAt(value, power);
    powers[row] = power;
  }
  const first = packColumn(digits, count, lookAt(digits, count), sink);
  const second = packColumn(powers, count, lookAt(powers, count), sink);
  return [field, 'decimal', ...plainForm(first), second.width, second.base];
}

/** What `atPower` undoes. Not by a negated power: of zero that is -0, which is no place in a list and slow. */
function digitsAt(value: number, power: number): number {
  const digits = power < 0 ? value * (POWERS[-power] ?? NaN) : value / (POWERS[power] ?? NaN);
  return Math.round(digits);
}

/** Whether whole digits at a power of ten are exactly the value. */
function isAt(value: number, power: number): boolean {
  const digits = digitsAt(value, power);
  return Math.abs(digits) < MOST_DIGITS && Object.is(atPower(digits, power), value);
}

function findPower(value: number): number | null {
  for (let power = HIGHEST_POWER; power >= LOWEST_POWER; power -= 1) {
    if (isAt(value, power)) return power;
  }
  return null;
}
