import type { Comparison } from '../../domain/comparing/comparison.ts';
import type { Deviation } from '../../domain/comparing/deviation.ts';
import { formatDeviation } from './format.ts';

const SHORT: Readonly<Record<string, string>> = {
  'lower half': 'inside',
  'upper half': 'inside',
  'at low': 'at the low end',
  'at high': 'at the high end',
  'edge, rounded': 'edge',
};

/** An outcome in a word and a number: `+6.0% above`, `on the guide`. */
export function outcomeWords(
  { outcome, deviation }: { readonly outcome: string; readonly deviation: Deviation | null },
  locale: string,
): string {
  const word = SHORT[outcome] ?? outcome;
  if (outcome === 'on the guide' || deviation === null) return word;
  return `${formatDeviation(deviation, locale)} ${word}`;
}

/** A verdict in a word and a number: `+6.0% above`, `on the guide`; empty where there is none. */
export function verdictWords({ comparable }: Comparison, locale: string): string {
  if (comparable?.outcome == null) return '';
  const { outcome, deviation } = comparable;
  return outcomeWords({ outcome, deviation }, locale);
}
