import { columnBytes, constantOf, packColumn, readColumn } from './column.ts';
import type { Column, ColumnSink } from './column.ts';

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
  | readonly [field: string, form: 'distinct', values: readonly number[], width: Column['width']]
  | readonly [field: string, form: 'decimal', ...PlainForm, width: Column['width'], base: number];

type PlainForm = readonly [width: Column['width'], base: number, nullable: 0 | 1];

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
  nullable: boolean,
  sink: ColumnSink,
): ColumnForm {
  const step = stepOf(values, count);
  if (step !== null) return [field, 'step', values[0] ?? 0, step];
  const before = sink.size;
  const column = packColumn(values, count, nullable, sink);
  if (column.width === 8) {
    const shorter = packDistinct(field, values, count, before, sink);
    if (shorter !== null) return shorter;
    const decimal = packDecimal(field, values, count, nullable, before, sink);
    if (decimal !== null) return decimal;
  }
  return [field, 'plain', ...plainForm(column)];
}

/** What `packForm` put down; reads the form at `offset`, and says where the next one lies. */
export function readForm(
  form: ColumnForm,
  numbers: ArrayBuffer,
  offset: number,
  count: number,
): { readonly next: number; readonly read: () => number | null | readonly (number | null)[] } {
  const plain = (width: Column['width'], base: number, nullable: 0 | 1, at: number) => {
    const column: Column = { offset: at, width, base, nullable: nullable === 1 };
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

function plainForm({ width, base, nullable }: Column): PlainForm {
  return [width, base, nullable ? 1 : 0];
}

function listOf<T>(read: T | readonly T[], count: number): readonly T[] {
  return Array.isArray(read) ? (read as readonly T[]) : new Array<T>(count).fill(read as T);
}

/** The step of whole numbers that rise by the same each row; null where they do not. */
function stepOf(values: Float64Array, count: number): number | null {
  const [first = NaN, second = NaN] = values;
  const step = second - first;
  if (count < 2 || step === 0 || !Number.isSafeInteger(first) || !Number.isSafeInteger(step)) {
    return null;
  }
  if (!Number.isSafeInteger(first + (count - 1) * step) || Object.is(first, -0)) return null;
  for (let row = 1; row < count; row += 1) {
    if (!Object.is(values[row], first + row * step)) return null;
  }
  return step;
}

/** As places among a few values that JSON can hold. */
function packDistinct(
  field: string,
  values: Float64Array,
  count: number,
  offset: number,
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
  sink.size = offset;
  return [field, 'distinct', distinct, packColumn(places, count, false, sink).width];
}

function atPower(digits: number, power: number): number {
  return power < 0 ? digits / (POWERS[-power] ?? NaN) : digits * (POWERS[power] ?? NaN);
}

/** As whole digits and their power of ten, which is how figures are written. */
function packDecimal(
  field: string,
  values: Float64Array,
  count: number,
  nullable: boolean,
  offset: number,
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
    const power = found.find((known) => isAt(value, known)) ?? findPower(value);
    if (power === null) return null;
    if (!found.includes(power)) found.push(power);
    digits[row] = Math.round(atPower(value, -power));
    powers[row] = power;
  }
  sink.size = offset;
  const first = packColumn(digits, count, nullable, sink);
  const second = packColumn(powers, count, false, sink);
  return [field, 'decimal', ...plainForm(first), second.width, second.base];
}

/** Whether whole digits at a power of ten are exactly the value. */
function isAt(value: number, power: number): boolean {
  const digits = Math.round(atPower(value, -power));
  return Math.abs(digits) < MOST_DIGITS && Object.is(atPower(digits, power), value);
}

function findPower(value: number): number | null {
  for (let power = HIGHEST_POWER; power >= LOWEST_POWER; power -= 1) {
    if (isAt(value, power)) return power;
  }
  return null;
}
