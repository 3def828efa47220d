import { draftOf, isLive, liveRows } from '../book/live.ts';
import { compareDates } from '../time/date.ts';
import { groupBy } from '../groupBy.ts';
import { dateOf, joinKey, joinOf, leads, trustOf } from './joining.ts';
import type { Joining, Statement } from './joining.ts';
import type { Book, Draft, Row } from '../book/rows.ts';

/** A candidate on its way into one book; `id` is the caller's own. */
export interface Joinable<Id> {
  readonly id: Id;
  readonly draft: Statement;
  readonly confidence: number;
}

/** The figures of a book by target. */
export function statementsOf(book: Book | undefined): ReadonlyMap<string, readonly Statement[]> {
  const figures = (book?.rows ?? []).filter(
    (row) => isLive(row) && (row.kind === 'guidance' || row.kind === 'actual'),
  ) as readonly Statement[];
  return groupBy(figures, joinKey);
}

function inOrder<Id>(a: Joinable<Id>, b: Joinable<Id>): number {
  return (
    compareDates(dateOf(a.draft), dateOf(b.draft)) ||
    trustOf(b.draft) - trustOf(a.draft) ||
    b.confidence - a.confidence
  );
}

/** How candidates for one target meet what is known of it and each other: by date, then trust, then confidence. */
export function joinTarget<Id>(
  candidates: readonly Joinable<Id>[],
  known: readonly Statement[],
): ReadonlyMap<Id, Joining> {
  const met = [...known];
  const joined = new Map<Id, Joining>();
  for (const { id, draft } of candidates.toSorted(inOrder)) {
    const joining = joinOf(draft, met);
    joined.set(id, joining);
    if (joining.entersBook) met.push(draft);
  }
  return joined;
}

/** How candidates of one company meet its book and each other, target by target. */
export function joinAll<Id>(
  candidates: readonly Joinable<Id>[],
  book: Book | undefined,
): ReadonlyMap<Id, Joining> {
  const known = statementsOf(book);
  const groups = groupBy(candidates, ({ draft }) => joinKey(draft));
  return new Map(
    [...groups].flatMap(([key, group]) => [...joinTarget(group, known.get(key) ?? [])]),
  );
}

/** What one import does to a book: rows it enters, and rows it enters again behind those that lead. */
export interface BookEntry {
  readonly add: readonly Draft[];
  readonly retire: readonly Row[];
}

/**
 * The rows accepted candidates become. Of figures for one target and day the leading one stands first,
 * which is the one outcomes use; a later figure for a reported period is marked as what it is.
 */
export function entryOf(
  candidates: readonly Joinable<unknown>[],
  book: Book | undefined,
): BookEntry {
  const joined = joinAll(
    candidates.map((c) => ({ ...c, id: c })),
    book,
  );
  const keys = new Map<Statement, string>();
  // Asked for again and again, and made of nine parts.
  const dayKey = (said: Statement): string => {
    const key = keys.get(said) ?? `${joinKey(said)}|${dateOf(said)}`;
    keys.set(said, key);
    return key;
  };
  const entering = leadersFirst(
    candidates.toSorted(inOrder).flatMap((c) => {
      const joining = joined.get(c);
      return joining?.entersBook === true ? [asJoined(c.draft, joining)] : [];
    }),
    dayKey,
  );
  const live = liveRows(book);
  const first = new Map(entering.toReversed().map((draft) => [dayKey(draft), draft] as const));
  const retire = live.filter((row) => {
    if (row.kind !== 'guidance' && row.kind !== 'actual') return false;
    const lead = first.get(dayKey(row));
    return lead !== undefined && leads(lead, row);
  });
  return { add: [...entering, ...retire.map(draftOf)], retire };
}

/** Of each target and day the figure no other leads, then the rest as they came. */
function leadersFirst(
  drafts: readonly Statement[],
  dayKey: (said: Statement) => string,
): readonly Statement[] {
  return [...groupBy(drafts, dayKey).values()].flatMap((group) => {
    const leader = group.find((one) => !group.some((other) => leads(other, one)));
    return leader === undefined ? group : [leader, ...group.filter((one) => one !== leader)];
  });
}

/** A first print is one only where nothing was printed before it. */
function asJoined(draft: Statement, { verdict, leads: who, existing }: Joining): Statement {
  if (draft.kind !== 'actual' || existing === null || who === 'incoming') return draft;
  if (dateOf(existing) === dateOf(draft)) return draft;
  return { ...draft, series: verdict === 'questions' ? 'restated' : 'recast' };
}

/** The rows that make a company known: its name and ticker, where its book has none, and what else it is called. */
export function companyRows(
  book: Book | undefined,
  name: string,
  ticker: string,
  from: Pick<Draft, 'origin' | 'document' | 'source'>,
  aliases: readonly string[] = [],
): readonly Draft[] {
  const has = (field: 'name' | 'ticker'): boolean =>
    book?.rows.some((r) => r.kind === 'company' && r.field === field && isLive(r)) ?? false;
  const { origin, document, source } = from;
  const fact = (field: 'name' | 'ticker' | 'alias', value: string): Draft => ({
    kind: 'company',
    // By name: a caller may hand over a whole row, which has a kind and a place of its own.
    origin,
    document,
    source,
    line: 0,
    note: '',
    mark: '',
    start: null,
    end: null,
    field,
    value,
    from: '',
  });
  return [
    ...(name === '' || has('name') ? [] : [fact('name', name)]),
    ...(ticker === '' || has('ticker') ? [] : [fact('ticker', ticker)]),
    ...aliases.map((alias) => fact('alias', alias)),
  ];
}
