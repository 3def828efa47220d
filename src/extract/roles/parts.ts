import type { MetricMention, Quantity } from '../types.ts';

const ABOUT =
  '(?:(?:an?|the|expected|estimated|anticipated|aforementioned|approximately|about|roughly|around|up to|over|nearly|at least) )*$';
/** "$600 million, including about $40 million": said right before the part of the figure before it. */
const INCLUDED = new RegExp(
  `\\b(?:including|inclusive of|(?:which|and) includes|of which) ${ABOUT}`,
);
/** "$40 million a year, of which we realized $6 million". */
const SO_FAR = /\bof which (?:we|was|were|is|are|approximately|about|has|have)\b[^,;$%\d]{0,40}$/;
/** "$498 million, including a special assessment of $31 million": a part with a name of its own. */
const NAMED_PART = new RegExp(
  `\\b(?:including|inclusive of) (?:an?|the|our) (?:[\\w-]+ ){1,5}of ${ABOUT}`,
);
/** "about $30 million of which is for the plant", "with $20 million dedicated to growth". */
const OF_WHICH =
  /^ (?:of (?:which|that)|(?:is |are |being |to be )?(?:dedicated|allocated|earmarked|devoted|attributable|related|tied) to|coming from)\b/;
/** "$215 million, comprised of $155 million of payments and $60 million": each one is a part. */
const MADE_OF =
  /\b(?:compris(?:ed|ing)(?: of)?|consist(?:s|ing) of|made up of|composed of|account(?:s|ing)? for)\b/;
/** "$120 million with an additional $160 million under leases": beside the figure, not instead of it. */
const BESIDES = /\b(?:an additional|another|plus an?) (?:about |approximately |roughly )?$/;
const MIDPOINT = new RegExp(`\\bmid-?point (?:of|being|is|at) ${ABOUT}`);
/** "we also expect a $6 million licensing gain": an amount with a noun of its own. */
export const OWN_NOUN =
  /^ (?:(?!(?:and|or|with|from|on|of|for|in|as|to|due|versus|plus|after|before|net|includ\w+|exclud\w+|compared|reflect\w+|driven|a|an|the|our) )[\w-]+ ){0,3}(?:gains?|write-?(?:offs?|downs?)|settlements?|impairments?)\b/;
const REACH = 60;

/** Why a figure is only a part, or the middle, of the figure of its metric that stands before it; or null. */
export function partOf(
  lower: string,
  mention: MetricMention,
  quantity: Quantity,
  before: Quantity | null,
): 'component' | 'midpoint' | null {
  // A part with a metric of its own, such as "including $40 million of capex", is a figure of that metric.
  if (before === null || mention.end > before.start) return null;
  const left = lower.slice(Math.max(before.end, quantity.start - REACH), quantity.start);
  if (MADE_OF.test(lower.slice(mention.end, quantity.start)) || BESIDES.test(left))
    return 'component';
  if (
    INCLUDED.test(left) ||
    NAMED_PART.test(left) ||
    SO_FAR.test(left) ||
    OF_WHICH.test(lower.slice(quantity.end))
  )
    return 'component';
  return before.form === 'range' && MIDPOINT.test(left) ? 'midpoint' : null;
}
