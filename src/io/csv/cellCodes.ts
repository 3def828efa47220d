import type { RowPlaces } from './scanRows.ts';

/** Gives cells of one column a number each, the same to the same bytes, counted from zero. */
export type CellCodes = (row: RowPlaces, cell: number) => number;

const FIRST_ROOM = 256;

/**
 * A dictionary of cells that makes no text: a file says the same few metrics and periods in every row.
 * Known cells are kept as the places they were first seen at.
 */
export function newCellCodes(bytes: Uint8Array): CellCodes {
  let slots = new Int32Array(FIRST_ROOM);
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  let last = -1;
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  function isKnown(code: number, start: number, end: number, doubled: number): boolean {
    let at = starts[code] ?? 0;
    if ((ends[code] ?? 0) - at !== end - start) return false;
    if (((hashes[code] ?? 0) & 1) !== doubled) return false;
    let other = start;
    for (; other + 4 <= end; other += 4, at += 4) {
      if (words.getUint32(at) !== words.getUint32(other)) return false;
    }
    for (; other < end; other += 1, at += 1) {
      if (bytes[at] !== bytes[other]) return false;
    }
    return true;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    hashes.forEach((hash, code) => {
      let slot = (hash >>> 1) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = code + 1;
    });
  }

  return (row, cell) => {
    const isThere = cell < row.width;
    const start = isThere ? (row.starts[cell] ?? 0) : 0;
    const end = isThere ? (row.ends[cell] ?? 0) : 0;
    const doubled = isThere && row.doubled[cell] === true ? 1 : 0;
    // Most often a cell says what the one above it does.
    if (last >= 0 && isKnown(last, start, end, doubled)) return last;
    let hash = end - start;
    let at = start;
    for (; at + 4 <= end; at += 4) hash = Math.imul(hash ^ words.getInt32(at), 0x9e3779b1);
    for (; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
    let slot = hash & (slots.length - 1);
    for (let taken = slots[slot] ?? 0; taken > 0; taken = slots[slot] ?? 0) {
      if (isKnown(taken - 1, start, end, doubled)) return (last = taken - 1);
      slot = (slot + 1) & (slots.length - 1);
    }
    last = starts.length;
    slots[slot] = last + 1;
    starts.push(start);
    ends.push(end);
    // The lowest bit tells a quoted cell with doubled quotes from the same bytes without.
    hashes.push((hash << 1) | doubled);
    if (starts.length * 2 > slots.length) grow();
    return last;
  };
}
