import { precisionOf } from '../draft/draftTerms.ts';
import type { Fact } from '../types.ts';

/** Half a unit of the last stated digit, with room for what doubles cannot hold. */
const HALF = 0.5000001;

function unitOf(value: number | null, { unit, text }: Fact): number | null {
  return value === null ? null : precisionOf(value, unit, text);
}

/**
 * Whether the second of two results is the first one rounded: 318.4 million in words beside 318,412 in a table in
 * thousands. One of the two stands in a table, so that both are figures of record.
 */
export function agree(finer: Fact, coarser: Fact): boolean {
  if (finer.section !== 'table' && coarser.section !== 'table') return false;
  const { low, high } = coarser;
  if (low === null || low !== high || finer.low === null || finer.low !== finer.high) return false;
  const unit = unitOf(low, coarser);
  const fine = unitOf(finer.low, finer);
  if (unit === null || fine === null || fine >= unit) return false;
  return Math.abs(finer.low - low) <= HALF * unit;
}
