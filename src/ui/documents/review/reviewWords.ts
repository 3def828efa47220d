import type { ReviewCandidate } from '../../../state/documents/batch.svelte.ts';

/** What each rule of the extraction has seen, in words; the order is that of reading. */
const RULE_WORDS: Readonly<Record<string, string>> = {
  'q:range': 'Two bounds are stated',
  'q:plus-minus': 'A centre with plus or minus is stated',
  'q:atom': 'A single number is stated',
  'q:columns': 'The bounds stand in two columns',
  'q:convention': 'Said in words, such as “mid-single digits”: the band is ours',
  'q:approx-before': 'Said as an approximation',
  'q:floor-before': 'Said as at least',
  'q:floor-after': 'Said as at least',
  'q:ceiling-before': 'Said as at most',
  'q:ceiling-after': 'Said as at most',
  'f:left': 'The metric stands before the number',
  'f:right': 'The metric stands after the number',
  'f:respectively': 'Matched in order by “respectively”',
  'f:carried': 'The metric is carried from the sentence before',
  'f:table': 'Read from a table',
  'f:margin-beside': 'A margin named beside its amount',
  'f:per-share': 'A per-share amount',
  'r:forward': 'Speaks of the future',
  'r:forward-weak': 'Speaks of the future in weak words',
  'r:forward-infinitive': 'Speaks of the future',
  'r:carried': 'Past or future is carried from the sentence before',
  'r:plain': 'No verb says whether it is past or future',
  'r:past': 'Speaks of the past',
  'r:past-nearest': 'The nearest verb speaks of the past',
  'r:past-after': 'A verb after it speaks of the past',
  'r:range': 'A range, so it is guided',
  'r:revised': 'Replaces an earlier band',
  'r:result-against': 'A result set against another figure',
  'r:from-to': 'A change from one figure to another',
  'r:compares': 'Compared with another figure',
  'r:comparator': 'A figure to compare with',
  'r:comparator-short': 'A figure to compare with',
  'r:comparator-after': 'A figure to compare with',
  'r:level': 'A level named beside a change',
  'r:brackets': 'A figure to compare with, in brackets',
  'r:past-expectation': 'An expectation of the past',
  'p:clause': 'The period is named in the same clause',
  'p:scope': 'The period is carried from earlier in the text',
  'p:own': 'No period is named: it is the one reported here',
  'p:respectively': 'The period is matched in order by “respectively”',
  'p:default': 'No period is named: the next one is taken',
  'm:repeated': 'Said more than once',
  'm:conflict': 'The document gives two figures for it',
  'm:rival': 'The document gives another figure for it that is clearer',
  'x:qa': 'Said in questions and answers',
  'x:whole': 'Said of the company as a whole',
  'x:unknown-metric': 'Not a metric Guideband knows by name',
  'x:sector-metric': 'A metric of its sector, not one every company has',
  'b:none': 'No basis is stated',
  'b:after': 'The basis is stated after the metric',
  'b:span': 'The basis is stated beside the metric',
  'b:reported': 'Called “reported”',
  'b:respectively': 'The basis is matched in order by “respectively”',
  'x:beside-adjusted': 'Said beside its adjusted figure, so by GAAP',
  'b:earnings': 'The basis is that of the earnings named',
  'b:passage': 'The basis is the one the passage states',
  'b:document': 'The basis is the default the document states',
  'b:definition': 'The basis follows from a definition in the document',
  'b:consistent': 'The basis is the one used elsewhere in the document',
  's:loss': 'A loss, so the sign is minus',
  's:loss-name': 'A loss, so the sign is minus',
  's:loss-after': 'A loss, so the sign is minus',
  's:decline': 'A decline, so the sign is minus',
  's:decline-after': 'A decline, so the sign is minus',
  'd:verb': 'A verb gives the direction',
};

/** A rule id in words; an unknown one is shown as it is, so that nothing is hidden. */
export function ruleWords(rule: string): string {
  const known = RULE_WORDS[rule];
  if (known !== undefined) return known;
  if (rule.startsWith('a:')) return `Earlier guidance is ${rule.slice(2).replaceAll('-', ' ')}`;
  return rule;
}

/** Why a candidate is as sure as it is, each reason once. */
export function reasonsOf({ rules }: Pick<ReviewCandidate, 'rules'>): readonly string[] {
  return [...new Set(rules.map(ruleWords))];
}

export const DECISION_WORDS = {
  open: 'to decide',
  accepted: 'accepted',
  rejected: 'rejected',
} as const;

export const KIND_WORDS = {
  guidance: 'Guidance',
  actual: 'Actual',
  prior: 'Earlier guidance',
  direction: 'Direction',
  action: 'Action',
} as const;

/** `96%`: how sure a reading is. */
export function percent(confidence: number): string {
  return `${Math.round(confidence * 100)}%`;
}

/** `12`, `1,200`. */
export function grouped(count: number): string {
  // The first use of a locale takes tens of milliseconds, and small counts need none.
  return count < 1000 ? String(count) : count.toLocaleString();
}

/** `1 figure`, `2 figures`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
