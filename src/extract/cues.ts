import { prefilter } from './keys.ts';
import { mayCount } from './lexer.ts';
import { FORWARD, PAST } from './lexicon/cues.ts';
import { scan } from './scan.ts';

export interface Cues {
  readonly forward: readonly number[];
  readonly past: readonly number[];
}

const mayLookAhead = prefilter([FORWARD.source]);

/** "better than expected", "as anticipated": an expectation already past. */
const EXPECTED_PAST =
  /\b(?:than|as|than we|as we|had|we had|initially|originally|previously|were|was)(?: \w+ly)? $/;

/** "I will begin with": what the speaker does next, not what the company will. */
const SPEAKER_WILL =
  /^will (?:now )?(?:begin|start|discuss|review|cover|provide|turn|talk|share|walk|be discussing|also discuss|focus|hand|speak|open|refer|comment)\b/;

/** "We continue to focus on driving margins": what management attends to, not what it foresees. */
const FOCUSED = /\bcontinue to (?:be )?(?:\w+ly )?focus(?:ed)? on\b/;

/** "above the high end of our guidance": the band a result is measured against looks back. */
const MEASURED =
  /\b(?:above|below|ahead of|in[- ]line with|exceed(?:ed|ing|s)?|beat(?:ing|s)?|surpass(?:ed|ing)|higher than|lower than|better than) (?:\w+ ){0,7}$/;

export function forwardPlaces(lower: string, pattern: RegExp): readonly number[] {
  return scan(pattern, lower)
    .filter(
      (m) =>
        !/^(?:expect|anticipat|forecast|project|estimat|plann)/.test(m[0]) ||
        !EXPECTED_PAST.test(lower.slice(Math.max(0, m.index - 24), m.index)),
    )
    .filter(
      (m) =>
        !/^(?:guidance|outlook|estimate|forecast)/.test(m[0]) ||
        !MEASURED.test(lower.slice(Math.max(0, m.index - 64), m.index)),
    )
    .filter((m) => !SPEAKER_WILL.test(lower.slice(m.index, m.index + 24)))
    .filter((m) => !FOCUSED.test(lower.slice(Math.max(0, m.index - 9), m.index + 44)))
    .map((m) => m.index);
}

/** Places of forward-looking and reporting words in a lower-cased sentence. */
export function findCues(lower: string): Cues {
  return {
    forward: mayLookAhead(lower).length === 0 ? [] : forwardPlaces(lower, FORWARD),
    past: mayCount(lower) ? scan(PAST, lower).map((m) => m.index) : [],
  };
}

export function lastBefore(places: readonly number[], at: number): number {
  let last = -1;
  for (const place of places) if (place < at) last = place;
  return last;
}
