import { Refusal } from '../io/refusal.ts';
import { draftAt } from '../domain/book/draftTable.ts';
import { importFile, type ImportedFile } from '../io/importFile.ts';
import type { TableMapping } from '../io/tables/mapping/mapping.ts';
import type { CellsOfRow } from '../io/tables/readTableFile.ts';

/** A line of the report: one object of JSON. */
export type ReportLine = Readonly<Record<string, unknown>>;

/** `C5`, or `Sheet1!C5`: a cell as a spreadsheet calls it. */
export function cellName(sheet: string, line: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${sheet === '' ? '' : `${sheet}!`}${letters}${line}`;
}

function cellNames(at: CellsOfRow | undefined): readonly string[] {
  if (at === undefined) return [];
  return Object.values(at.cells).map(({ line, column }) => cellName(at.sheet, line, column));
}

const SILENT = new Set(['kind', 'origin', 'document', 'start', 'end']);

/** The rows that would enter the book, in the order of the file, each with its company and cells. */
function rowLines(file: string, { table, cellsOf }: ImportedFile): readonly ReportLine[] {
  return Array.from({ length: table.count }, (_, at) => {
    const draft = draftAt(table, at);
    const said = Object.entries(draft).filter(
      ([name, value]) => !SILENT.has(name) && value !== '' && value !== null,
    );
    const company = table.companies[table.company[at] ?? 0] ?? '';
    const cells = cellNames(cellsOf?.get(at));
    return {
      file,
      type: draft.kind,
      company,
      ...Object.fromEntries(said),
      ...(cells.length > 0 && { cells }),
    };
  });
}

/** What would be asked, what a person should look at, and what each column was taken for. */
function guessLines(file: string, { guess }: ImportedFile): readonly ReportLine[] {
  if (guess === undefined) return [];
  const { asks, flags, columns, sheet, sheets, isOpen, aside, answers, refusal } = guess;
  return [
    ...(refusal === '' ? [] : [{ file, type: 'refused', reason: refusal }]),
    {
      file,
      type: 'table',
      sheet,
      sheets,
      isOpen,
      aside,
      columns: columns.map(({ heading, role, why }) => ({ heading, role, ...(why && { why }) })),
    },
    ...asks.map((ask) => ({ file, type: 'question', ...ask, answer: answers[ask.id] ?? '' })),
    ...flags.map((text) => ({ file, type: 'remark', text })),
  ];
}

/** Everything that would come of a file: a row, question, remark or rejected row a line, or why it is refused. */
export async function factsOf(
  file: string,
  bytes: Uint8Array,
  given: TableMapping | null,
  today: string,
): Promise<readonly ReportLine[]> {
  const name = file.replace(/^.*[/\\]/u, '');
  try {
    const read = await importFile(bytes, name, '', { given, mappings: [], fixes: [], today });
    const rejected = read.rejected.map((row) => ({ file, type: 'rejected', ...row }));
    return [...guessLines(file, read), ...rowLines(file, read), ...rejected];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ file, type: 'refused', reason: error.message }];
  }
}

/** Answers a person wrote down: a mapping, or only its answers by the id of their question. */
export function answersIn(text: string): TableMapping {
  const value = JSON.parse(text) as Partial<TableMapping> & Readonly<Record<string, unknown>>;
  const { answers, sheet, columns } = value;
  const isWhole = answers !== undefined || sheet !== undefined || columns !== undefined;
  return {
    id: '',
    name: '',
    sheet: sheet ?? '',
    columns: columns ?? [],
    answers: isWhole ? (answers ?? {}) : (value as Record<string, string>),
  };
}
