import { lastAnswer } from './lastAnswer.ts';
import { prefilter } from './prefilter.ts';
import * as bands from '../lexicon/bands.ts';
import * as cues from '../lexicon/cues.ts';
import { HEAD } from '../lexicon/heads.ts';
import { METRICS } from '../lexicon/metrics.ts';
import { PERIOD_RULES } from '../lexicon/periods.ts';
import * as statements from '../lexicon/statements.ts';

/** Patterns too rare to be tried on every sentence. */
const RARE: readonly RegExp[] = [
  cues.FORWARD,
  cues.HYPOTHETICAL,
  cues.THIRD_PARTY,
  cues.ASIDE,
  bands.ANY,
  statements.DIRECTION,
  statements.WILL,
  ...statements.ACTIONS.map((rule) => rule.pattern),
  HEAD,
  statements.FUNDS,
  statements.EARNINGS,
];

/** Which rules of each word list a sentence can match at all, by their order in it. */
export interface Words {
  readonly metrics: readonly number[];
  readonly periods: readonly number[];
  readonly rare: readonly RegExp[];
}

const FIRST_PERIOD = METRICS.length;
const FIRST_RARE = FIRST_PERIOD + PERIOD_RULES.length;
const possible = prefilter([
  ...METRICS.map((entry) => entry.pattern),
  ...PERIOD_RULES.map((rule) => rule.pattern.source),
  ...RARE.map((pattern) => pattern.source),
]);

function read(lower: string): Words {
  const metrics: number[] = [];
  const periods: number[] = [];
  const rare: RegExp[] = [];
  for (const at of possible(lower)) {
    const pattern = RARE[at - FIRST_RARE];
    if (at < FIRST_PERIOD) metrics.push(at);
    else if (pattern === undefined) periods.push(at - FIRST_PERIOD);
    else rare.push(pattern);
  }
  return { metrics, periods, rare };
}

/** One pass over a lower-cased sentence for all word lists; the stages of one sentence share it. */
export const wordsOf: (lower: string) => Words = lastAnswer(read);

/** Tries one of the rare patterns, where the sentence holds one of its words at all. */
export function matches(lower: string, pattern: RegExp): boolean {
  return wordsOf(lower).rare.includes(pattern) && pattern.test(lower);
}
