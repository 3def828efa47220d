import { isLive } from '../../domain/book/live.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { companyRows, entryOf } from '../../domain/review/joiningBatch.ts';
import type { Edit } from '../../domain/planning/planImport.ts';
import { knownCompanies, yearEndOf } from '../../domain/review/review.ts';
import { aliasToLearn, type KnownCompany } from '../../domain/review/reviewCompany.ts';
import type { Book, Draft } from '../../domain/book/rows.ts';
import { companyFromText, tickerFromName } from '../../extract/document/companyName.ts';
import type { BookClient } from '../../workers/book/client.ts';
import type { BatchItem } from './batchItem.ts';
import { yieldToPage } from '../yieldToPage.ts';

export type CommitResult =
  | { readonly status: 'done'; readonly commit: number; readonly rows: number }
  | { readonly status: 'unchanged' }
  /** Another tab wrote meanwhile: look again, then commit again. */
  | { readonly status: 'moved' };

interface DocumentEdit extends Edit {
  readonly rows: number;
}

/** What the accepted candidates do to each book; between two books the page gets its turn. */
async function editsOf(
  items: readonly BatchItem[],
  books: ReadonlyMap<string, Book>,
): Promise<readonly DocumentEdit[]> {
  const known = knownCompanies(books.values());
  const edits: DocumentEdit[] = [];
  for (const [companyId, group] of groupBy(items, ({ about }) => about?.companyId ?? '')) {
    await yieldToPage();
    const edit = companyId === '' ? null : editOf(companyId, group, books.get(companyId), known);
    if (edit !== null) edits.push(edit);
  }
  return edits;
}

function editOf(
  companyId: string,
  group: readonly BatchItem[],
  book: Book | undefined,
  known: readonly KnownCompany[],
): DocumentEdit | null {
  const accepted = group.flatMap(({ candidates }) =>
    candidates.flatMap(({ decision, draft, confidence }) =>
      decision === 'accepted' && draft !== null ? [{ id: draft, draft, confidence }] : [],
    ),
  );
  const { add, retire } = entryOf(accepted, book);
  const [first] = add;
  const about = group[0]?.about;
  if (first === undefined || about == null) return null;
  const { origin, document, source } = first;
  const from = { origin, document, source };
  const aliases = new Set(
    group.map(({ text, name, about: own }) => {
      const { company, ticker } = companyFromText(text);
      const read = { company, ticker: ticker ?? tickerFromName(name) };
      return own === null ? '' : aliasToLearn(read, text, own, known);
    }),
  );
  aliases.delete('');
  const naming = companyRows(book, about.companyName, about.ticker, first, [...aliases]);
  // What nobody has said is no fact of the company.
  const isAssumed = about.isYearEndAssumed === true;
  const calendar = isAssumed ? [] : yearEndRows(book, about.fiscalYearEndMonth, from);
  const ids = retire.map(({ id }) => id);
  const rows = add.length - retire.length;
  return { companyId, retire: ids, add: [...add, ...naming, ...calendar], rows };
}

/** The month a fiscal year ends in, as the batch table showed it: the next document is read under it. */
function yearEndRows(
  book: Book | undefined,
  endMonth: number,
  from: Pick<Draft, 'origin' | 'document' | 'source'>,
): readonly Draft[] {
  if (yearEndOf(book) === endMonth) return [];
  const known = book?.rows.findLast(
    (row) => row.kind === 'calendar' && isLive(row) && row.endMonth !== null,
  );
  const before = known?.kind === 'calendar' ? known : null;
  return [
    {
      kind: 'calendar',
      ...from,
      line: 0,
      note: '',
      mark: '',
      start: null,
      end: null,
      from: before?.from ?? '',
      endMonth,
      endRule: before?.endRule ?? 'month-end',
      yearNamed: before?.yearNamed ?? 'end',
      period: '',
      weeks: null,
    },
  ];
}

/** Writes what was accepted as one commit. */
export async function commitDocuments(
  client: BookClient,
  books: ReadonlyMap<string, Book>,
  items: readonly BatchItem[],
  time: number,
): Promise<CommitResult> {
  const edits = await editsOf(items, books);
  if (edits.length === 0) return { status: 'unchanged' };
  const rows = edits.reduce((sum, edit) => sum + edit.rows, 0);
  const read = items.filter(({ candidates }) => candidates.some((c) => c.decision === 'accepted'));
  const [only] = read;
  const label =
    read.length === 1 && only !== undefined ? `Read ${only.name}` : `Read ${read.length} documents`;
  const note = { label, kind: 'import' as const, time };
  if (edits.some(({ retire }) => retire.length > 0)) {
    const reply = await client.edit(edits, note);
    return reply.status === 'done'
      ? { status: 'done', commit: reply.commit.number, rows }
      : { status: reply.status };
  }
  // Without rows to move back this is an import: entering the same twice changes nothing.
  const { token } = await client.plan(
    edits.map(({ companyId, add }) => ({ companyId, rows: add })),
  );
  const reply = await client.commit(token, note);
  return reply.status === 'done'
    ? { status: 'done', commit: reply.commit.number, rows }
    : { status: reply.status };
}
