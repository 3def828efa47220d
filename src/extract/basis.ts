import type { Basis, Sentence } from './types.ts';

const NON_GAAP =
  /\b(?:non-gaap|adjusted|core|normalized|operating eps|operating earnings per|excluding|ex-items|pro forma|comparable (?:eps|earnings)|before (?:special|one-time)|underlying|cash eps|ongoing|on an operating basis|nareit|recurring)\b/;
const GAAP = /(?<!non-)(?<!non )\b(?:gaap|as reported|reported (?:eps|earnings|diluted))\b/;
const DEFAULT_NON_GAAP =
  /\b(?:guidance|outlook|metrics|forecast|discuss|refer|comments|results|comparisons|measures|growth rates|figures|numbers)\b[^.]{0,120}\b(?:on (?:a|an) (?:non-gaap|adjusted) basis|(?:are|is|will be) (?:non-gaap|adjusted)|non-gaap (?:basis|terms|financial measures unless))/;
/** "We will refer primarily to non-GAAP measures during this call": the speaker's own default. */
const REFERS =
  /\b(?:refer|discuss|speak|talk)\w* (?:primarily |mainly |only )?(?:to |about )?non-gaap (?:financial )?(?:measures|results|metrics)\b[^.]{0,60}\b(?:during|on|except|unless)\b/;
const UNAFFECTED: ReadonlySet<string> = new Set([
  'revenue',
  'revenue_growth',
  'capex',
  'share_count',
  'same_store_sales_growth',
  'operating_cash_flow',
  'free_cash_flow',
  'net_interest_income',
  'net_interest_margin',
  'depreciation',
  'interest_expense',
]);
const REACH = 70;

/** The document's own statement that its figures or its guidance are non-GAAP. */
export function statedDefault(sentences: readonly Sentence[]): { guidance: Basis; actual: Basis } {
  let guidance: Basis = 'unspecified';
  let actual: Basis = 'unspecified';
  for (const { lower } of sentences) {
    if (REFERS.test(lower)) [guidance, actual] = ['non_gaap', 'non_gaap'];
    if (!DEFAULT_NON_GAAP.test(lower) || !/\bbasis\b/.test(lower)) continue;
    if (/\b(?:guidance|outlook|metrics|forecast|forward)\b/.test(lower)) guidance = 'non_gaap';
    else if (/\b(?:unless|otherwise|all )\b/.test(lower)) actual = 'non_gaap';
  }
  return { guidance, actual };
}

function last(pattern: RegExp, text: string): number {
  let at = -1;
  for (const m of text.matchAll(new RegExp(pattern.source, 'g'))) at = m.index;
  return at;
}

export interface BasisChoice {
  readonly basis: Basis;
  readonly rule: string;
}

/** Basis of a figure: the words at its metric, then its sentence, then the document's default. */
export function basisOf(
  lower: string,
  metric: string,
  at: { readonly start: number; readonly end: number },
  mention: { readonly start: number; readonly end: number },
  fallback: Basis,
): BasisChoice {
  const from = Math.max(0, mention.start - REACH);
  const cut = Math.max(
    lower.lastIndexOf(';', mention.start),
    lower.lastIndexOf(', and ', mention.start),
    from,
  );
  const near = lower.slice(cut, Math.max(mention.end, Math.min(at.start, mention.end + 60)));
  const non = last(NON_GAAP, near);
  const yes = last(GAAP, near);
  if (non >= 0 || yes >= 0) {
    // Revenue is one number: "adjusted" beside it belongs to another metric unless it stands right before.
    if (!UNAFFECTED.has(metric)) return { basis: yes > non ? 'gaap' : 'non_gaap', rule: 'b:span' };
    const touching = /(?:non-gaap|adjusted)\b/.test(
      lower.slice(Math.max(0, mention.start - 10), mention.end),
    );
    return { basis: touching ? 'non_gaap' : 'unspecified', rule: 'b:reported' };
  }
  const after = lower.slice(at.end, at.end + 60);
  if (!UNAFFECTED.has(metric)) {
    if (/^[^,;]{0,30}\b(?:on an? (?:adjusted|non-gaap) basis|excluding)\b/.test(after))
      return { basis: 'non_gaap', rule: 'b:after' };
    if (/^[^,;]{0,30}\bon a gaap basis\b/.test(after)) return { basis: 'gaap', rule: 'b:after' };
    if (fallback !== 'unspecified') return { basis: fallback, rule: 'b:document' };
  }
  return { basis: 'unspecified', rule: 'b:none' };
}
