import type { Doubt } from '../../../../domain/review/doubts.ts';
import type { Statement } from '../../../../domain/review/joining.ts';
import { describeRow } from '../../../parts/rows/describeRow.ts';

/** A doubt as a question, with the two figures it lies between. */
export interface DoubtWords {
  readonly question: string;
  /** What each of the two is, and what it says: this figure first. */
  readonly figures: readonly (readonly [what: string, figure: string])[];
}

/** `12 times`, `2.4 times`, `61% of`. */
function timesWords(ratio: number): string {
  if (ratio >= 1) return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)} times`;
  const percent = ratio * 100;
  return `${percent >= 1 ? Math.round(percent) : percent.toPrecision(1)}% of`;
}

/** So many times, or such a part, is seldom the same thing in the same unit. */
const APART = 8;

function guess(ratio: number): string {
  if (ratio > APART) return 'Another unit or scale?';
  return ratio < 1 ? 'A part of it, or another unit?' : 'Another period, or the whole for a part?';
}

/** The words for a doubt about `said`. */
export function doubtWords(said: Statement, { kind, against, ratio }: Doubt): DoubtWords {
  const [own, other] = [describeRow(said), describeRow(against)];
  const verb = said.kind === 'actual' ? 'Reported' : 'Guided';
  const figures = [
    [`${verb} ${own.period}, this one`, own.figure],
    [`${against.kind === 'actual' ? 'Reported' : 'Guided'} ${other.period}`, other.figure],
  ] as const;
  switch (kind) {
    case 'guide':
      return { question: `It is ${timesWords(ratio)} its own guide. ${guess(ratio)}`, figures };
    case 'neighbours':
      return {
        question: `It is ${timesWords(ratio)} the period next to it. ${guess(ratio)}`,
        figures,
      };
    case 'part':
      return {
        question: `The same figure is said of ${against.scope}. Of the company, or of that part?`,
        figures,
      };
  }
}
