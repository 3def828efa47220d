import type { Moment } from '../../../domain/book/asOf.ts';
import type { Comparison, VintageChoice } from '../../../domain/comparing/comparison.ts';
import { horizonOf, type Horizon } from '../../../domain/time/period.ts';

/** The choices every page offers, as the address has them. */
export const HORIZONS = [
  ['quarter', 'Quarters'],
  ['half', 'Half-years'],
  ['year', 'Years'],
] as const;

/** The horizons of a page about several companies: half-years only where somebody guides them. */
export function sharedHorizons(chosen: Horizon, hasHalves: boolean) {
  return HORIZONS.filter(([name]) => name !== 'half' || name === chosen || hasHalves);
}

/** Whether any half-year is guided. */
export function guidesHalves(comparisons: readonly Comparison[]): boolean {
  return comparisons.some((c) => horizonOf(c.target.period) === 'half');
}

/** The horizon of a page about several companies, as the address has it. */
export function readSharedHorizon(text: string): Horizon {
  return HORIZONS.find(([name]) => name === text)?.[0] ?? 'quarter';
}

export const VINTAGES = [
  ['initial', 'Initial guidance'],
  ['last', 'Last guidance'],
] as const;

export function readHorizon(
  text: string,
  comparisons: readonly Pick<Comparison, 'target'>[],
): Horizon {
  const chosen = HORIZONS.find(([name]) => name === text)?.[0];
  if (chosen !== undefined || text === 'other') return chosen ?? 'other';
  const has = (horizon: Horizon): boolean =>
    comparisons.some((c) => horizonOf(c.target.period) === horizon);
  return HORIZONS.find(([name]) => has(name))?.[0] ?? 'quarter';
}

export function readVintage(text: string): VintageChoice {
  return text === 'last' ? 'last' : 'initial';
}

/** What of the company stands below its head. */
export const SECTIONS = [
  ['', 'Track record'],
  ['period', 'One period'],
  ['open', 'Open guidance'],
  ['revisions', 'Revisions'],
  ['triangulation', 'Triangulation'],
  ['remainder', 'Implied remainder'],
] as const;
export type CompanySection = (typeof SECTIONS)[number][0];

export function readSection(text: string): CompanySection {
  return SECTIONS.find(([name]) => name === text)?.[0] ?? '';
}

/** What a moment is called where figures are shown as of it; empty for now. */
export function momentWords({ saidBy, enteredBy }: Moment): string {
  return [
    saidBy === '' ? '' : `said by ${saidBy}`,
    enteredBy === null ? '' : `entered by commit ${enteredBy}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
