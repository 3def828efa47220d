import type { ChartScale } from '../../../charts/series/againstGuide.ts';
import { readMoment, type Moment } from '../../../domain/book/asOf.ts';
import type { VintageChoice } from '../../../domain/comparing/comparison.ts';
import { BENCHMARKS, type Benchmark } from '../../../domain/comparing/deviation.ts';
import type { Horizon } from '../../../domain/time/period.ts';
import { readRecordWindow, type RecordWindow } from '../../../domain/record/recordWindow.ts';
import { SLOTS, type VintageSlot } from '../../../domain/comparing/vintageSlot.ts';
import { settings } from '../../../state/preferences/settings.svelte.ts';
import { readSection, VINTAGES, type CompanySection } from './viewChoices.ts';

/** The guidance of a target that is scored: the first, the last, or for years that of a slot. */
export type Scored = VintageChoice | VintageSlot;

/** The switches of the Company page as the hash has them; anything unknown falls back. */
export interface CompanyView {
  readonly section: CompanySection;
  readonly horizon: Horizon;
  readonly scored: Scored;
  readonly window: RecordWindow;
  readonly benchmark: Benchmark;
  readonly moment: Moment;
  /** Empty: each figure on the scale it reads best on. */
  readonly scale: ChartScale | '';
}

/** Which guidance can be scored at a horizon, as the switch has it. */
export function scoredOptions(horizon: Horizon): readonly (readonly [Scored, string])[] {
  if (horizon !== 'year') return VINTAGES;
  const slots = SLOTS.filter((slot) => slot.startsWith('after'));
  const between = slots.map((slot) => [slot, `Guidance ${slot}`] as const);
  return [VINTAGES[0], ...between, VINTAGES[1]];
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
    scale: (['level', 'guide'] as const).find((scale) => scale === get('scale')) ?? '',
  };
}

/** The switches that change a part of the page. */
export const USED: Readonly<Record<CompanySection, readonly string[]>> = {
  '': ['horizon', 'vintage', 'benchmark', 'window', 'scale'],
  period: ['horizon', 'vintage', 'benchmark'],
  open: ['window'],
  revisions: ['horizon'],
  triangulation: [],
  remainder: [],
};
