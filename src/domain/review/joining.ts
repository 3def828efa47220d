import { isNear, isSameEnd } from '../quantity/near.ts';
import type { Basis } from '../metric/basis.ts';
import { compareDates } from '../time/date.ts';
import { metricOf } from '../metric/metrics.ts';
import { revisionOf, type Revision } from '../comparing/revision.ts';
import type { Actual, Draft, Guidance, TargetFields } from '../book/rows.ts';
import { targetKey } from '../book/target.ts';

/** A figure that may meet another; a row of a book is one too. */
export type Statement = Draft<Guidance> | Draft<Actual>;

export type JoinVerdict =
  'new' | 'new vintage' | 'confirms' | 'conflict' | 'questions' | 'same document';

/** What a figure does to what is known of its target, before it is accepted. */
export interface Joining {
  readonly verdict: JoinVerdict;
  /** Of a new vintage: what it does to the one before. */
  readonly revision: Revision | null;
  /** What it meets: a row of the book, or a figure of another document. */
  readonly existing: Statement | null;
  /** Whose figure stands when the two meet. */
  readonly leads: 'incoming' | 'existing';
  /** False where it would only say again what the same document has said. */
  readonly entersBook: boolean;
}

const NEW: Joining = {
  verdict: 'new',
  revision: null,
  existing: null,
  leads: 'incoming',
  entersBook: true,
};

/** What a person calls it. */
export function joiningLabel({ verdict, revision }: Joining): string {
  switch (verdict) {
    case 'new':
      return 'New';
    case 'new vintage':
      return `New vintage: ${revision ?? 'initiated'}`;
    case 'confirms':
      return 'Confirms';
    case 'conflict':
      return 'Conflict';
    case 'questions':
      return 'Questions an earlier figure';
    case 'same document':
      return 'Already read in this document';
  }
}

/** The target a figure is about; a metric that exists on one basis needs none to be stated. */
export function statedTarget(said: TargetFields): string {
  const isOne = said.basis === 'unspecified' && metricOf(said.metric, said.unit).oneBasis;
  const basis: Basis = isOne ? 'gaap' : said.basis;
  return targetKey({ ...said, basis });
}

/** What figures that may meet have in common: their target, and whether it is guided or reported. */
export function joinKey(said: Statement): string {
  return `${said.kind}|${statedTarget(said)}`;
}

export function dateOf(said: Statement): string {
  return said.kind === 'guidance' ? said.issuedOn : said.reportedOn;
}

/** Release before call before press; what a person typed or imported stands above what was read. */
export function trustOf({ origin, source }: Statement): number {
  if (!origin.startsWith('document:')) return 4;
  if (/\brelease\b/u.test(source)) return 3;
  return /\bcall\b/u.test(source) ? 2 : 1;
}

/** Whether two figures for one target say the same, at the coarser precision of the two. */
export function agree(a: Statement, b: Statement): boolean {
  if (a.kind === 'actual' && b.kind === 'actual') {
    return isNear(a.value, b.value, Math.max(a.precision ?? 0, b.precision ?? 0) / 2);
  }
  if (a.kind !== 'guidance' || b.kind !== 'guidance') return false;
  return isSameEnd(a.low, b.low) && isSameEnd(a.high, b.high);
}

function isFiner(a: Statement, b: Statement): boolean {
  if (a.kind !== 'actual' || b.kind !== 'actual') return false;
  return (a.precision ?? Infinity) < (b.precision ?? Infinity);
}

/** Whether `a` stands before `b`: the more precise when they agree, the more trusted when they differ. */
export function leads(a: Statement, b: Statement): boolean {
  if (agree(a, b) && (isFiner(a, b) || isFiner(b, a))) return isFiner(a, b);
  return trustOf(a) > trustOf(b);
}

/** How a figure meets those known of its target (all of one `joinKey`). */
export function joinOf(incoming: Statement, known: readonly Statement[]): Joining {
  const own = known.filter((k) => k.document !== '' && k.document === incoming.document);
  const same = own.find((k) => agree(k, incoming));
  if (same !== undefined) return sameDocument(incoming, same);
  const sameDay = [...own, ...known.filter((k) => dateOf(k) === dateOf(incoming))];
  const [met] = sameDay.toSorted((a, b) => Number(leads(b, a)) - Number(leads(a, b)));
  if (met !== undefined) {
    const verdict = agree(incoming, met) ? 'confirms' : 'conflict';
    const isFirst = !own.includes(met) && leads(incoming, met);
    return { ...NEW, verdict, existing: met, leads: isFirst ? 'incoming' : 'existing' };
  }
  return incoming.kind === 'guidance' ? vintage(incoming, known) : later(incoming, known);
}

function sameDocument(incoming: Statement, existing: Statement): Joining {
  // Said more precisely further on: that figure is the one to keep, the rounder one is evidence.
  const first = isFiner(incoming, existing);
  return {
    ...NEW,
    verdict: first ? 'confirms' : 'same document',
    existing,
    leads: first ? 'incoming' : 'existing',
    entersBook: first,
  };
}

function before(incoming: Statement, known: readonly Statement[]): readonly Statement[] {
  return known
    .filter((k) => compareDates(dateOf(k), dateOf(incoming)) < 0)
    .toSorted((a, b) => compareDates(dateOf(a), dateOf(b)));
}

function vintage(incoming: Draft<Guidance>, known: readonly Statement[]): Joining {
  const previous = before(incoming, known).at(-1);
  if (previous?.kind !== 'guidance') return NEW;
  return {
    ...NEW,
    verdict: 'new vintage',
    revision: revisionOf(previous, incoming),
    existing: previous,
  };
}

/** A figure for a period already reported: it confirms or questions, and never takes its place. */
function later(incoming: Draft<Actual>, known: readonly Statement[]): Joining {
  const first = before(incoming, known)[0];
  if (first !== undefined) {
    const verdict = agree(incoming, first) ? 'confirms' : 'questions';
    return { ...NEW, verdict, existing: first, leads: 'existing' };
  }
  const [after] = known;
  if (after === undefined) return NEW;
  return { ...NEW, verdict: agree(incoming, after) ? 'confirms' : 'questions', existing: after };
}
