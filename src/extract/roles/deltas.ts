import type { Frame } from '../metrics/frames.ts';

/** "decrease in revenue of", "decreased earnings", "by $3 million and": the figure is a change. */
const CHANGED: readonly RegExp[] = [
  /\b(?:increase|decrease|decline|reduction|growth|improvement|drop) in (?:\w+ ){1,4}of (?:about |approximately |roughly |nearly )?$/,
  /\b(?:decreased|increased|reduced|lowered|boosted|benefited|hurt) (?:(?!to |from |by |at |a |an |range |guidance )\w+ ){1,2}(?:by )?$/,
  /\bby \$[\d.]+ (?:million|billion) and $/,
  /\b(?:increase|decrease|decline|reduction), or $/,
  /\b(?:benefit|impact|headwind|dilution|accretion) (?:to|on|of) (?:\w+ ){1,4}(?:was |of )?$/,
];
/** Whether the words before a figure make it the change of its metric and not its level. */
export function isDelta(lower: string, frame: Frame): boolean {
  const { quantity, reading } = frame;
  const left = lower.slice(Math.max(0, quantity.start - 40), quantity.start);
  if (reading.unit === 'percent') return false;
  // "raised by $50 million", "an increase of $0.85": a change of an amount is not the amount.
  return (
    /\bby (?:about |approximately |roughly |another |an additional |at least |over |more than |nearly |almost )?$/.test(
      left,
    ) ||
    CHANGED.some((pattern) => pattern.test(left)) ||
    /\b(?:increase|decrease|decline|improvement|reduction|change|growth|gain) of (?:about |approximately |roughly |over |more than |nearly |almost )?$/.test(
      left,
    ) ||
    /\b(?:up|down|increased|decreased|declined|grew|rose|improved|raised) (?:about |approximately |roughly |nearly |almost |over )?$/.test(
      left,
    )
  );
}
