import { isLive } from '../../../domain/book/live.ts';
import type { Comparison } from '../../../domain/comparing/comparison.ts';
import { personal } from '../../../domain/book/personal.ts';
import { comparePeriodKeys } from '../../../domain/time/period.ts';
import type { Book, Draft, NoteRow, TargetFields } from '../../../domain/book/rows.ts';
import { targetKey } from '../../../domain/book/target.ts';

/** The notes a person has pinned to periods of a series, latest period first. */
export function notesOn(book: Book, series: readonly Comparison[]): readonly NoteRow[] {
  const targets = new Set(series.map(({ target }) => targetKey(target)));
  return book.rows
    .flatMap((row) =>
      row.kind === 'note' && isLive(row) && targets.has(targetKey(row)) ? [row] : [],
    )
    .toSorted((a, b) => comparePeriodKeys(b.period, a.period));
}

/** A note on one target, written on a day. */
export function noteDraft(target: TargetFields, text: string, writtenOn: string): Draft<NoteRow> {
  const { metric, basis, variant, scope, versus, period, unit } = target;
  return personal({
    kind: 'note' as const,
    ...{ metric, basis, variant, scope, versus, period, unit },
    text,
    writtenOn,
  });
}
