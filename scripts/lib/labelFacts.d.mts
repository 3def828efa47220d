export interface Labelled {
  readonly kind: string;
  readonly metric: string;
  readonly basis: string;
  readonly period: Readonly<Record<string, unknown>>;
  readonly scope: string;
  readonly versus?: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly lines: readonly number[];
}
export interface Gold extends Partial<Labelled> {
  readonly line: number;
}
export interface Label {
  readonly faults: readonly string[];
  readonly found: readonly number[];
}
export function isScored(fact: object): boolean;
export function labelFact(fact: Labelled, golds: readonly Gold[]): Label;
export function labelDocument(
  facts: readonly object[],
  golds: readonly Gold[],
): {
  readonly labels: readonly Label[];
  readonly asked: readonly { readonly kind: 'guidance' | 'actual'; readonly isFound: boolean }[];
};
export function labelByHeadlines(fact: Labelled, golds: readonly Gold[]): readonly string[] | null;
