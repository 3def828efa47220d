import { COMPANY_WIDE, NOT_A_PART, OPENERS, UNDIVIDED } from '../lexicon/segments.ts';
import type { MetricMention, Sentence } from '../types.ts';

/** The part of the company a speaker has turned to, and how many sentences ago. */
export interface SegmentScope {
  readonly name: string | null;
  readonly age: number;
}

export const NO_SEGMENT: SegmentScope = { name: null, age: 0 };

/** A part is spoken of for a paragraph, not for the rest of the call. */
const LONGEST = 5;

/** The name a sentence opens with ("In our Lighting segment, ..."), or null. */
function opened(sentence: Sentence): string | null {
  for (const pattern of OPENERS) {
    const name = pattern.exec(sentence.text)?.[1]?.trim();
    if (
      name !== undefined &&
      !/\b(?:which|that|we|(?:sale|acquisition|divestiture) of)\b/.test(name) &&
      !NOT_A_PART.test(name.toLowerCase())
    )
      return name;
  }
  return null;
}

/** The part in force in a sentence: the one it opens, else the last, until a company-wide word. */
export function nextSegment(
  scope: SegmentScope,
  before: Sentence | null,
  sentence: Sentence,
  mentions: readonly MetricMention[],
): SegmentScope {
  const name = opened(sentence);
  if (name !== null) return { name, age: 0 };
  if (scope.name === null) return NO_SEGMENT;
  const turned = before !== null && before.turn.speaker !== sentence.turn.speaker;
  const whole = COMPANY_WIDE.test(sentence.lower) || mentions.some((m) => UNDIVIDED.has(m.id));
  return turned || whole || scope.age >= LONGEST ? NO_SEGMENT : { ...scope, age: scope.age + 1 };
}

/** A carried part holds for metrics that parts have. */
export function carriedSegment(scope: SegmentScope, metric: string): string | null {
  return UNDIVIDED.has(metric) ? null : scope.name;
}
