import type { Evidence } from '../../../../extract/types.ts';

/** What the places a figure is said at are called: by their line, and numbered where a line has several. */
export function placeNames(evidence: readonly Pick<Evidence, 'lines'>[]): readonly string[] {
  const met = new Map<number, number>();
  return evidence.map(({ lines: [line] }, index) => {
    if (line === undefined) return `Place ${index + 1}`;
    const count = (met.get(line) ?? 0) + 1;
    met.set(line, count);
    return count === 1 ? `Line ${line}` : `Line ${line}, ${count}`;
  });
}
