import { extractAll as extract } from '../../src/extract/index.ts';
import type { Extraction, Fact } from '../../src/extract/index.ts';

export const HINTS = { ticker: 'TST', fiscalYear: 2021, fiscalQuarter: 2 } as const;

export function read(text: string): Extraction {
  return extract(text, HINTS);
}

export function guidance(text: string): readonly Fact[] {
  return read(text).facts.filter((f) => f.kind === 'guidance');
}

/** Metric, low and high of each fact of a kind, for compact expectations. */
export function brief(
  text: string,
  kind = 'guidance',
): readonly (readonly [string, number | null, number | null])[] {
  return read(text)
    .facts.filter((f) => f.kind === kind)
    .map((f) => [f.metric, f.low, f.high] as const);
}
