import { HYPOTHETICAL } from '../lexicon/cues.ts';
import { matches } from '../patterns/words.ts';
import type { RuleId } from '../rules.ts';

const VERB = '(?:expected|anticipated|guided|forecast(?:ed)?|projected|planned|estimated|targeted)';
const VERB_ING = '(?:expecting|anticipating|guiding|forecasting|projecting|planning)';
/** Ways to speak of an expectation held before: "had expected", "were expecting", "a year ago we guided". */
const HELD: readonly string[] = [
  `had (?:\\w+ ){0,2}${VERB}`,
  `(?:were|was|been) (?:\\w+ ){0,2}${VERB_ING}`,
  `(?:previously|originally|initially) ${VERB}`,
  `(?:last quarter|last year|(?:a year|three months|six months|ninety days|90 days) ago|(?:at|from) the (?:start|beginning|outset) of the (?:fiscal )?year|(?:coming|going|heading) into the (?:quarter|year)),? (?:we|management|the company) (?:\\w+ )?(?:said|${VERB})`,
  // "Last quarter, I laid out a scenario of", "in February, we provided guidance of".
  `(?:last quarter|last year|in our last call|in (?:january|february|march|april|may|june|july|august|september|october|november|december)),? (?:when )?(?:i|we) (?:\\w+ )?(?:laid out|provided|gave|outlined|shared|issued|indicated|communicated|guided|introduced)`,
  // "We started the year expecting", "we entered the year with guidance of".
  `(?:started|began|entered) the (?:fiscal )?(?:year|quarter)(?: last \\w+)? (?:expecting|projecting|(?:with|at) (?:an? |our )?(?:\\w+ ){0,3}(?:projection|guidance|outlook|expectation|forecast|plan))`,
  // "Recall that we said, in fiscal 2022, we expected".
  `(?:recall|remember|reminder)[^;$%]{0,30} we (?:said|guided|expected)(?:,? in [^;,$%]{0,24}, we expected)?`,
  `(?:last|previous) time we spoke[^;$%]{0,30} we expected`,
  `(?:last|prior|previous) quarter's (?:\\w+ ){0,2}(?:guidance|outlook|range|forecast)`,
];
const PAST_EXPECTATION = new RegExp(
  `\\b(?:${HELD.join('|')})\\b(?:(?!\\b(?:now|will|currently|we expect)\\b)[^;$%\\d]){0,80}$`,
);
const PAST_WORD = new RegExp(
  `${VERB}|${VERB_ING}|\\b(?:said|laid out|provided|gave|outlined|shared|issued|indicated|communicated|introduced|started|began|entered|quarter's)\\b`,
);

/** Words that go on with a list of what was expected, with no verb of their own. */
const GOES_ON =
  /^(?:(?!\b(?:is|are|was|were|will|would|now|currently|expect\w*|came|reported|delivered|actual\w*|raised|raising)\b)[^.;$%\d]){1,90}$/;
const FIGURES = /[$€£¥₹]?\d[\d.,]*%?/g;

/**
 * Whether the words before a figure speak of an expectation of the past: "we had expected revenue of"; also where it
 * goes on with a list, given all of the sentence before it: "... revenue to $1.1 billion and net income to".
 */
export function isPastExpectation(left: string, sentence = left): boolean {
  if (PAST_WORD.test(left) && PAST_EXPECTATION.test(left)) return true;
  if (!/^,? ?(?:and|or)\b/.test(left) || !GOES_ON.test(left)) return false;
  return HAD_GUIDED.test(sentence.replaceAll(FIGURES, 'x'));
}
const HAD_GUIDED = new RegExp(`\\bhad (?:\\w+ ){0,2}${VERB}\\b[^.;]{0,160}$`);

/** Rules by which an old band is one for the period now reported, not for one to come. */
export const LOOKS_BACK: ReadonlySet<RuleId> = new Set(['r:past-expectation', 'r:result-against']);

/** "It was $178 million; without the charge it would have been $190 million": an if holds for its own clause. */
export function isHypothetical(lower: string, at: number): boolean {
  if (!matches(lower, HYPOTHETICAL)) return false;
  const own = lower.slice(lower.lastIndexOf(';', at) + 1).split(';')[0] ?? '';
  return HYPOTHETICAL.test(own);
}
