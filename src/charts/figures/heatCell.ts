import type { PeriodCell } from '../series/companyRows.ts';
import type { Deviation } from '../../domain/comparing/deviation.ts';
import { placeWords } from '../words/finding.ts';
import { formatBand, formatDeviation, formatNumber, formatValue } from '../words/format.ts';
import type { PeriodMark, Side } from '../series/marks.ts';
import { colourName, shapeOf, type Palette, type MarkShape } from '../drawing/palette.ts';

/** What a heat map shows of a period. */
export const HEAT_VALUES = ['outcome', 'z', 'error'] as const;
export type HeatValue = (typeof HEAT_VALUES)[number];

/** How one cell is drawn: a tint whose strength grows with the distance, and a shape or a figure. */
export interface HeatLook {
  readonly colour: keyof Palette;
  /** Percent of the colour over the surface. */
  readonly strength: number;
  readonly shape: MarkShape | null;
  readonly text: string;
}

/** Half-widths from the midpoint at which a tint is at its strongest. */
const FULL_Z = 4;

export function heatLook({ mark, error }: PeriodCell, value: HeatValue, locale: string): HeatLook {
  const { actual, comparison } = mark;
  if (actual?.outcome == null) {
    return { colour: 'neutral', strength: mark.isOpen ? 12 : 6, shape: null, text: '' };
  }
  const colour = colourName(actual.economic);
  const z = comparison.comparable?.z ?? null;
  const strength = z === null ? 34 : Math.round(16 + 48 * Math.min(1, Math.abs(z) / FULL_Z));
  if (value === 'z') {
    return { colour, strength, shape: null, text: z === null ? '' : formatNumber(z, 1, locale) };
  }
  if (value === 'error') {
    const words = error === null ? '' : formatDeviation(error, locale);
    return { colour, strength, shape: null, text: words.replace(/ ?(?:%|bp|cents)$/u, '') };
  }
  return { colour, strength, shape: shapeOf(actual.side), text: '' };
}

/** What was guided and what came of it: the words every chart has for a period. */
export function landedWords(mark: PeriodMark, error: Deviation | null, locale: string): string {
  const { actual, comparison } = mark;
  const { unit } = comparison.target;
  const guided = `guided ${formatBand(comparison.guidance, unit, locale)}`;
  if (actual?.outcome == null) return `${guided}, ${mark.isOpen ? 'open' : mark.status}`;
  const precision = comparison.actual?.precision ?? null;
  const delivered = `delivered ${formatValue(actual.comparable, unit, locale, true, precision)}`;
  const by = error === null ? '' : `, ${formatDeviation(error, locale)}`;
  return `${guided}, ${delivered}, ${placeWords(actual.outcome)}${by}`;
}

/** One cell in words: what a pointer, the keyboard and a screen reader all get. */
export function heatWords(
  company: string,
  { mark, end, error }: PeriodCell,
  locale: string,
): string {
  const when = end === null ? ', period end not known' : `, to ${end}`;
  return `${company}, ${mark.label}${when}: ${landedWords(mark, error, locale)}`;
}

const SIDES: Readonly<Record<Side, string>> = {
  above: 'above',
  inside: 'inside',
  below: 'below',
  undecided: 'on an edge',
};

/** A row of a heat map in words, for a screen reader: each guided period and what is shown of it. */
export function heatRowWords(
  cells: readonly (PeriodCell | undefined)[],
  looks: readonly (HeatLook | null)[],
): string {
  const said = cells.flatMap((cell, index) => {
    if (cell === undefined) return [];
    const { actual, isOpen, label, status } = cell.mark;
    if (actual?.outcome == null) return [`${label} ${isOpen ? 'open' : status}`];
    const figure = looks[index]?.text ?? '';
    return [`${label} ${SIDES[actual.side]}${figure === '' ? '' : ` ${figure}`}`];
  });
  return said.length === 0 ? 'not guided here' : said.join(', ');
}
