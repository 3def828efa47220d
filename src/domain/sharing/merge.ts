import { draftOf, liveRows } from '../book/live.ts';
import type { Book, Draft, Row, RowKind } from '../book/rows.ts';
import { contentKey, matchKey } from '../book/target.ts';
import { compareText } from '../compareText.ts';
import { groupBy } from '../groupBy.ts';
import type { Edit } from '../planning/planImport.ts';

/** What stands of a difference: one side, or both beside each other. */
export type Side = 'mine' | 'theirs' | 'both';

/** One thing both books speak of and say differently. */
export interface Difference {
  /** The company and the match key of its rows. */
  readonly key: string;
  readonly mine: readonly Row[];
  /** What they say and this book does not. */
  readonly theirs: readonly Row[];
  /** A fact of which a company has one at a time: both cannot stand. */
  readonly isSingle: boolean;
}

/** What a colleague's book would bring to one of ours. */
export interface BookMerge {
  readonly companyId: string;
  readonly isNewCompany: boolean;
  readonly fresh: readonly Row[];
  readonly same: number;
  readonly differences: readonly Difference[];
}

/** Facts two of which would contradict each other: a name, a calendar, an answer, a split. */
const SINGLE: ReadonlySet<RowKind> = new Set(['calendar', 'basis', 'split']);

function isSingle(row: Row): boolean {
  return SINGLE.has(row.kind) || (row.kind === 'company' && row.field !== 'alias');
}

/** Rows that say one thing are one row, however often a file has them. */
function once(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [contentKey(row), row])).values()];
}

/** Compares a colleague's book with ours, figure by figure, by what identifies a statement. Pure. */
export function mergeOf(mine: Book | undefined, theirs: Book): BookMerge {
  const own = groupBy(liveRows(mine), (row) => matchKey(row));
  const fresh: Row[] = [];
  const differences: Difference[] = [];
  let same = 0;
  for (const [key, rows] of groupBy(liveRows(theirs), (row) => matchKey(row))) {
    const known = own.get(key) ?? [];
    const said = new Set(known.map((row) => contentKey(row)));
    const other = once(rows).filter((row) => !said.has(contentKey(row)));
    same += once(rows).length - other.length;
    const [first] = other;
    if (first === undefined) continue;
    if (known.length === 0 && !(isSingle(first) && other.length > 1)) fresh.push(...other);
    else
      differences.push({
        key: `${theirs.companyId}|${key}`,
        mine: known,
        theirs: other,
        isSingle: isSingle(first),
      });
  }
  const { companyId } = theirs;
  return { companyId, isNewCompany: own.size === 0, fresh, same, differences };
}

/**
 * The step that takes a merge in. Of a single fact `both` lets the one stand that sorts last by what it
 * says, which is the same whoever merges; a person is asked for mine or theirs.
 */
export function mergeEdit(merge: BookMerge, sideOf: (difference: Difference) => Side): Edit {
  const add: Draft[] = merge.fresh.map(draftOf);
  const retire: number[] = [];
  for (const difference of merge.differences) {
    const { mine, theirs } = difference;
    const side = sideOf(difference);
    if (side === 'mine') continue;
    if (side === 'both' && !difference.isSingle) {
      add.push(...theirs.map(draftOf));
      continue;
    }
    const [last] = [...mine, ...theirs].toSorted((a, b) =>
      compareText(contentKey(b), contentKey(a)),
    );
    const standing = side === 'theirs' ? theirs : last === undefined ? [] : [last];
    retire.push(...mine.filter((row) => !standing.includes(row)).map(({ id }) => id));
    add.push(...standing.filter((row) => !mine.includes(row)).map(draftOf));
  }
  return { companyId: merge.companyId, retire, add };
}
