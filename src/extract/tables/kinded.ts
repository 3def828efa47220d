import type { Column } from './columns.ts';
import type { TableContext } from './context.ts';
import { endOf } from './resolve.ts';
import type { FactKind, Period } from '../types.ts';

export interface Kinded {
  readonly kind: FactKind;
  readonly rule: 'kind:head' | 'kind:title' | 'kind:default';
}

/** "Prior fiscal 2026", "Previous low" in a table of guidance: what was guided before, not the year before. */
const BEFORE =
  /^(?:prior|previous|old|original|former)\b(?! (?:fiscal )?(?:years?|quarters?|periods?|halves|half|months?)\b)/i;

/** Columns of one span in two years, none named for what it is, set results side by side. */
function compares(columns: readonly Column[]): boolean {
  const plain = columns.flatMap(({ role, end, change, time }) =>
    role === null && end === null && change === null && time !== null ? [time] : [],
  );
  return plain.some((a) => plain.some((b) => a.span === b.span && a.year !== b.year));
}

/** Whether a column states what was, is expected, or had been expected; null for others' figures. */
export function kindFor(column: Column, context: TableContext, isBand: boolean): Kinded | null {
  const { role } = column;
  if (role === 'other' || role === 'skip') return null;
  if (role === 'prior' || (context.isGuidance && BEFORE.test(column.text)))
    return { kind: 'prior', rule: 'kind:head' };
  if (role === 'guidance') return { kind: 'guidance', rule: 'kind:head' };
  if (role === 'actual') return { kind: 'actual', rule: 'kind:head' };
  if (isBand || context.isBanded || (context.isGuidance && !compares(context.columns)))
    return { kind: 'guidance', rule: 'kind:title' };
  return { kind: 'actual', rule: 'kind:default' };
}

/** What is over cannot be guided, and what has not begun is no result. */
export function settleKind(
  kinded: Kinded,
  period: Period,
  { anchor, isGuidance, isBanded }: TableContext,
  isBand: boolean,
): Kinded | null {
  const { year, quarter } = anchor;
  const end = endOf(period);
  if (end === null || year === null || quarter === null) return kinded;
  const now = year * 4 + quarter;
  if (kinded.kind === 'actual' && end > now)
    return kinded.rule === 'kind:head'
      ? null
      : { kind: isGuidance ? 'guidance' : 'actual', rule: 'kind:default' };
  if (kinded.kind === 'guidance' && end < now) {
    return kinded.rule === 'kind:head' ? null : { kind: 'actual', rule: 'kind:default' };
  }
  if (
    kinded.kind === 'guidance' &&
    kinded.rule === 'kind:title' &&
    !isBanded &&
    !isBand &&
    end === now &&
    period.type === 'quarter'
  )
    return { kind: 'actual', rule: 'kind:default' };
  return kinded;
}
