import { bandChange, type BandChange } from '../../../charts/series/bandChange.ts';
import { formatDeviation, formatNumber } from '../../../charts/words/format.ts';
import { periodLabel } from '../../../domain/time/period.ts';
import type { Comparison } from '../../../domain/comparing/comparison.ts';
import type { Deviation } from '../../../domain/comparing/deviation.ts';
import { userLocale } from '../../parts/words/locale.ts';
import { sentenceAddress } from '../../parts/rows/sentenceAddress.ts';
import type { PeriodMark } from '../../../charts/series/marks.ts';
import { readoutOf, type Readout } from '../../../charts/words/readout.ts';

/** One row of the table behind a figure. */
export interface FigureLine {
  /** Against the period before in its series. */
  readonly change: BandChange;
  readonly key: string;
  readonly mark: PeriodMark;
  readonly said: Readout;
  readonly company: string;
  /** The calendar quarter it stands under beside other companies; empty where that is its own. */
  readonly place: string;
  readonly position: string;
  readonly z: string;
}

export interface FigureColumn {
  readonly name: string;
  readonly text: (line: FigureLine) => string;
  readonly kind?: 'number' | 'outcome';
  /** Where the cell leads: the sentence of its figure. */
  readonly address?: (line: FigureLine) => string;
}

function said(deviation: Deviation | null): string {
  return deviation === null ? '' : formatDeviation(deviation, userLocale());
}

const GUIDED: FigureColumn = {
  name: 'Guided',
  text: ({ said }) => said.band,
  kind: 'number',
  address: ({ mark }) => sentenceAddress(mark.comparison.guidance),
};
const VERDICT: readonly FigureColumn[] = [
  {
    name: 'Reported',
    text: ({ said }) => said.reported || 'no actual',
    kind: 'number',
    address: ({ mark: { comparison } }) =>
      comparison.actual === null ? '' : sentenceAddress(comparison.actual),
  },
  { name: 'Comparable', text: ({ said }) => said.comparable, kind: 'number' },
  { name: 'Error', text: ({ said }) => said.error, kind: 'number' },
];
const OUTCOME: readonly FigureColumn[] = [
  { name: 'Outcome', text: ({ said }) => said.outcome, kind: 'outcome' },
  { name: 'Meaning', text: ({ said }) => said.meaning },
];

/** The columns behind one series. */
export const SERIES_COLUMNS: readonly FigureColumn[] = [
  GUIDED,
  { name: 'Midpoint', text: ({ said }) => said.midpoint, kind: 'number' },
  ...VERDICT,
  ...OUTCOME,
  { name: 'Issued', text: ({ said }) => said.issued },
  { name: 'Reported on', text: ({ said }) => said.reportedOn },
  { name: 'Bridge', text: ({ said }) => said.bridge },
  { name: 'Marks', text: ({ said }) => said.notes },
  { name: 'Source', text: ({ said }) => said.source },
];

/** The columns behind several companies side by side. */
export const COMPARE_COLUMNS: readonly FigureColumn[] = [
  { name: 'Company', text: ({ company }) => company },
  GUIDED,
  ...VERDICT,
  { name: 'Midpoint change', text: ({ change }) => said(change.midpoint), kind: 'number' },
  { name: 'Width', text: ({ change }) => said(change.width).replace('+', ''), kind: 'number' },
  { name: 'Width change', text: ({ change }) => said(change.widthChange), kind: 'number' },
  { name: 'Position', text: ({ position }) => position, kind: 'number' },
  { name: 'z', text: ({ z }) => z, kind: 'number' },
  ...OUTCOME,
];

/** Says one mark in the words of the table, and how its band differs from that of the period before. */
export function figureLine(
  mark: PeriodMark,
  unit: string,
  locale: string,
  { company = '', place = '' } = {},
  before: Comparison | null = null,
): FigureLine {
  const { comparable } = mark.comparison;
  const plain = (value: number | null | undefined): string =>
    value == null ? '' : formatNumber(value, 2, locale);
  return {
    key: `${company}|${mark.period}`,
    mark,
    said: readoutOf(mark, unit, locale),
    company,
    place: place === mark.period ? '' : periodLabel(place),
    change: bandChange(mark.comparison, before),
    position: plain(comparable?.position),
    z: plain(comparable?.z),
  };
}
