import { FORWARD, PAST } from './lexicon/cues.ts';

export interface Cues {
  readonly forward: readonly number[];
  readonly past: readonly number[];
}

/** "better than expected", "as anticipated": an expectation already past. */
const EXPECTED_PAST =
  /\b(?:than|as|than we|as we|had|we had|initially|originally|previously|were|was)(?: \w+ly)? $/;

/** "I will begin with": what the speaker does next, not what the company will. */
const SPEAKER_WILL =
  /^will (?:now )?(?:begin|start|discuss|review|cover|provide|turn|talk|share|walk|be discussing|also discuss|focus|hand|speak|open|refer|comment)\b/;

export function forwardPlaces(lower: string, pattern: RegExp): readonly number[] {
  return [...lower.matchAll(pattern)]
    .filter(
      (m) =>
        !/^(?:expect|anticipat|forecast|project|estimat|plann)/.test(m[0]) ||
        !EXPECTED_PAST.test(lower.slice(Math.max(0, m.index - 24), m.index)),
    )
    .filter((m) => !SPEAKER_WILL.test(lower.slice(m.index, m.index + 24)))
    .map((m) => m.index);
}

/** Places of forward-looking and reporting words in a lower-cased sentence. */
export function findCues(lower: string): Cues {
  return {
    forward: forwardPlaces(lower, FORWARD),
    past: [...lower.matchAll(PAST)].map((m) => m.index),
  };
}

export function lastBefore(places: readonly number[], at: number): number {
  let last = -1;
  for (const place of places) if (place < at) last = place;
  return last;
}
