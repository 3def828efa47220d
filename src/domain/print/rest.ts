import type { Guidance, TargetFields } from '../book/rows.ts';
import { midpoint } from '../quantity/tolerance.ts';
import { subtractExact } from '../quantity/decimal.ts';
import { parsePeriod } from '../time/period.ts';
import { figureFor } from '../outlook/openGuidance.ts';
import { impliedRemainder, type Remainder } from '../outlook/remainder.ts';
import type { LowHigh } from '../outlook/triangulation.ts';
import { guidedYears, quarterKnown, yearParts, yearSpan } from '../outlook/yearSoFar.ts';
import type { PrintKnown } from './known.ts';

/** What a year's guidance leaves for the rest of the year, before a print and with it. */
export interface RestOfYear {
  /** Of the amounts. */
  readonly unit: string;
  /** The periods left over, the same for both. */
  readonly rest: readonly string[];
  /** Year as it stood, less what was reported and what the printed quarter was guided to; null where unknown. */
  readonly old: Remainder | null;
  readonly next: Remainder | null;
  /** By how much the middle of the rest moved, in base units; null without both. */
  readonly moved: number | null;
  /** The middle of what the printed quarter was guided to; null where it was not. */
  readonly quarterGuided: number | null;
}

/** A guidance for a year before and with a print, whichever of the two was given. */
interface YearGuides {
  readonly old: Guidance | null;
  readonly next: Guidance | null;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** The amounts of a year under a guidance, which may be of its growth; null where it is open or about neither. */
function amountsOf(guidance: Guidance | null, known: PrintKnown): [TargetFields, LowHigh] | null {
  if (guidance === null) return null;
  for (const { target, vintages, fromGrowth } of guidedYears(known)) {
    if (!vintages.some(({ id }) => id === guidance.id)) continue;
    const span = yearSpan(target, guidance, fromGrowth, known.actuals);
    return span === null ? null : [target, span];
  }
  return null;
}

/**
 * The implied remainder of a year before a print and with it, over the same quarters: those after the
 * printed one. So the two differ by what the year's guidance moved less what the quarter itself brought,
 * M' - M - (A - Mq). A quarter that was not guided leaves the old one unknown. For a year that begins
 * after the print: what the year leaves beside the quarters guided with it. Null where neither is known
 * or the metric does not add up over quarters.
 */
export function restOfYear({ old, next }: YearGuides, known: PrintKnown): RestOfYear | null {
  const [before, after] = [amountsOf(old, known), amountsOf(next, known)];
  const target = (after ?? before)?.[0];
  const year = parsePeriod(target?.period ?? '');
  const printed = parsePeriod(known.print.period);
  if (target === undefined || year?.kind !== 'year' || printed?.kind !== 'quarter') return null;
  if (year.year > printed.year) return freshYear(target, next, after?.[1] ?? null, known);
  if (year.year < printed.year || printed.index === 4) return null;
  const quarter = (index: number, of = year.year): TargetFields => ({
    ...target,
    period: `${of}-Q${index}`,
  });
  const on = known.print.day;
  const reported = (index: number, of?: number): number | null =>
    figureFor(quarter(index, of), known.actuals, on)?.value ?? null;
  const done = [1, 2, 3].slice(0, printed.index - 1).map((q) => reported(q));
  if (done.includes(null)) return null;
  const earlier = done.flatMap((value) => value ?? []);
  const rest = [1, 2, 3, 4].slice(printed.index);
  const bases = rest.map((q) => reported(q, year.year - 1));
  const base = bases.includes(null) ? null : sum(bases.flatMap((value) => value ?? []));
  const guided = quarterKnown(quarter(printed.index), known.eve, known)?.span ?? null;
  const actual = reported(printed.index);
  const parts = { reported: earlier, outstanding: [], base };
  const left = {
    old:
      before === null || guided === null
        ? null
        : impliedRemainder({ ...parts, year: before[1], outstanding: [guided] }),
    next:
      after === null || actual === null
        ? null
        : impliedRemainder({ ...parts, year: after[1], reported: [...earlier, actual] }),
  };
  if (left.old === null && left.next === null) return null;
  return {
    unit: target.unit,
    rest: rest.map((q) => `${year.year}-Q${q}`),
    ...left,
    moved: movedBy(left.old?.span ?? null, left.next?.span ?? null),
    quarterGuided: guided === null ? null : midpoint(guided),
  };
}

function movedBy(old: LowHigh | null, next: LowHigh | null): number | null {
  const [from, to] = [old && midpoint(old), next && midpoint(next)];
  return from === null || to === null ? null : subtractExact(to, from);
}

function freshYear(
  target: TargetFields,
  guidance: Guidance | null,
  span: LowHigh | null,
  known: PrintKnown,
): RestOfYear | null {
  if (guidance === null || span === null) return null;
  const parts = yearParts(target, { span, guidance, fromGrowth: false }, known.print.day, known);
  if (parts?.remainder == null) return null;
  const { unit, rest, remainder } = parts;
  return { unit, rest, old: null, next: remainder, moved: null, quarterGuided: null };
}
