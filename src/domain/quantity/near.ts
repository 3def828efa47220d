/** Equal within `half`, half the coarser unit; a hair more, because 0.285 is not exact in binary. */
export function isNear(a: number, b: number, half = 0): boolean {
  return Math.abs(a - b) <= half * (1 + 1e-9) + Math.max(Math.abs(a), Math.abs(b)) * 1e-12;
}

/** Whether two ends of bands are equal; one that is open (null) equals an open one only. */
export function isSameEnd(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : isNear(a, b);
}
