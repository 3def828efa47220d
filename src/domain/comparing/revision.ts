import type { Band } from '../quantity/band.ts';

/** How a new band relates to the one before it, computed from both bounds and never from the midpoint alone. */
export type Revision =
  'initiated' | 'raised' | 'lowered' | 'narrowed' | 'widened' | 'reaffirmed' | 'form changed';

/** The label of `next` after `previous` (null: first guidance for its target). */
export function revisionOf(previous: Band | null, next: Band): Revision {
  if (previous === null) return 'initiated';
  if (previous.low === next.low && previous.high === next.high) return 'reaffirmed';
  if ((previous.low === null) !== (next.low === null)) return 'form changed';
  if ((previous.high === null) !== (next.high === null)) return 'form changed';
  const low = (next.low ?? 0) - (previous.low ?? 0);
  const high = (next.high ?? 0) - (previous.high ?? 0);
  if (low >= 0 && high >= 0) return 'raised';
  if (low <= 0 && high <= 0) return 'lowered';
  return low > 0 ? 'narrowed' : 'widened';
}
