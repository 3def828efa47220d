import type { Comparison } from '../comparing/comparison.ts';
import { figureFor, latestGuidance, yearEarlier } from './openGuidance.ts';
import { addQuarters, formatPeriod, parsePeriod } from '../time/period.ts';
import type { Actual, Guidance } from '../book/rows.ts';
import type { GuidedQuarter, LowHigh, Tax } from './triangulation.ts';

/** The pieces a period's guidance is put together from. */
export const PIECES = [
  'revenue',
  'gross_margin',
  'gross_profit',
  'opex',
  'operating_margin',
  'other_income',
  'tax_rate',
  'share_count',
] as const;
export type PieceName = (typeof PIECES)[number];

/** One piece and where it comes from: guided, from guided growth on a reported base, or the user's. */
export interface SourcedPiece {
  readonly name: PieceName;
  readonly span: LowHigh;
  readonly from: 'guided' | 'from growth' | 'yours';
  /** Said with it: the base of a growth, or that a figure holds more than its name. */
  readonly note: string;
  readonly guidance: Guidance | null;
}

/** A person's own figures for pieces the guidance leaves out, in base units. */
export type Assumptions = ReadonlyMap<PieceName, number>;

export interface PeriodGuidance {
  readonly period: string;
  readonly pieces: ReadonlyMap<PieceName, SourcedPiece>;
  /** What the pieces are laid beside. */
  readonly guidedMargin: Guidance | null;
  readonly guidedEps: Guidance | null;
  /** Pieces neither guided nor assumed that EPS needs. */
  readonly missing: readonly PieceName[];
}

const spanOf = ({ low, high }: Guidance): LowHigh | null =>
  low === null || high === null ? null : { low, high };

// Non-GAAP first: it is what companies guide in full. A metric on one basis is on any.
function guidedFor(all: readonly Comparison[], period: string, metric: string): Guidance | null {
  const found = all.filter(
    ({ target }) =>
      target.metric === metric &&
      target.period === period &&
      target.scope === 'company' &&
      target.basis !== 'unspecified',
  );
  const ranked = found.toSorted(
    (a, b) =>
      Number(a.target.basis === 'gaap') - Number(b.target.basis === 'gaap') ||
      Number(a.target.variant !== '') - Number(b.target.variant !== ''),
  );
  return ranked.map(latestGuidance).find((g) => spanOf(g) !== null) ?? null;
}

function baseOf(growth: Guidance): string | null {
  if (growth.versus === 'yoy') return yearEarlier(growth.period);
  const period = parsePeriod(growth.period);
  if (growth.versus !== 'qoq' || period?.kind !== 'quarter') return null;
  return formatPeriod(addQuarters(period, -1));
}

/** Revenue as guided, or as guided growth makes it on the base known when it was guided. */
export function revenuePiece(
  all: readonly Comparison[],
  actuals: readonly Actual[],
  period: string,
): SourcedPiece | null {
  const name = 'revenue';
  const guided = guidedFor(all, period, 'revenue');
  const span = guided === null ? null : spanOf(guided);
  if (span !== null) return { name, span, from: 'guided', note: '', guidance: guided };
  const growth = guidedFor(all, period, 'revenue_growth');
  const rate = growth === null || growth.variant !== '' ? null : spanOf(growth);
  const base = growth === null ? null : baseOf(growth);
  const unit = actuals.find((a) => a.metric === 'revenue')?.unit ?? '';
  if (growth === null || rate === null || base === null) return null;
  const target = { ...growth, metric: 'revenue', basis: 'gaap', versus: '', period: base, unit };
  const actual = figureFor({ ...target, basis: 'gaap' }, actuals, growth.issuedOn);
  if (actual === null) return null;
  const grown = { low: actual.value * (1 + rate.low), high: actual.value * (1 + rate.high) };
  return { name, span: grown, from: 'from growth', note: base, guidance: growth };
}

function pieceOf(
  name: PieceName,
  all: readonly Comparison[],
  actuals: readonly Actual[],
  period: string,
  own: Assumptions,
): SourcedPiece | null {
  const guidance = name === 'revenue' ? null : guidedFor(all, period, name);
  const span = guidance === null ? null : spanOf(guidance);
  if (guidance !== null && span !== null) {
    return { name, span, from: 'guided', note: guidance.variant, guidance };
  }
  const revenue = name === 'revenue' ? revenuePiece(all, actuals, period) : null;
  if (revenue !== null) return revenue;
  const value = own.get(name);
  if (value === undefined) return null;
  return { name, span: { low: value, high: value }, from: 'yours', note: '', guidance: null };
}

/** What is guided for one period, with the user's figures for what is not. */
export function periodGuidance(
  all: readonly Comparison[],
  actuals: readonly Actual[],
  period: string,
  own: Assumptions,
): PeriodGuidance {
  const found = new Map(
    PIECES.flatMap((name) => {
      const piece = pieceOf(name, all, actuals, period, own);
      return piece === null ? [] : [[name, piece] as const];
    }),
  );
  // With expenses guided the margin is what the pieces are laid beside, not one of them.
  const pieces = new Map(
    [...found].filter(([name]) => name !== 'operating_margin' || !found.has('opex')),
  );
  return {
    period,
    pieces,
    guidedMargin: guidedFor(all, period, 'operating_margin'),
    guidedEps: guidedFor(all, period, 'eps'),
    missing: missingFrom(pieces),
  };
}

/** A net other figure that says it holds taxes leaves none to take off. */
export function holdsTaxes(piece: SourcedPiece | undefined): boolean {
  return piece !== undefined && /\btax/u.test(piece.note);
}

function missingFrom(pieces: ReadonlyMap<PieceName, SourcedPiece>): readonly PieceName[] {
  const has = (name: PieceName): boolean => pieces.has(name);
  const gross: readonly PieceName[] =
    has('gross_margin') || has('gross_profit') ? [] : ['gross_margin'];
  const isByMargin = !has('opex') && has('operating_margin');
  const needed: readonly PieceName[] = [
    'revenue',
    ...(isByMargin ? [] : [...gross, 'opex' as const]),
    'other_income',
    ...(holdsTaxes(pieces.get('other_income')) ? [] : ['tax_rate' as const]),
    'share_count',
  ];
  return needed.filter((name) => !has(name));
}

/** The pieces as triangulate takes them. */
export function quarterOf({ pieces }: Pick<PeriodGuidance, 'pieces'>): GuidedQuarter {
  const span = (name: PieceName): LowHigh | null => pieces.get(name)?.span ?? null;
  const rate = span('tax_rate');
  const none: Tax = { kind: 'amount', span: { low: 0, high: 0 } };
  const taxed: Tax | null = rate === null ? null : { kind: 'rate', span: rate };
  return {
    revenue: span('revenue'),
    grossMargin: span('gross_margin'),
    grossProfit: span('gross_profit'),
    opex: span('opex'),
    operatingMargin: span('operating_margin'),
    other: span('other_income'),
    tax: holdsTaxes(pieces.get('other_income')) ? none : taxed,
    shares: span('share_count'),
  };
}
