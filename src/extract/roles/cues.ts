import { mayCount } from '../figures/lexer.ts';
import { FORWARD, PAST } from '../lexicon/cues.ts';
import { scan } from '../patterns/scan.ts';
import { wordsOf } from '../patterns/words.ts';

/** Places of the verbs that decide what a figure is. */
export interface Verbs {
  readonly forward: readonly number[];
  readonly past: readonly number[];
}

export interface Cues extends Verbs {
  /** The verbs alone, looked for once, when a figure first asks for them. */
  readonly verbs: () => Verbs;
}

/** "better than expected", "as anticipated": an expectation already past. */
const EXPECTED_PAST =
  /\b(?:than|as|than we|as we|had|we had|initially|originally|previously|were|was)(?: \w+ly)? $/;

/** "I will begin with": what the speaker does next, not what the company will. */
const SPEAKER_WILL =
  /^(?:will|'ll) (?:also |just |then )?(?:now )?(?:begin|start|discuss|review|cover|provide|turn|talk|share|walk|be discussing|also discuss|focus|hand|speak|open (?:the|it|up|our)|refer|comment|head|go|move|jump|dive|recap|highlight|touch|address|summarize|spend (?:a |some |few|most |more time|the next|my|much)|add (?:a few|some|one|that|to that|my|only|just))\b/;

/** "We continue to focus on driving margins": what management attends to, not what it foresees. */
const FOCUSED = /\bcontinue to (?:be )?(?:\w+ly )?focus(?:ed)? on\b/;

/** "above the high end of our guidance": the band a result is measured against looks back. */
const MEASURED =
  /\b(?:above|below|within|ahead of|in[- ]line with|consistent with|(?:high|low|upper|lower|top) end of|mid-?point of|compare[sd]? (?:to|with)|exceed(?:ed|ing|s)?|beat(?:ing|s)?|surpass(?:ed|ing)|higher than|lower than|better than) (?:\w+ ){0,7}$/;

function forwardPlaces(lower: string, pattern: RegExp): readonly number[] {
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

/** The verbs among the words that report or look ahead: the last of them before a figure decides what it is. */
const STRONG_PAST =
  /\b(?:was|were|came in|totaled|totalled|reported|delivered|recorded|generated|achieved|posted|ended|amounted|resulted in|earned|had|doubled|tripled|grew|increased|decreased|declined|rose|fell|improved|expanded|drove|led to|announced|loss(?:es)? (?:narrowed|widened))\b/g;

const STRONG_FORWARD =
  /\b(?:expect(?:s|ed to|ed that|ing|ed)?|anticipat(?:e|es|ing|ed)|guidance|guiding|outlook|forecast(?:s|ed|ing)?|will|won't|(?<=[a-z])'ll|should|estimat(?:e|es|ing)|target(?:s|ing)?|(?<!\b(?:capital|growth|development|investment|construction|new|large|major|key|these|those|of|on|several|two|three) )project(?:s|ed|ing)?(?! (?:in|at|and|are|were|costs?|spending|pipeline)\b|[,.;])|plan(?:s|ning)? (?:to|for|on)|assum(?:e|es|ing|ption|ptions)|to be|reaffirm\w*|reiterat\w*|implies|on track)\b/g;

/** "deliver reported growth of", "with improved margins", "to declined 3%": a past form that reports nothing. */
function isAdjective(lower: string, at: number): boolean {
  const before = lower.slice(Math.max(0, at - 12), at);
  if (
    /\b(?:to|and|with|of|an|our|on|deliver|for|is|are|expects?|expected) $/.test(before) &&
    /^(?:reported|improved|raised|increased|declined|expanded|recorded)/.test(
      lower.slice(at, at + 10),
    )
  )
    return true;
  return /^(?:had|were) (?:previously |expected)/.test(lower.slice(at, at + 20));
}

function verbsOf(lower: string): Verbs {
  return {
    forward: forwardPlaces(lower, STRONG_FORWARD),
    past: scan(STRONG_PAST, lower)
      .map((m) => m.index)
      .filter((at) => !isAdjective(lower, at)),
  };
}

/** Places of forward-looking and reporting words in a lower-cased sentence. */
export function findCues(lower: string): Cues {
  let verbs: Verbs | null = null;
  return {
    verbs: () => (verbs ??= verbsOf(lower)),
    forward: wordsOf(lower).rare.includes(FORWARD) ? forwardPlaces(lower, FORWARD) : [],
    past: mayCount(lower) ? scan(PAST, lower).map((m) => m.index) : [],
  };
}

export function lastBefore(places: readonly number[], at: number): number {
  let last = -1;
  for (const place of places) if (place < at) last = place;
  return last;
}
