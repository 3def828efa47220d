import type { Draft } from '../../../src/domain/book/rows.ts';
import type { TableMapping } from '../../../src/io/tables/mapping/mapping.ts';
import { incomingOf } from '../../../src/domain/book/draftGroups.ts';
import type { Incoming } from '../../../src/domain/book/rows.ts';
import * as reader from '../../../src/io/tables/readTableFile.ts';

/** A table read, its rows as objects. */
export type MappedTable = reader.MappedTable & { readonly incoming: readonly Incoming[] };

/** `readTableFile` with its rows as objects. */
export async function readTableFile(
  ...args: Parameters<typeof reader.readTableFile>
): Promise<MappedTable> {
  const read = await reader.readTableFile(...args);
  return { ...read, incoming: incomingOf(read.table) };
}

/** What a table of comma-separated lines is taken for, with the questions it asks answered so. */
export function read(
  lines: readonly string[],
  answers: Readonly<Record<string, string>> = {},
): Promise<MappedTable> {
  return readText(lines.join('\n'), answers);
}

/** The same of the text of any file. */
export function readText(
  text: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<MappedTable> {
  const given: TableMapping = { id: '', name: '', sheet: '', columns: [], answers };
  return readTableFile(new TextEncoder().encode(text), 'a.csv', 'test', { given });
}

/** The figures that would be in the book, one line each. */
export function figures({ incoming }: MappedTable): readonly string[] {
  const say = (row: Draft): readonly string[] => {
    if (row.kind === 'guidance')
      return [`${row.metric} ${row.period} ${row.low} to ${row.high} ${row.basis}`];
    if (row.kind === 'actual')
      return [`${row.metric} ${row.period} ${row.value} ${row.basis} ${row.scope}`];
    return row.kind === 'expectation'
      ? [`${row.holder} ${row.metric} ${row.period} ${row.value}`]
      : [];
  };
  return incoming.flatMap(({ rows }) => rows.flatMap(say));
}
