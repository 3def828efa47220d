import { doubtsOf, type Doubt } from '../../domain/review/doubts.ts';
import type { Statement } from '../../domain/review/joining.ts';
import { statementsOf } from '../../domain/review/joiningBatch.ts';
import type { Book } from '../../domain/book/rows.ts';

type Doubts = ReadonlyMap<Statement, readonly Doubt[]>;

/**
 * What is doubtful of the figures read for one company, beside each other and its book: worked out anew where
 * one of them has changed. What is doubted as before stays the same list.
 */
export function doubtMemory(): (drafts: readonly Statement[], book: Book | undefined) => Doubts {
  let of: Book | undefined;
  let before: readonly Statement[] = [];
  let found: Doubts = new Map();

  return (drafts, book) => {
    const isSame =
      of === book && drafts.length === before.length && drafts.every((one, i) => one === before[i]);
    if (isSame) return found;
    const known = [...statementsOf(book).values()].flat();
    const fresh = doubtsOf([...drafts, ...known]);
    found = new Map(
      Array.from(fresh, ([said, doubts]) => {
        const old = found.get(said);
        return [said, old !== undefined && saysSame(old, doubts) ? old : doubts] as const;
      }),
    );
    [of, before] = [book, drafts];
    return found;
  };
}

function saysSame(a: readonly Doubt[], b: readonly Doubt[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => one.kind === b[i]?.kind && one.against === b[i].against)
  );
}
