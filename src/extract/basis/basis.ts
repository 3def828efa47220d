import { isNeverGaap, isOneFigure } from '../../domain/metric/metrics.ts';
import * as words from '../lexicon/basis.ts';
import type { Basis, Sentence } from '../types.ts';
import { scan } from '../patterns/scan.ts';
import type { RuleId } from '../rules.ts';

const REACH = 70;
const ON_BASIS =
  /(?:\band|[,;])(?:,)? on an? (adjusted|non-gaap|gaap|as[- ]reported|reported) (?:[\w-]+ ){0,2}basis\b/;

function leads(lower: string): boolean {
  if (words.REFERS.test(lower)) return true;
  return !words.HEDGED.test(lower) && words.LEADS.some((pattern) => pattern.test(lower));
}

/** The document's own statement that its figures or its guidance are non-GAAP, or GAAP. */
export function statedDefault(sentences: readonly Sentence[]): { guidance: Basis; actual: Basis } {
  let guidance: Basis = 'unspecified';
  let actual: Basis = 'unspecified';
  for (const { lower, turn } of sentences) {
    if (turn.role === 'analyst' || !words.NAMES_ADJUSTED.test(lower)) continue;
    if (leads(lower) || words.DECLARED.some((pattern) => pattern.test(lower))) {
      if (leads(lower) || !words.ONLY_AHEAD.test(lower)) actual = 'non_gaap';
      guidance = 'non_gaap';
    }
    if (!/\bbasis\b/.test(lower) || !words.STATED.test(lower)) continue;
    if (/\b(?:guidance|outlook|metrics|forecast|forward)\b/.test(lower)) guidance = 'non_gaap';
    else if (/\b(?:unless|otherwise|all )\b/.test(lower)) actual = 'non_gaap';
  }
  return { guidance, actual };
}

function last(pattern: RegExp, text: string): number {
  let at = -1;
  for (const m of scan(pattern, text)) at = m.index;
  return at;
}

export interface BasisChoice {
  readonly basis: Basis;
  readonly rule: RuleId;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function atMetric(lower: string, metric: string, at: Place, mention: Place): BasisChoice | null {
  const from = Math.max(0, mention.start - REACH);
  const cut = Math.max(
    lower.lastIndexOf(';', mention.start),
    lower.lastIndexOf(', and ', mention.start),
    from,
  );
  const unnamed = mention.start === mention.end ? at.end + 14 : 0;
  // With the first sign of the figure: "operating earnings of $".
  const to = Math.max(mention.end, Math.min(at.start + 1, mention.end + 60), unnamed);
  const near = lower.slice(cut, to);
  const non = last(words.NON_GAAP, near);
  const yes = last(words.GAAP, near);
  if (non < 0 && yes < 0) return null;
  if (!isOneFigure(metric)) return { basis: yes > non ? 'gaap' : 'non_gaap', rule: 'b:span' };
  // Revenue is one number: "adjusted" beside it belongs to another metric unless it stands right before.
  const touching =
    /(?:non-gaap|adjusted|adj)\b/.test(lower.slice(Math.max(0, mention.start - 10), mention.end)) ||
    /\b(?:core|currency[- ]neutral) $/.test(
      lower.slice(Math.max(0, mention.start - 18), mention.start),
    );
  return { basis: touching ? 'non_gaap' : 'unspecified', rule: 'b:reported' };
}

/** Basis of a figure: the words at its metric, then its sentence, its passage, the document's default. */
export function basisOf(
  lower: string,
  metric: string,
  at: Place,
  mention: Place,
  fallback: { readonly passage: Basis; readonly document: Basis; readonly edge?: number },
): BasisChoice {
  const free = !isOneFigure(metric);
  const after = lower.slice(at.end, at.end + 60);
  const own = free ? words.AFTER.find((rule) => rule.pattern.test(after)) : undefined;
  if (own !== undefined) return { basis: own.basis, rule: 'b:after' };
  // "$2.10 as reported and, on an adjusted basis, the range is $2.40": named again for the second figure.
  const again = lower.slice(Math.max(fallback.edge ?? at.start, mention.end), at.start);
  const turned = free ? ON_BASIS.exec(again)?.[1] : undefined;
  if (turned !== undefined)
    return { basis: /^(?:adj|non)/.test(turned) ? 'non_gaap' : 'gaap', rule: 'b:span' };
  const near = atMetric(lower, metric, at, mention);
  if (near !== null) return near;
  if (!free) return { basis: 'unspecified', rule: 'b:none' };
  const later = words.LATER.find((rule) => rule.pattern.test(after));
  if (later !== undefined) return { basis: later.basis, rule: 'b:after' };
  if (isNeverGaap(metric)) return { basis: 'non_gaap', rule: 'b:definition' };
  // What has no name of ours is not adjusted by anybody we know of.
  if (metric.startsWith('other:')) return { basis: 'unspecified', rule: 'b:none' };
  if (fallback.passage !== 'unspecified') return { basis: fallback.passage, rule: 'b:passage' };
  if (fallback.document !== 'unspecified') return { basis: fallback.document, rule: 'b:document' };
  return { basis: 'unspecified', rule: 'b:none' };
}
