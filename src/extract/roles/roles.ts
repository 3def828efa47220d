import { lastBefore, type Cues } from './cues.ts';
import type { Frame } from '../metrics/frames.ts';
import * as words from '../lexicon/cues.ts';
import * as asides from './asides.ts';
import { isDelta } from './deltas.ts';
import { isHypothetical, isPastExpectation } from './expected.ts';
import { OWN_NOUN, partOf } from './parts.ts';
import type { Quantity } from '../types.ts';
import { scan } from '../patterns/scan.ts';
import { isShareMove } from './shareMoves.ts';
import { matches } from '../patterns/words.ts';
import type { RuleId } from '../rules.ts';
import { NO_MEASURE, type VetoName } from '../vetoes.ts';

export type FrameRole = 'guidance' | 'actual' | 'prior' | 'comparative';

export type Verdict =
  { readonly role: FrameRole; readonly rule: RuleId } | { readonly veto: VetoName };

export interface RoleInput {
  readonly lower: string;
  readonly frame: Frame;
  readonly cues: Cues;
  readonly before: Quantity | null;
  readonly after: Quantity | null;
  readonly carried: boolean;
}

/** Characters between a name and a figure that still belong together. */
const CLOSE = 60;

/** Beside debt only what is guided by its own name, right before it, is not a part of the borrowing. */
function isBorrowed({ lower, frame, cues }: RoleInput, right: string): boolean {
  const { mention, quantity } = frame;
  if (cues.forward.length === 0 || mention.end > quantity.start) return true;
  const between = lower.slice(mention.end, quantity.start);
  return between.length > CLOSE || words.DEBT.test(between) || words.DEBT.test(right);
}

/** Words of other parties veto a sentence; those that may pass by, only the stretch around their figure. */
function thirdParty(input: RoleInput): boolean {
  const { lower, frame, before, after } = input;
  if (matches(lower, words.THIRD_PARTY)) return true;
  const left = lower.slice(before?.end ?? 0, frame.quantity.start);
  const right = lower.slice(frame.quantity.end, after?.start ?? lower.length);
  const clause = left.slice(left.lastIndexOf(';') + 1);
  if (words.DEBT.test(lower) && isBorrowed(input, right)) return true;
  return words.THIRD_PARTY_NEAR.test(clause) || words.THIRD_PARTY_AFTER.test(right);
}

function veto(input: RoleInput): VetoName | null {
  const { lower, frame } = input;
  const { quantity, mention, reading } = frame;
  if (isHypothetical(lower, quantity.start)) return 'hypothetical';
  if (thirdParty(input)) return 'third-party';
  if (isDelta(lower, frame)) return 'delta';
  const part = partOf(lower, mention, quantity, input.before);
  if (part !== null) return part;
  const right = lower.slice(quantity.end, quantity.end + 50);
  const than = /^ (?:lower|higher|less|below) than\b/.test(right);
  if (
    reading.unit !== 'percent' &&
    (than || (quantity.form !== 'range' && asides.CHANGE_AFTER.test(right)))
  )
    return 'delta';
  if (/^ of (?:the |this |that )?\$\d/.test(right) || /^ of incremental\b/.test(right))
    return 'component';
  if (/\bincremental (?:\w+ )?$/.test(lower.slice(Math.max(0, mention.start - 30), mention.start)))
    return 'contribution';
  if (
    /\b(?:crossed|topped|first time (?:above|over))(?: the)? $/.test(lower.slice(0, quantity.start))
  )
    return 'milestone';
  // "Two years ago we were at a margin of 9%"
  if (
    /\b(?:two|three|four|five|six|ten|\d{1,2}) years ago\b[^.;]{0,70}$/.test(
      lower.slice(0, quantity.start),
    )
  )
    return 'comparative';
  if (asides.TO_DATE.test(lower.slice(Math.max(0, quantity.start - 50), quantity.start)))
    return 'to-date';
  if (asides.MIDPOINT.test(right)) return 'midpoint';
  if (
    input.after?.form === 'range' &&
    asides.MIDPOINT_OF.test(lower.slice(quantity.end, input.after.start))
  )
    return 'midpoint';
  if (quantity.measure === 'bps' && asides.LEVERAGE.test(lower.slice(0, quantity.start)))
    return 'leverage';
  if (reading.unit === 'usd' && mention.end <= quantity.start && OWN_NOUN.test(right))
    return 'component';
  if (asides.RETURNED.test(right) && !asides.RETURNS.has(mention.id)) return 'returned';
  if (asides.EACH_UNIT.test(lower.slice(0, quantity.start))) return 'per-unit';
  if (
    asides.SPLIT.test(lower) &&
    /^ (?:in |for |of )?(?:the )?(?:first|second|back) half\b/.test(right)
  )
    return 'split';
  if (reading.unit !== 'percent' && /^(?:up|down) /.test(lower.slice(quantity.start, quantity.end)))
    return 'delta';
  // "$0.07 of severance": an amount with its own noun is a part, not the metric.
  if (
    reading.unit === 'per_share' &&
    (quantity.form === 'point' || quantity.form === 'approx') &&
    /^(?: per (?:diluted )?share)? (?:of|due to|related to|attributable to (?!common|share|stock|the company|our|controlling)|adjustment|hurt|benefit|difference|non-cash)\b(?! (?:(?:adjusted|non-gaap|diluted|core|normalized|gaap|net|nareit|operating) )*(?:earnings|eps|income|ffo|affo|the|our|to|a|loss)\b)/.test(
      right,
    )
  )
    return 'component';
  if (
    /^[^,;]{0,12}\b(?:headwind|tailwind|impact|benefit|drag|dilution|accretion|charge|increase in|decrease in|favorable|unfavorable|improvement)\b/.test(
      right,
    ) &&
    mention.id !== 'tax_benefit' &&
    !(mention.start > quantity.end && /_(?:growth|change)$/.test(reading.metric))
  )
    return 'condition';
  if (
    /\b(?:net of|exclud(?:e|es|ed|ing)) (?:a |an |the |approximately )?(?:favorable |unfavorable )?$/.test(
      lower.slice(Math.max(0, quantity.start - 40), quantity.start),
    )
  )
    return 'excluded-item';
  if (
    /\b(?:contributed|impact(?:s|ed)?|incremental|contribut(?:ion|ing) of|reduce our)\b[^,;]{0,60}$/.test(
      lower.slice(0, quantity.start),
    ) &&
    quantity.form !== 'range'
  )
    return 'contribution';
  if (asides.ADDS.test(lower.slice(Math.max(0, quantity.start - 60), quantity.start)))
    return 'contribution';
  const isAtMiddle = /^ (?:of|to) (?:the )?mid-?point/.test(right);
  if (isAtMiddle || (input.before?.form === 'range' && asides.AT_MIDDLE.test(right)))
    return 'midpoint-delta';
  if (reading.metric === 'revenue_growth' && isShareMove(lower, quantity)) return 'share-of';
  if (
    reading.unit === 'percent' &&
    /^ (?:of (?:our|the|total|net|consolidated|company)|ownership|stake|interest|coupon|senior|due (?:in )?(?:20\d\d|\w+ 20\d\d))\b/.test(
      right,
    ) &&
    !/^ of (?:net |total |our |consolidated )?(?:sales|revenues?)/.test(right)
  )
    return 'share-of';
  return null;
}

/** `alone`: "the range has increased from $8.10 to $8.40" with no second band is the new band. */
function lastComparator(left: string, alone: boolean): number | null {
  if (words.BASE_CLOSED.test(left)) return null;
  let at: number | null = null;
  for (const match of scan(words.COMPARATOR, left)) {
    if (alone && match[0].endsWith(' from')) continue;
    if (words.MOVED_TO.test(left.slice(match.index + match[0].length))) continue;
    if (words.NOT_OLD.test(left.slice(Math.max(0, match.index - 40), match.index))) continue;
    if (
      / from$/.test(match[0]) &&
      /^ (?:operations|continuing)/.test(left.slice(match.index + match[0].length))
    )
      continue;
    if (words.COMPARATOR_GAP.test(left.slice(match.index + match[0].length))) at = match.index;
  }
  return at;
}

function quoted(input: RoleInput): Verdict | null {
  const { lower, frame, before, after, cues } = input;
  const { quantity } = frame;
  const left = lower.slice(before === null ? 0 : before.end, quantity.start);
  const forward = cues.forward.length > 0;
  const right = lower.slice(quantity.end, after === null ? lower.length : after.start);
  if (
    words.RESULT_AGAINST.test(left) &&
    !words.STANDING.test(left) &&
    !(asides.MIDPOINT_OF.test(left) && forward) &&
    !/\b(?:expect|now|will|should|anticipat)/.test(left)
  ) {
    // "exceeded our guidance range at $2.10": the number is the result itself.
    if (quantity.form === 'point' && /\b(?:at|with|of) $/.test(left) && / at $/.test(left))
      return null;
    return { role: 'prior', rule: 'r:result-against' };
  }
  if (isPastExpectation(left, lower.slice(0, quantity.start)))
    return { role: 'prior', rule: 'r:past-expectation' };
  // "$2.05, down 31% from $2.97": cut at the figure before, only the preposition is left.
  if (
    before !== null &&
    (quantity.form !== 'range' || left.length < 34) &&
    !/\b(?:rang(?:e|es|ing)|and) from $/.test(left) &&
    /^[^,;$%]{0,40} (?:surpassed|exceeded|from)(?: the)? $|\bfrom (?:the |our )?(?:high|low|upp|top|bottom)\w* (?:end|half) of (?:the |our )?(?:range of )?$|^ ?,? ?(?:sequentially |year[- ]over[- ]year )?(?:from|compared (?:to|with)|versus|over|against) ?(?:a |an |the )?(?:loss of )?$/.test(
      left,
    )
  )
    return {
      role: forward && quantity.form === 'range' ? 'prior' : 'comparative',
      rule: 'r:comparator-short',
    };
  if (
    /^(?:and )?(?:this|that|these|which) compare[sd]? (?:to|with)\b/.test(lower) &&
    !/\b(?:guidance|outlook|expect)/.test(lower)
  )
    return { role: 'comparative', rule: 'r:compares' };
  const compared = lastComparator(
    left,
    quantity.form === 'range' && before?.form !== 'range' && after?.form !== 'range',
  );
  if (compared !== null) {
    const old =
      words.PRIOR_WORD.test(left.slice(compared)) || (forward && quantity.form === 'range');
    return { role: old ? 'prior' : 'comparative', rule: 'r:comparator' };
  }
  // "from A to a new range of B": the first of two is the old one.
  if (
    /\bfrom (?:a (?:range|level) of |the (?:range|prior range) of |about |approximately |between |our |at least |over )?$/.test(
      left,
    ) &&
    /^ ?,? ?(?:per (?:diluted )?share |a share )?(?:up )?to\b/.test(right) &&
    after !== null
  )
    return { role: 'prior', rule: 'r:from-to' };
  if (
    before !== null &&
    words.BESIDE_LEVEL.test(lower.slice(Math.max(0, quantity.start - 90), quantity.start))
  )
    return { role: 'comparative', rule: 'r:level' };
  if (words.BESIDE_IN_BRACKETS.test(left)) return { role: 'comparative', rule: 'r:brackets' };
  if (words.COMPARATOR_AFTER.test(right))
    return { role: forward ? 'prior' : 'comparative', rule: 'r:comparator-after' };
  return null;
}

const REVISED =
  /\b(?:updated|raised|increased|lowered|revised|narrowed)\b[^.;]{0,60}\b(?:to|is)\b[^.;]{0,24}$/;

/** Whether a level is guidance, a result, an old band or a comparison; or the veto that rejects it. */
export function judge(input: RoleInput): Verdict {
  const reason = NO_MEASURE.get(input.frame.mention.id) ?? veto(input);
  if (reason !== null) return { veto: reason };
  return quoted(input) ?? tense(input);
}

/** The same of a change or a share, which the grammar has told from a level. */
export function judgeChange(input: RoleInput): Verdict {
  const at = input.frame.quantity.start;
  if (isHypothetical(input.lower, at)) return { veto: 'hypothetical' };
  if (thirdParty(input)) return { veto: 'third-party' };
  const all = input.lower.slice(0, at);
  return isPastExpectation(all.slice(input.before?.end ?? 0), all)
    ? { role: 'prior', rule: 'r:past-expectation' }
    : tense(input);
}

/** Whether a figure looks ahead or back, by the verbs before it. */
function tense({ lower, frame, cues, carried }: RoleInput): Verdict {
  const at = frame.quantity.start;
  const { forward: forwards, past: pasts } = cues.verbs();
  const f = lastBefore(forwards, at);
  const p = lastBefore(pasts, at);
  const open = !/\b(?:was|were|ranged|came in)\b/.test(lower.slice(Math.max(0, p), at)) || f > p;
  // A result is one number: a range that nothing marks as a result or an old band looks ahead.
  const band = frame.quantity.form === 'range';
  if (band && p < 0) return { role: 'guidance', rule: f >= 0 ? 'r:forward' : 'r:range' };
  if (band && REVISED.test(lower.slice(0, at))) return { role: 'guidance', rule: 'r:revised' };
  if (band && open && (f >= 0 || carried || /\b(?:range|guidance)\b/.test(lower)))
    return { role: 'guidance', rule: f >= 0 ? 'r:forward' : 'r:range' };
  if (f >= 0 && f > p) return { role: 'guidance', rule: 'r:forward' };
  if (p >= 0 && f < 0) {
    if (
      /\b(?:raised|lowered|increased|narrowed|updated|revised|tightened) (?:our|the|its|full)\b[^.]{0,60}\b(?:guidance|outlook|range|forecast)/.test(
        lower,
      )
    )
      return { role: 'guidance', rule: 'r:revised' };
    return { role: 'actual', rule: 'r:past' };
  }
  if (p >= 0 && f >= 0) {
    // "we expect sales, which grew last year, to be": an infinitive after the past verb turns it forward.
    if (/\bto (?:be|range|grow|increase|decline|reach|come in|total)\b/.test(lower.slice(p, at)))
      return { role: 'guidance', rule: 'r:forward-infinitive' };
    return { role: 'actual', rule: 'r:past-nearest' };
  }
  if (pasts.length === 0 && cues.forward.some((c) => c < at) && frame.distance < CLOSE)
    return { role: 'guidance', rule: 'r:forward-weak' };
  if (
    carried &&
    cues.past.length === 0 &&
    frame.distance < CLOSE &&
    !/\bfrom [$\d]|\blast year\b/.test(lower.slice(at))
  )
    return { role: 'guidance', rule: 'r:carried' };
  if (cues.past.length > 0) return { role: 'actual', rule: 'r:past-after' };
  if (cues.forward.length > 0) return { veto: 'forward-elsewhere' };
  return { role: 'actual', rule: 'r:plain' };
}
