import type { Frame } from './frames.ts';

const OWN =
  /^[^,;$%]{0,16}\bon an? (constant[- ]currency|operational|local[- ]currency|reported|organic) basis\b/;
/** "organic sales up 10%", "15% core growth": the word right before the metric. */
const NAMED =
  /\b(organic|core|local[- ]currency|recurring) (?:(?:net|recurring|daily|total|adjusted) )?(?:(?:sales|revenue) )?$/;
const WITHIN = /^(organic|core|local[- ]currency|recurring) /;
const CURRENCY = /\bconstant[- ]currency\b|\bfx-neutral\b/;
const ABSENT = /\b(?:absent|excluding) (?:the impact of )?(?:currency|foreign exchange|fx)\b/;

/** The definition a change or a part is stated on, where one metric has several: "constant currency". */
export function variantOf(
  lower: string,
  { quantity, mention }: Frame,
  change: boolean,
): { readonly variant?: string } {
  // "growth margin" is what was heard of gross margin; only spending is split so.
  const part =
    mention.id === 'capex'
      ? /^(?:maintenance|sustaining|expansion|growth) /.exec(
          lower.slice(mention.start, mention.end),
        )
      : null;
  // Of what is left to perform, the part of the next year.
  if (/^(?:current rem|crpo)/.test(lower.slice(mention.start, mention.end)))
    return { variant: 'current' };
  if (part !== null) return { variant: part[0].trim() };
  if (!change) return {};
  const own = OWN.exec(lower.slice(quantity.end, quantity.end + 60))?.[1];
  if (own === 'reported') return {};
  if (own !== undefined) return { variant: own.replace('-', ' ') };
  const named =
    WITHIN.exec(lower.slice(mention.start, mention.end)) ??
    NAMED.exec(lower.slice(Math.max(0, mention.start - 40), mention.start));
  // "growth of 20% and core growth of 15%": a name that another item of the list opens with.
  const apart = / and |[,;]/.test(lower.slice(quantity.end, mention.start));
  if (named?.[1] !== undefined && !apart) return { variant: named[1].replace('-', ' ') };
  if (CURRENCY.test(lower)) return { variant: 'constant currency' };
  return ABSENT.test(lower) ? { variant: 'excluding currency' } : {};
}
