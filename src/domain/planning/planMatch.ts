import { isNear, isSameEnd } from '../quantity/near.ts';
import { groupBy } from '../groupBy.ts';
import type { Draft, Row } from '../book/rows.ts';
import { contentKey, matchKey } from '../book/target.ts';

/** Of so many values for one target and date the next ones are compared with these only. */
export const MOST_STATEMENTS = 8;

/** What is already said of a target at a date, whatever the source. */
export type Statements = Map<string, Row[]>;

/** Live rows by match key, the oldest last, because it is taken first. */
export function rowsByKey(live: readonly Row[]): Map<string, Row[]> {
  return groupBy(live.toReversed(), matchKey);
}

/** For each draft the live row that already says exactly that, taken out of `free`; else null. */
export function takeSame(
  free: Map<string, Row[]>,
  drafts: readonly Draft[],
  keys: readonly string[],
): readonly (Row | null)[] {
  const byContent = new Map<string, Map<string, Row[]>>();
  const taken = new Set<Row>();
  const same = drafts.map((draft, index) => {
    const key = keys[index] ?? '';
    const rows = free.get(key);
    if (rows === undefined) return null;
    const contents = byContent.get(key) ?? groupBy(rows, contentKey);
    byContent.set(key, contents);
    const row = contents.get(contentKey(draft))?.pop() ?? null;
    if (row !== null) taken.add(row);
    return row;
  });
  for (const key of byContent.keys()) {
    const rest = free.get(key)?.filter((row) => !taken.has(row)) ?? [];
    free.set(key, rest);
  }
  return same;
}

/** Notes what a row says and returns the row that says otherwise of the same target and date. */
export function recordStatement(said: Statements, row: Row, key = matchKey(row)): Row | null {
  if (row.kind !== 'guidance' && row.kind !== 'actual' && row.kind !== 'bridge') return null;
  // The source is the last part of the key: without it, all sources of one statement share a key.
  const anySource = key.slice(0, key.length - row.source.length);
  const known = said.get(anySource);
  const other = known?.find((statement) => contradicts(statement, row)) ?? null;
  // A list holds values that differ, so a file of a million equal rows stays linear.
  if (known === undefined) said.set(anySource, [row]);
  else if (other !== null && known.length < MOST_STATEMENTS) known.push(row);
  return other;
}

/** Whether two statements of one target at one date say different things, each within its precision. */
export function contradicts(a: Draft, b: Draft): boolean {
  if (a.kind === 'actual' && b.kind === 'actual') {
    const coarser = Math.max(a.precision ?? 0, b.precision ?? 0);
    return !isNear(a.value, b.value, coarser / 2);
  }
  if (a.kind === 'guidance' && b.kind === 'guidance') {
    if (a.low === null && a.high === null && b.low === null && b.high === null) {
      return a.form !== b.form;
    }
    return !isSameEnd(a.low, b.low) || !isSameEnd(a.high, b.high);
  }
  if (a.kind === 'bridge' && b.kind === 'bridge') {
    return a.inGuidance !== b.inGuidance || !isNear(a.amount, b.amount);
  }
  return false;
}
