import type { Comparison } from '../../domain/comparing/comparison.ts';
import { subtractExact } from '../../domain/quantity/decimal.ts';
import { metricOf } from '../../domain/metric/metrics.ts';
import { benchmarkOf } from '../../domain/comparing/deviation.ts';
import {
  benchmarkWords,
  formatBand,
  formatDeviation,
  formatExact,
  formatNumber,
} from '../../charts/words/format.ts';
import type { Guidance } from '../../domain/book/rows.ts';
import { userLocale } from '../parts/words/locale.ts';
import type { MethodEntry } from './entry.ts';

/** The measures of one figure, worked on one comparison. */
export function figureEntries(c: Comparison | null): readonly MethodEntry[] {
  return [
    {
      id: 'comparable',
      title: 'Comparable actual',
      formula: 'A = reported − items the company quantified and the guidance left out',
      says: 'The first verdict uses the comparable actual. The reported verdict stands beside it; where they differ, the figure is marked “flips”.',
      worked: c === null ? '' : comparableText(c),
    },
    {
      id: 'outcome',
      title: 'Outcome against the band',
      formula: 'below if A < L; inside if L ≤ A ≤ H; above if A > H',
      says: 'A is compared with the guided low L and high H exactly. Inside is split at the midpoint into lower and upper half; a figure equal to the midpoint or the guided point is on the guide; a figure on a bound is at low or at high. At least and at most are met or not met.',
      worked: c === null ? '' : outcomeText(c),
    },
    {
      id: 'edge',
      title: 'Edge, rounded',
      formula: '|A − bound| < half the unit of the last stated digit, and A ≠ bound',
      says: 'Where rounding alone could put the actual on either side of a bound, it counts neither as delivered nor as missed, and is left out of n.',
      worked: c === null ? '' : edgeText(c),
    },
    {
      id: 'economic',
      title: 'Favourable or unfavourable',
      formula: 'side of the band × polarity of the metric',
      says: 'More is favourable for revenue, margins and EPS; less is for operating expenses; neither for tax rate, share count and capital expenditure. Operating expenses above the band are neutral when their ratio to revenue is no higher than guided.',
      worked: c === null ? '' : economicText(c),
    },
    {
      id: 'tolerance',
      title: 'Tolerance for a point',
      formula: 'amounts ± 1%; margins and tax ± 0.5 point; EPS ± $0.01',
      says: 'A point without a stated ± is held to this width, which is ours and marked “tolerance ours”. A stated width always wins.',
      worked: c === null ? '' : toleranceText(c),
    },
    {
      id: 'position',
      title: 'Position and z',
      formula: 'p = (A − L) / (H − L);  z = (A − M) / w, with M = (L + H) / 2 and w = (H − L) / 2',
      says: 'p is 0 at the low end and 1 at the high end; z is −1 and +1 there. Both are positive towards the high end, for every metric, and neither decides a verdict. A point has none.',
      worked: c === null ? '' : positionText(c),
    },
    {
      id: 'error',
      title: 'Error against the midpoint',
      formula: 'e = (A − M) / |M| for amounts; A − M in basis points for ratios, in cents for EPS',
      says: 'Positive means the actual came in higher than the midpoint, whether or not that is favourable.',
      worked: c === null ? '' : errorText(c),
    },
  ];
}

function bandText(guidance: Guidance): string {
  return formatBand(guidance, guidance.unit, userLocale());
}

function comparableText({ reported, comparable, bridges, target, flips }: Comparison): string {
  if (reported === null || comparable === null) return '';
  const items = bridges.filter((b) => b.inGuidance === 'no' && b.quantifiedBy === 'company');
  const figure = (value: number): string => formatExact(value, target.unit, userLocale());
  if (items.length === 0) return `Nothing was left out: ${figure(comparable.value)} as reported.`;
  const minus = items.map((b) => ` − ${figure(b.amount)} (${b.label})`).join('');
  const verdicts = `Reported: ${reported.outcome ?? 'none'}. Comparable: ${comparable.outcome ?? 'none'}`;
  return `${figure(reported.value)}${minus} = ${figure(comparable.value)}. ${verdicts}${flips ? ': it flips' : ''}.`;
}

function outcomeText({ comparable, guidance, band, target }: Comparison): string {
  if (comparable === null) return '';
  const ours = band.toleranceOurs
    ? `, held to ${bandText({ ...guidance, low: band.low, high: band.high })}`
    : '';
  return `Guided ${bandText(guidance)}${ours}; comparable ${formatExact(comparable.value, target.unit, userLocale())}: ${comparable.outcome ?? 'no verdict'}.`;
}

function edgeText({ actual, comparable, target, band }: Comparison): string {
  if (actual === null || comparable === null) return '';
  if (actual.precision === null) return 'The actual is taken as exact, so there is no edge.';
  const figure = (value: number): string => formatExact(value, target.unit, userLocale());
  const bounds = [band.low, band.high].filter((bound) => bound !== null);
  const gaps = bounds.map((bound) => Math.abs(subtractExact(comparable.value, bound)));
  const isEdge = comparable.outcome === 'edge, rounded';
  return `Stated to ${figure(actual.precision)}, so half a unit is ${figure(actual.precision / 2)}; the nearest bound is ${figure(Math.min(...gaps))} away: ${isEdge ? 'an edge' : 'no edge'}.`;
}

function economicText({ comparable, target }: Comparison): string {
  if (comparable === null) return '';
  const { name, polarity } = metricOf(target.metric, target.unit);
  const better = { '1': 'more is better', '0': 'neither is better', '-1': 'less is better' }[
    polarity
  ];
  return `${name}: ${better}; ${comparable.outcome ?? 'no verdict'}: ${comparable.economic ?? 'no label'}.`;
}

function toleranceText({ band, guidance }: Comparison): string {
  if (!band.toleranceOurs) {
    return `Not needed here: the company stated ${bandText(guidance)}.`;
  }
  return `Guided ${bandText(guidance)}; held to ${bandText({ ...guidance, low: band.low, high: band.high })}, tolerance ours.`;
}

function positionText({ comparable, guidance, target }: Comparison): string {
  const { low, high } = guidance;
  if (comparable === null || comparable.position === null || low === null || high === null) {
    return 'No stated width here, so there is neither.';
  }
  const figure = (value: number): string => formatExact(value, target.unit, userLocale());
  const p = `p = (${figure(comparable.value)} − ${figure(low)}) / (${figure(high)} − ${figure(low)}) = ${formatNumber(comparable.position, 2, userLocale())}`;
  return comparable.z === null
    ? `${p}.`
    : `${p}; z = ${formatNumber(comparable.z, 2, userLocale())}.`;
}

function errorText({ comparable, guidance, target, scoring }: Comparison): string {
  const from = benchmarkOf(guidance, scoring.benchmark);
  if (comparable === null || comparable.deviation === null || from === null) {
    return 'Without both ends there is no midpoint, so there is no error.';
  }
  const figure = (value: number): string => formatExact(value, target.unit, userLocale());
  return `${figure(comparable.value)} against the ${benchmarkWords(scoring.benchmark)} ${figure(from)}: ${formatDeviation(comparable.deviation, userLocale())}.`;
}
