import type { Comparison } from './comparison.ts';
import type { Guidance } from '../book/rows.ts';

/** Whether a guidance gives figures, or takes back those given before. */
export type GuidanceState = 'given' | 'withdrawn' | 'suspended';

const WITHDRAWN = /\bwithdr(?:a|e)w/iu;
const SUSPENDED = /\bsuspend/iu;
const AGAIN = /\b(?:re-?affirm|reiterat|re-?confirm|maintain|repeat|unchanged)/iu;

function words({ stated, note }: Guidance): string {
  return `${stated} ${note}`;
}

/** What a guidance does, from its own words; one with bounds is given whatever its note says. */
export function guidanceStateOf(guidance: Guidance): GuidanceState {
  if (guidance.low !== null || guidance.high !== null) return 'given';
  if (WITHDRAWN.test(words(guidance))) return 'withdrawn';
  return SUSPENDED.test(words(guidance)) ? 'suspended' : 'given';
}

/** Whether the last word on a target was that its guidance no longer stands. */
export function isTakenBack({
  vintages,
}: Pick<Comparison, 'vintages'>): 'withdrawn' | 'suspended' | null {
  const last = vintages.findLast((g) => g.stage === 'guidance');
  const state = last === undefined ? 'given' : guidanceStateOf(last);
  return state === 'given' ? null : state;
}

/** What a guidance says of one before it; null where it says nothing of it. */
export type Claim = 'reaffirmed' | 'raised' | 'lowered';

/** What the words of a guidance say it does to an earlier one, which may not be here to compare with. */
export function claimOf(guidance: Guidance): Claim | null {
  const said = words(guidance);
  if (AGAIN.test(said)) return 'reaffirmed';
  if (/\braised\b/iu.test(said)) return 'raised';
  return /\b(?:lowered|cut|reduced)\b/iu.test(said) ? 'lowered' : null;
}

/** Where in its band management said to expect the figure; null where it did not say. */
export type Lean = 'low end' | 'high end' | 'midpoint';

const LEAN =
  /\b(?:toward|towards|at|near|around|closer to|in)\s(?:the\s)?(?<where>low(?:er)?\s(?:end|half)|high(?:er)?\s(?:end|half)|upper\s(?:end|half)|mid-?point|middle)/iu;

/** The lean of a guidance from its own words: "toward the low end of the range". */
export function leanOf(guidance: Guidance): Lean | null {
  const where = LEAN.exec(words(guidance))?.groups?.['where']?.toLowerCase();
  if (where === undefined) return null;
  if (where.startsWith('low')) return 'low end';
  return where.startsWith('mid') ? 'midpoint' : 'high end';
}
