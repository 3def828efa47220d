import { groupBy } from '../groupBy.ts';
import { metricOf } from '../metric/metrics.ts';
import { midpoint } from '../quantity/tolerance.ts';
import { horizonOf, monthSpan, parsePeriod } from '../time/period.ts';
import { statedTarget, type Statement } from './joining.ts';

/**
 * Why a figure is worth a second look before it is added: so far from its own guide, or from its
 * neighbours in time, that it may be another thing, or in another unit; or said of a part as well.
 */
export type DoubtKind = 'guide' | 'neighbours' | 'part';

export interface Doubt {
  readonly kind: DoubtKind;
  /** The figure it is doubted beside. */
  readonly against: Statement;
  /** The figure over that one: 0.1 is a tenth of it. */
  readonly ratio: number;
}

/** So far from another figure a figure is asked about. */
export const DOUBTED_FROM = 0.4;
/** So many neighbours must agree, and so many months from them a figure may be. */
const FEWEST_NEIGHBOURS = 2;
const MOST_NEIGHBOURS = 4;
const NEAR_MONTHS = { quarter: 15, half: 24, year: 36, other: 0 } as const;

/** A level in base units; null for a growth or change, which may be anything, and for a bound alone. */
function levelOf(said: Statement): number | null {
  if (said.versus !== '') return null;
  return said.kind === 'actual' ? said.value : midpoint(said);
}

function endOf({ period }: Statement): number {
  const parsed = parsePeriod(period);
  return parsed === null ? NaN : monthSpan(parsed).end;
}

/** How many times `other` a figure is; null where the two have no common scale. */
function ratioOf(level: number, other: number): number | null {
  return other === 0 || level === 0 || level < 0 !== other < 0 ? null : level / other;
}

/** Points of a ratio and cents of a share by which figures differ without surprise, however small they are. */
function isSmall(said: Statement, difference: number): boolean {
  const { kind } = metricOf(said.metric, said.unit);
  if (kind === 'ratio') return Math.abs(difference) < 0.1;
  return kind === 'per_share' && Math.abs(difference) < 0.25;
}

function isFar(said: Statement, level: number, other: number): boolean {
  const ratio = ratioOf(level, other);
  if (ratio === null || isSmall(said, level - other)) return false;
  return ratio > 1 + DOUBTED_FROM || ratio < 1 - DOUBTED_FROM;
}

/** The end of a band that is nearest to a value: inside it, the value. */
function nearestEnd(value: number, { low, high }: { low: number | null; high: number | null }) {
  return Math.min(Math.max(value, low ?? value), high ?? value);
}

function besideGuide(said: Statement, level: number, same: readonly Statement[]): Doubt | null {
  if (said.kind !== 'actual') return null;
  for (const guide of same) {
    if (guide.kind !== 'guidance' || guide.period !== said.period) continue;
    const end = nearestEnd(level, guide);
    const ratio = ratioOf(level, end);
    if (ratio !== null && isFar(said, level, end)) return { kind: 'guide', against: guide, ratio };
  }
  return null;
}

/** What was reported of a period stands for it before what was guided, and the whole before a part of it. */
function standsBefore(one: Statement, other: Statement): boolean {
  if (one.kind !== other.kind) return one.kind === 'actual';
  return Math.abs(levelOf(one) ?? 0) > Math.abs(levelOf(other) ?? 0);
}

/** Far from every neighbour: a company that grows is near the one before. */
function besideNeighbours(
  said: Statement,
  level: number,
  same: readonly Statement[],
): Doubt | null {
  const [end, most] = [endOf(said), NEAR_MONTHS[horizonOf(said.period)]];
  const near = new Map<string, { readonly other: Statement; readonly months: number }>();
  for (const other of same) {
    const months = Math.abs(endOf(other) - end);
    if (other.period === said.period || !(months <= most) || levelOf(other) === null) continue;
    const known = near.get(other.period);
    if (known === undefined || standsBefore(other, known.other)) {
      near.set(other.period, { other, months });
    }
  }
  const nearest = [...near.values()]
    .toSorted((a, b) => a.months - b.months)
    .slice(0, MOST_NEIGHBOURS);
  const [first] = nearest;
  if (first === undefined || nearest.length < FEWEST_NEIGHBOURS) return null;
  const isOdd = nearest.every(({ other }) => isFar(said, level, levelOf(other) ?? level));
  const ratio = ratioOf(level, levelOf(first.other) ?? level);
  return isOdd && ratio !== null ? { kind: 'neighbours', against: first.other, ratio } : null;
}

/** The same amount, said of a part of the company in the same document; a margin of both may well be one. */
function besidePart(said: Statement, level: number, parts: readonly Statement[]): Doubt | null {
  if (metricOf(said.metric, said.unit).kind !== 'amount') return null;
  const part = parts.find(
    (one) => one.kind === said.kind && one.document === said.document && levelOf(one) === level,
  );
  return part === undefined ? null : { kind: 'part', against: part, ratio: 1 };
}

/** The series a figure belongs to, guided and reported together. */
function seriesOf(said: Statement): string {
  return statedTarget({ ...said, period: '' });
}

/**
 * What is doubtful of each statement of one company, read or known; those without a doubt are left out.
 * A statement is its own object: no other may stand for it.
 */
export function doubtsOf(
  statements: readonly Statement[],
): ReadonlyMap<Statement, readonly Doubt[]> {
  const horizons = groupBy(statements, (said) => `${seriesOf(said)}|${horizonOf(said.period)}`);
  const partOf = (said: Statement): string => `${said.metric}|${said.versus}|${said.period}`;
  const parts = groupBy(
    statements.filter(({ scope }) => scope !== 'company'),
    partOf,
  );
  const found = new Map<Statement, readonly Doubt[]>();
  for (const same of horizons.values()) {
    for (const said of same) {
      const level = levelOf(said);
      if (level === null) continue;
      const doubts = [
        besideGuide(said, level, same),
        besideNeighbours(said, level, same),
        said.scope === 'company' ? besidePart(said, level, parts.get(partOf(said)) ?? []) : null,
      ].filter((doubt) => doubt !== null);
      if (doubts.length > 0) found.set(said, doubts);
    }
  }
  return found;
}
