import { readMoment, type Moment } from '../../domain/asOf.ts';
import type { Comparison, VintageChoice } from '../../domain/comparison.ts';
import { BENCHMARKS, type Benchmark } from '../../domain/deviation.ts';
import { horizonOf, type Horizon } from '../../domain/period.ts';
import { readRecordWindow, type RecordWindow } from '../../domain/recordWindow.ts';
import { SLOTS, type Slot } from '../../domain/slot.ts';
import { settings } from '../../state/settings.svelte.ts';

/** What of the company stands below its head. */
export const SECTIONS = [
  ['', 'Track record'],
  ['period', 'One period'],
  ['open', 'Open guidance'],
  ['revisions', 'Revisions'],
  ['triangulation', 'Triangulation'],
  ['remainder', 'Implied remainder'],
] as const;
export type Section = (typeof SECTIONS)[number][0];

/** The guidance of a target that is scored: the first, the last, or for years that of a slot. */
export type Scored = VintageChoice | Slot;

/** The switches of the Company page as the hash has them; anything unknown falls back. */
export interface CompanyView {
  readonly section: Section;
  readonly horizon: Horizon;
  readonly scored: Scored;
  readonly window: RecordWindow;
  readonly benchmark: Benchmark;
  readonly moment: Moment;
}

export const HORIZONS = [
  ['quarter', 'Quarters'],
  ['year', 'Years'],
] as const;

export const VINTAGES = [
  ['initial', 'Initial guidance'],
  ['last', 'Last guidance'],
] as const;

/** Which guidance can be scored at a horizon, as the switch has it. */
export function scoredOptions(horizon: Horizon): readonly (readonly [Scored, string])[] {
  if (horizon !== 'year') return VINTAGES;
  const slots = SLOTS.filter((slot) => slot.startsWith('after'));
  const between = slots.map((slot) => [slot, `Guidance ${slot}`] as const);
  return [VINTAGES[0], ...between, VINTAGES[1]];
}

export function readSection(text: string): Section {
  return SECTIONS.find(([name]) => name === text)?.[0] ?? '';
}

export function readHorizon(text: string, comparisons: readonly Comparison[]): Horizon {
  if (text === 'quarter' || text === 'year' || text === 'other') return text;
  const has = (horizon: Horizon): boolean =>
    comparisons.some((c) => horizonOf(c.target.period) === horizon);
  return has('quarter') || !has('year') ? 'quarter' : 'year';
}

export function readVintage(text: string): VintageChoice {
  return text === 'last' ? 'last' : 'initial';
}

export function readScored(text: string): Scored {
  if (text === 'last') return 'last';
  return SLOTS.find((slot) => slot === text && slot.startsWith('after')) ?? 'initial';
}

/** The switches that do not depend on what the company has guided. */
export function readView(get: (name: string) => string): Omit<CompanyView, 'horizon'> {
  return {
    section: readSection(get('section')),
    scored: readScored(get('vintage')),
    window: readRecordWindow(get('window')),
    benchmark: BENCHMARKS.find((name) => name === get('benchmark')) ?? settings.benchmark,
    moment: readMoment(get('asof')),
  };
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
