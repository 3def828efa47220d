import { hasMargin, shareOf } from '../../domain/metric/metrics.ts';
import type { Frame } from './frames.ts';
import type { MetricMention, Quantity } from '../types.ts';

const REACH = 90;
/** "a 22.2% margin", "a margin of 22.2%", "margins contracted 370 basis points": nothing says whose margin. */
const BEHIND = /^ margins?\b/;
const BEFORE =
  /\b(?:at|an?|and|with|for|the|our) margins? (?:of|was|were|(?:contracted|expanded|improved|declined|increased|decreased)(?: by)?) (?:about |approximately )?$/;
const OF_SALES = /^ of (?:our |total |net )*(?:sales|revenues?)\b/;
/** "operating income was $40 million, or": the figure restates the amount. */
const RESTATED =
  /^(?: (?:was|of|totaled|came in at|is))? \$[\d.,]+ (?:million|billion),? (?:or|representing|which (?:is|was|represents|represented)) (?:about |approximately )?$/;

/**
 * "EBITDA was $8 million, a 22% margin": a margin named without its amount is that of the amount just named.
 * Null where the sentence names another margin, or another amount stands between.
 */
export function marginBeside(
  lower: string,
  mentions: readonly MetricMention[],
  quantity: Quantity,
): Frame | null {
  if (quantity.measure !== 'percent' && quantity.measure !== 'bps') return null;
  const mention = mentions.findLast((m) => m.end <= quantity.start);
  if (mention === undefined || !hasMargin(mention.id)) return null;
  const margin = shareOf(mention.id);
  const between = lower.slice(mention.end, quantity.start);
  const right = lower.slice(quantity.end, quantity.end + REACH);
  if (between.length > REACH || between.includes(';')) return null;
  const named = BEHIND.test(right) || BEFORE.test(between);
  if (!named && !(OF_SALES.test(right) && RESTATED.test(between))) return null;
  const metric = quantity.measure === 'bps' ? `${margin}_change` : margin;
  return {
    quantity,
    mention: { ...mention, id: margin, measures: 'ratio' },
    reading: { metric, unit: 'percent' },
    distance: between.length,
    rule: 'f:margin-beside',
  };
}
