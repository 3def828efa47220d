import { draftOf, isLive, liveRows } from '../../domain/book/live.ts';
import type { Answer } from '../../domain/comparing/basisEffect.ts';
import { personal } from '../../domain/book/personal.ts';
import type { Edit } from '../../domain/planning/planImport.ts';
import type { Book, Draft, Row, RowKind } from '../../domain/book/rows.ts';
import { contentKey, matchKey } from '../../domain/book/target.ts';

export function hasRows(book: Book): boolean {
  return book.rows.some(isLive);
}

function sayingOf(row: Row | Draft): string {
  return `${matchKey(row)}\n${contentKey(row)}`;
}

/** Facts of which a company has one at a time: two would contradict each other. */
const SETTLED: readonly RowKind[] = ['calendar', 'basis', 'split'];

/**
 * Moves what one company knows to another. Its names become aliases; what the other has said already
 * is not said twice, and its own calendar, splits and basis answers stand.
 */
export function mergeEdits(from: Book, into: Book): readonly Edit[] {
  const leaving = liveRows(from);
  const staying = liveRows(into);
  const said = new Set(staying.map(sayingOf));
  const settled = new Set(
    staying.filter(({ kind }) => SETTLED.includes(kind)).map((row) => matchKey(row)),
  );
  const add = leaving
    .map(draftOf)
    .map((draft) => (draft.kind === 'company' ? { ...draft, field: 'alias' as const } : draft))
    .filter((draft) => !said.has(sayingOf(draft)) && !settled.has(matchKey(draft)));
  const retire = leaving.map(({ id }) => id);
  return [
    { companyId: from.companyId, retire, add: [] },
    { companyId: into.companyId, retire: [], add },
  ];
}

/** Makes a company say again exactly what it said in a kept copy of its book. */
export function restoreEdit(now: Book | undefined, kept: Book): Edit {
  const wanted = new Map<string, Draft[]>();
  for (const row of liveRows(kept)) {
    const saying = sayingOf(row);
    wanted.set(saying, [...(wanted.get(saying) ?? []), draftOf(row)]);
  }
  // As a multiset: a row that stands twice in the copy stands twice afterwards.
  const retire = liveRows(now).filter((row) => wanted.get(sayingOf(row))?.pop() === undefined);
  const add = [...wanted.values()].flat();
  return { companyId: kept.companyId, retire: retire.map(({ id }) => id), add };
}

/** Gives a company another name. */
export function renameEdit(companyId: string, book: Book | undefined, name: string): Edit {
  const old = liveRows(book).filter((row) => row.kind === 'company' && row.field === 'name');
  const draft = personal({
    kind: 'company' as const,
    field: 'name' as const,
    value: name,
    from: '',
  });
  return { companyId, retire: old.map(({ id }) => id), add: [draft] };
}

/** Says which basis the unstated figures of imports and metrics are on; an older answer gives way. */
export function basisEdit(
  companyId: string,
  book: Book | undefined,
  answers: readonly Answer[],
): Edit {
  const said = new Set(answers.map((a) => `${a.answersOrigin}|${a.metric}`));
  const old = liveRows(book).filter(
    (row) => row.kind === 'basis' && said.has(`${row.answersOrigin}|${row.metric}`),
  );
  const add = answers.map((answer) => personal({ kind: 'basis' as const, ...answer }));
  return { companyId, retire: old.map(({ id }) => id), add };
}
