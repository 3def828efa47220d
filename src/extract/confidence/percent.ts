import type { ConfidenceTable } from './table.ts';

/** Log-odds in hundredths that a fact with these features is right. Unknown features count nothing. */
export function scoreOf(features: readonly string[], { base, weights }: ConfidenceTable): number {
  return features.reduce((sum, id) => sum + (weights[id] ?? 0), base);
}

/** Percent right at a score: a straight line between the points measured, level outside them. */
export function percentAt(score: number, curve: ConfidenceTable['curve']): number {
  const after = curve.findIndex(([at]) => at > score);
  const [x0, y0] = curve[after < 0 ? curve.length - 1 : Math.max(0, after - 1)] ?? [0, 0];
  const [x1, y1] = curve[after < 0 ? curve.length - 1 : after] ?? [0, 0];
  if (score <= x0 || x0 === x1) return y0;
  return y0 + Math.floor(((y1 - y0) * (score - x0)) / (x1 - x0));
}

/** Percent of facts with these features that are right in documents nothing was fitted on. */
export function percentOf(features: readonly string[], table: ConfidenceTable): number {
  const capped = features.map((id) => table.caps[id] ?? 100);
  return Math.min(percentAt(scoreOf(features, table), table.curve), ...capped);
}
