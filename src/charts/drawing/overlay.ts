import type { Beside } from '../series/marks.ts';

/** A place on a chart: the slot of the axis and the value. */
export interface ValueAt {
  readonly slot: number;
  readonly value: number;
}

/** What lies over the bands of a series as data: whoever draws it gives it pixels and colours. */
export interface BandOverlay {
  /** Actuals of neighbouring periods, joined: a gap in the figures is a gap in the line. */
  readonly runs: readonly (readonly ValueAt[])[];
  readonly ghosts: readonly ValueAt[];
  readonly expected: readonly ValueAt[];
}

function runsOf(beside: readonly Beside[]): readonly (readonly ValueAt[])[] {
  const runs: ValueAt[][] = [];
  let isBroken = true;
  beside.forEach(({ actual }, slot) => {
    if (actual === null) {
      isBroken = true;
      return;
    }
    if (isBroken) runs.push([]);
    runs.at(-1)?.push({ slot, value: actual });
    isBroken = false;
  });
  return runs;
}

/** The lines, ghosts and ticks of a series. */
export function overlayOf(beside: readonly Beside[]): BandOverlay {
  const at = (pick: (b: Beside) => number | null): readonly ValueAt[] =>
    beside.flatMap((b, slot) => {
      const value = pick(b);
      return value === null ? [] : [{ slot, value }];
    });
  return {
    runs: runsOf(beside),
    ghosts: at((b) => b.yearAgo),
    expected: at((b) => b.expected),
  };
}
