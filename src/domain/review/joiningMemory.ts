import { groupBy } from '../groupBy.ts';
import { joinKey, type Joining, type Statement } from './joining.ts';
import { joinTarget, statementsOf, type Joinable } from './joiningBatch.ts';
import type { Book } from '../book/rows.ts';

interface Group<Id> {
  readonly members: readonly Joinable<Id>[];
  readonly joined: ReadonlyMap<Id, Joining>;
}

/**
 * The same as `joinAll`, call after call for one company: only the targets whose candidates have changed
 * since are joined anew, and a joining that says the same stays the same object. Drafts are compared by
 * identity.
 */
export function joinMemory<Id>(): (
  candidates: readonly Joinable<Id>[],
  book: Book | undefined,
) => ReadonlyMap<Id, Joining> {
  const keys = new WeakMap<Statement, string>();
  let of: Book | undefined;
  let known = statementsOf(of);
  let groups: ReadonlyMap<string, Group<Id>> = new Map();

  function keyOf({ draft }: Joinable<Id>): string {
    const found = keys.get(draft) ?? joinKey(draft);
    keys.set(draft, found);
    return found;
  }

  return (candidates, book) => {
    if (book !== of) {
      of = book;
      known = statementsOf(book);
      groups = new Map();
    }
    const next = new Map<string, Group<Id>>();
    const all = new Map<Id, Joining>();
    for (const [key, members] of groupBy(candidates, keyOf)) {
      const before = groups.get(key);
      const joined =
        before !== undefined && isSame(before.members, members)
          ? before.joined
          : kept(joinTarget(members, known.get(key) ?? []), before?.joined);
      next.set(key, { members, joined });
      for (const [id, joining] of joined) all.set(id, joining);
    }
    groups = next;
    return all;
  };
}

function isSame<Id>(a: readonly Joinable<Id>[], b: readonly Joinable<Id>[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, draft, confidence }, index) => {
      const other = b[index];
      return other?.draft === draft && other.id === id && other.confidence === confidence;
    })
  );
}

/** Joinings, each as the object that said the same before. */
function kept<Id>(
  joined: ReadonlyMap<Id, Joining>,
  before: ReadonlyMap<Id, Joining> | undefined,
): ReadonlyMap<Id, Joining> {
  if (before === undefined) return joined;
  return new Map(
    Array.from(joined, ([id, now]) => {
      const old = before.get(id);
      return [id, old !== undefined && saysSame(old, now) ? old : now];
    }),
  );
}

function saysSame(a: Joining, b: Joining): boolean {
  return (
    a.verdict === b.verdict &&
    a.revision === b.revision &&
    a.existing === b.existing &&
    a.leads === b.leads &&
    a.entersBook === b.entersBook
  );
}
