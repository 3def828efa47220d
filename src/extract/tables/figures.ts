import { compare } from '../figures/decimal.ts';
import { cellAt } from './cells.ts';
import { currentColumn } from './columns.ts';
import type { TableHead } from './head.ts';
import type { Basis, PeriodMention, Quantity } from '../types.ts';

/** A figure of a row with what the head of its column says of it. */
export interface RowFigure {
  readonly quantity: Quantity;
  readonly kind: 'guidance' | 'actual' | 'prior';
  readonly column: PeriodMention | undefined;
  readonly basis: Basis | undefined;
}

/** "$3.10 - $3.50 (previously $3.00 - $3.40)": what stands before a band that holds no more. */
const OLD = /\((?:previous(?:ly)?|prior|was|from|vs\.?|versus|compared (?:to|with))\b[^)]{0,30}$/;

function joinLowHigh(quantities: readonly Quantity[]): readonly Quantity[] {
  const [low, high] = quantities;
  if (low === undefined || high === undefined) return quantities;
  // Costs in brackets are negative: the low column then holds the higher number.
  const swapped = low.low !== null && high.high !== null && compare(low.low, high.high) > 0;
  const [from, to] = swapped ? [high.high, low.low] : [low.low, high.high];
  return [{ ...low, end: high.end, low: from, high: to, form: 'range', rules: ['q:columns'] }];
}

/** The figures of a row under a head whose columns are of several kinds: what was, what is expected, what had been. */
function ofCells(lower: string, head: TableHead, all: readonly Quantity[]): readonly RowFigure[] {
  return all.flatMap((quantity, i): readonly RowFigure[] => {
    const { role = null, period = null } = head.cells[cellAt(lower, quantity.start)] ?? {};
    if (role === null) return [];
    return [{ quantity, kind: role, column: period ?? undefined, basis: head.bases[i] }];
  });
}

/** Of the quantities of a row those that make facts: guidance in full, of results the period reported. */
export function rowFigures(
  lower: string,
  head: TableHead,
  guided: boolean,
  all: readonly Quantity[],
): readonly RowFigure[] {
  if (lower.startsWith('|') && head.isMixed && !head.lowHigh) return ofCells(lower, head, all);
  const last = Math.max(0, head.columns.length - 1);
  const columnAt = (at: number): PeriodMention | undefined => head.columns[Math.min(at, last)];
  if (!guided) {
    const at = currentColumn(head.columns);
    return all.slice(at, at + 1).map((quantity) => ({
      quantity,
      kind: 'actual',
      column: columnAt(at),
      basis: head.bases[0],
    }));
  }
  const chosen = head.updatedLast ? all.slice(-1) : head.lowHigh ? joinLowHigh(all) : all;
  return chosen.map((quantity, at) => {
    const isOld = OLD.test(lower.slice(chosen[at - 1]?.end ?? 0, quantity.start));
    const kind = isOld ? 'prior' : 'guidance';
    return { quantity, kind, column: columnAt(at), basis: head.bases[at] };
  });
}
