import { hasMargin, shareOf } from '../../domain/metric/metrics.ts';
import type { Sense } from './grammar/rule.ts';
import type { OwnWords } from './ownWords.ts';
import { isDivided, REVENUE } from './readings.ts';
import { nameOfRun, type PartName } from '../scope/part.ts';
import type { Tag } from '../tags/tags.ts';
import type { MetricMention, Quantity } from '../types.ts';

/** What a figure measures, and how the clause names it. */
export interface Measure {
  readonly mention: MetricMention;
  /** Whether a share of sales was said of it. */
  readonly isShare?: boolean;
  readonly subject?: PartName;
  readonly gap: 'tight' | 'near' | 'far' | 'own' | 'own-unknown' | 'part' | 'carried';
}

/** Where the words stand that name a measure themselves. */
interface Place {
  readonly quantity: Quantity;
  readonly sense: Sense;
  readonly tags: readonly Tag[];
  readonly text: string;
  /** The measure this sentence, or the one before, was about. */
  readonly held: MetricMention | null;
}

/** "for a margin of 13.2%": a margin without a name is that of the amount named before it. */
function marginOf(words: OwnWords, { quantity, tags }: Place): MetricMention | null {
  if (!/^margins?$/.test(words.name) || quantity.measure !== 'percent') return null;
  const amount = tags.findLast(
    ({ metric, end }) => metric !== undefined && end <= words.start && hasMargin(metric.id),
  )?.metric;
  if (amount === undefined) return null;
  return { start: words.start, end: words.end, id: shareOf(amount.id), measures: 'ratio' };
}

const RATIO = /(?:rate|ratio|margin|yield|penetration|occupancy|utili[sz]ation|share|factor)$/;

function measuresOf(words: OwnWords, { quantity, sense }: Place): MetricMention['measures'] {
  if (quantity.measure === 'money' || quantity.measure === 'cents') return 'money';
  if (quantity.measure !== 'percent' && quantity.measure !== 'bps') return 'count';
  return RATIO.test(words.name) || sense === 'level' || sense === 'old' ? 'ratio' : 'money';
}

/** The measure words without a name of ours stand for: a margin, a part that moved, or what they say themselves. */
export function ownMeasure(words: OwnWords, place: Place): Measure | null {
  const { quantity, sense, text, held } = place;
  const margin = marginOf(words, place);
  if (margin !== null) return { mention: margin, gap: 'near' };
  // Which of the margins it is nobody says.
  if (/^margins?$/.test(words.name)) return null;
  const isAmount = quantity.measure === 'money' && quantity.scaled;
  const isOfParts = held !== null && isDivided(held);
  // "Systems were $96 million", after sales have been spoken of: the sales of that part.
  const isLevel = sense === 'level' && isAmount && isOfParts && held.measures === 'money';
  const mayBePart = sense === 'change' || sense === 'share' || isLevel;
  const named = !words.isKnown && mayBePart ? nameOfRun(text, words.run) : null;
  const part = isLevel && held.id !== 'revenue' && named?.by === 'words' ? null : named;
  const { start, end } = words;
  if (part !== null) {
    const { id, measures } = (sense === 'change' || isLevel) && isOfParts ? held : REVENUE;
    return { mention: { start, end, id, measures }, subject: part, gap: 'part' };
  }
  return {
    mention: { start, end, id: `other:${words.name}`, measures: measuresOf(words, place) },
    gap: words.isKnown ? 'own' : 'own-unknown',
  };
}

const OF_SALES = /^ of (?:[\w-]+ ){0,3}(?:revenues?|sales)\b/;

/** The share of sales said by the figure before points that have moved: "61% of total revenue, up 6 points". */
export function shareBefore(tags: readonly Tag[], lower: string, at: number): MetricMention | null {
  const moved = tags[at]?.quantity;
  if (moved === undefined || !/points?$/.test(lower.slice(moved.start, moved.end))) return null;
  const before = tags.slice(0, at).findLast(({ quantity }) => quantity !== undefined)?.quantity;
  if (before?.measure !== 'percent' || !OF_SALES.test(lower.slice(before.end, moved.start)))
    return null;
  return { start: before.start, end: before.end, id: 'share_of_revenue', measures: 'ratio' };
}

/** A rate "of" an amount: the tags behind it lead from the figure to the measure. */
export function isShareOfAmount(
  right: string,
  { measure }: Quantity,
  { measures }: MetricMention,
): boolean {
  return measure === 'percent' && right.startsWith('o') && measures === 'money';
}
