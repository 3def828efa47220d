import type { Fix } from '../../state/import/mappings.ts';
import type { RejectedRow } from '../../state/workspace.svelte.ts';

/** The text of the cell a row was rejected for; empty where it has none. */
export function badCell({ at, cells }: RejectedRow): string {
  return at === null ? '' : (cells[at] ?? '').trim();
}

/** The rejected rows with the same text in the same column, this one among them. */
export function alike(all: readonly RejectedRow[], one: RejectedRow): readonly RejectedRow[] {
  const text = badCell(one);
  return all.filter((other) => other.at === one.at && badCell(other) === text);
}

/** What a person typed for cells of one row, by column, as fixes of that line. */
export function rowFixes({ line, cells }: RejectedRow, typed: ReadonlyMap<number, string>): Fix[] {
  return [...typed].flatMap(([column, to]) => {
    const from = (cells[column] ?? '').trim();
    return to === from ? [] : [{ line, column, from, to }];
  });
}

/** One text for the cell of every row alike; a missing one is filled only where it was missed. */
export function alikeFixes(all: readonly RejectedRow[], one: RejectedRow, to: string): Fix[] {
  const { at: column } = one;
  const from = badCell(one);
  if (from !== '') return [{ line: null, column, from, to }];
  return alike(all, one).map(({ line }) => ({ line, column, from, to }));
}

/** Later words on a cell hold in place of earlier ones; what a fix made of a cell may be fixed again. */
export function withFixes(known: readonly Fix[], more: readonly Fix[]): readonly Fix[] {
  const added = more.flatMap((fix) => [
    fix,
    ...known
      .filter(
        ({ line, column, to }) =>
          column === fix.column &&
          to === fix.from &&
          (line === null || fix.line === null || line === fix.line),
      )
      .map(({ line, column, from }) => ({ line: line ?? fix.line, column, from, to: fix.to })),
  ]);
  const isSame = (a: Fix, b: Fix): boolean =>
    a.line === b.line && a.column === b.column && a.from === b.from;
  return [...known.filter((one) => !added.some((fix) => isSame(one, fix))), ...added];
}
