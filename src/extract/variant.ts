import type { Frame } from './frames.ts';

const OWN =
  /^[^,;$%]{0,16}\bon an? (constant[- ]currency|operational|local[- ]currency|reported|organic) basis\b/;
const CURRENCY = /\bconstant[- ]currency\b|\bfx-neutral\b/;
const ABSENT = /\b(?:absent|excluding) (?:the impact of )?(?:currency|foreign exchange|fx)\b/;

/** The definition a change or a part is stated on, where one metric has several: "constant currency". */
export function variantOf(
  lower: string,
  { quantity, mention }: Frame,
  change: boolean,
): { readonly variant?: string } {
  const part = /^(?:maintenance|growth) /.exec(lower.slice(mention.start, mention.end));
  if (part !== null) return { variant: part[0].trim() };
  if (!change) return {};
  const own = OWN.exec(lower.slice(quantity.end, quantity.end + 60))?.[1];
  if (own === 'reported') return {};
  if (own !== undefined) return { variant: own.replace('-', ' ') };
  if (CURRENCY.test(lower)) return { variant: 'constant currency' };
  return ABSENT.test(lower) ? { variant: 'excluding currency' } : {};
}
