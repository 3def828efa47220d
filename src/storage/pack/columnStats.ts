/** What all values of a column have in common; an absent one is NaN. */
export interface ColumnLook {
  /** Whether each that is there is a whole number held exactly, and none is a negative zero. */
  readonly whole: boolean;
  readonly absent: boolean;
  /** Of whole numbers: Infinity and -Infinity where none is there. */
  readonly min: number;
  readonly max: number;
}

/** Looks once at the first `count` values, which is all that packing them has to know. */
export function lookAt(values: Float64Array, count: number): ColumnLook {
  let absent = false;
  let min = Infinity;
  let max = -Infinity;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] ?? NaN;
    if (Number.isNaN(value)) absent = true;
    else if (Math.floor(value) !== value || Object.is(value, -0)) {
      return { whole: false, absent: absent || hasAbsent(values, index, count), min, max };
    } else {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  const isExact = min >= Number.MIN_SAFE_INTEGER && max <= Number.MAX_SAFE_INTEGER;
  return { whole: isExact, absent, min, max };
}

function hasAbsent(values: Float64Array, from: number, count: number): boolean {
  for (let index = from; index < count; index += 1) if (Number.isNaN(values[index])) return true;
  return false;
}
