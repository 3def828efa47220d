import { ruleWords } from '../../../../extract/rules.ts';
import type { ReviewCandidate } from '../../../../state/documents/batch.svelte.ts';

/** Why a candidate is as sure as it is, each reason once. */
export function reasonsOf({ rules }: Pick<ReviewCandidate, 'rules'>): readonly string[] {
  return [...new Set(rules.map(ruleWords))];
}

export const DECISION_WORDS = {
  open: 'to decide',
  accepted: 'accepted',
  rejected: 'rejected',
} as const;

export const KIND_WORDS = {
  guidance: 'Guidance',
  actual: 'Actual',
  prior: 'Earlier guidance',
  direction: 'Direction',
  action: 'Action',
} as const;

/** `96%`: how sure a reading is. */
export function percent(confidence: number): string {
  return `${Math.round(confidence * 100)}%`;
}

/** `12`, `1,200`. */
export function grouped(count: number): string {
  // The first use of a locale takes tens of milliseconds, and small counts need none.
  return count < 1000 ? String(count) : count.toLocaleString();
}

/** `1 figure`, `2 figures`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
