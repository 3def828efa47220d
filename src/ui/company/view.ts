import type { Comparison, VintageChoice } from '../../domain/comparison.ts';
import { horizonOf, type Horizon } from '../../domain/period.ts';

/** The switches of the Company page as the hash has them; anything unknown falls back. */
export interface CompanyView {
  readonly horizon: Horizon;
  readonly vintage: VintageChoice;
  /** Periods in the track record; 0 for all. */
  readonly window: number;
}

export const HORIZONS = [
  ['quarter', 'Quarters'],
  ['year', 'Years'],
] as const;

export const VINTAGES = [
  ['initial', 'Initial guidance'],
  ['last', 'Last guidance'],
] as const;

/** How many periods a track record takes by default. */
export const DEFAULT_WINDOW = 12;

export function readHorizon(text: string, comparisons: readonly Comparison[]): Horizon {
  if (text === 'quarter' || text === 'year' || text === 'other') return text;
  const has = (horizon: Horizon): boolean =>
    comparisons.some((c) => horizonOf(c.target.period) === horizon);
  return has('quarter') || !has('year') ? 'quarter' : 'year';
}

export function readVintage(text: string): VintageChoice {
  return text === 'last' ? 'last' : 'initial';
}

export function readWindow(text: string): number {
  return text === '0' ? 0 : DEFAULT_WINDOW;
}
