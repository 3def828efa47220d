import type { Cited } from '../../charts/print/cells.ts';
import type { PrintRow, PrintTable } from '../../charts/print/tables.ts';
import { targetKey } from '../../domain/book/target.ts';

/** One line of a sheet as a person steps through it. */
export interface SheetLine {
  /** Of the same target the same, whatever was checked meanwhile. */
  readonly key: string;
  readonly row: PrintRow;
  /** The rows of the book its figures stand in. */
  readonly cited: readonly Cited[];
}

/** Every line of a sheet in the order of the screen. */
export function linesOf(tables: readonly PrintTable[]): readonly SheetLine[] {
  return tables.flatMap(({ name, rows }) =>
    rows.map((row) => ({
      key: `${name}|${targetKey(row.target)}`,
      row,
      cited: [
        ...new Map(row.cells.flatMap(({ of }) => (of === null ? [] : [[of.id, of]]))).values(),
      ],
    })),
  );
}

/** The line after (or before) one; at the end it stays. */
export function lineAfter(lines: readonly SheetLine[], key: string, step: 1 | -1): string {
  const at = lines.findIndex((line) => line.key === key);
  const next = at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + step));
  return lines[next]?.key ?? '';
}

/** The next line with something to check, from the one after `key` on and round; empty when there is none. */
export function nextOpen(
  lines: readonly SheetLine[],
  key: string,
  isOpen: (line: SheetLine) => boolean,
): string {
  const at = lines.findIndex((line) => line.key === key);
  const round = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
  return round.find(isOpen)?.key ?? '';
}
