import { NOT_COMPUTED } from '../../../grid.ts';
import { numberText } from './numberFormat.ts';
import type { RawSheet, MergedCells } from './sheetCells.ts';
import { tagsOf } from './xml.ts';

/** What the cells of a workbook refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  /** The code of the number format of each style. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

/** More columns than any table has: a reference beyond is not followed. */
const MOST_COLUMNS = 5000;

/** `C5` as places from zero. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const parts = /^\$?(?<letters>[A-Z]{1,3})\$?(?<row>\d{1,7})$/u.exec(reference)?.groups;
  if (parts === undefined) return null;
  let column = 0;
  for (const letter of parts['letters'] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts['row']) - 1, column: column - 1 };
}

function spanOf(reference: string): MergedCells | null {
  const [from, to] = reference.split(':').map(placeOf);
  if (from == null || to == null) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  hasFormula: boolean;
}

function textOf(cell: OpenCell, { strings, formats, is1904 }: WorkbookParts): string {
  const { type, value, inline, hasFormula } = cell;
  if (type === 'inlineStr') return inline;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : '';
  if (type === 'str' || type === 'e') return value;
  if (value.trim() === '') return hasFormula ? NOT_COMPUTED : '';
  if (type === 'd') return value.replace(/T00:00:00(?:\.000)?Z?$/u, '');
  const number = Number(value);
  return Number.isNaN(number) ? value : numberText(number, formats[cell.style] ?? '', is1904);
}

/** Reads the markup of one sheet. */
export function readSheet(name: string, xml: string, parts: WorkbookParts): RawSheet {
  const rows: string[][] = [];
  const spans: MergedCells[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let cell: OpenCell | null = null;
  let row = -1;
  let column = -1;
  const close = (): void => {
    if (cell === null) return;
    const { row: at, column: place } = cell;
    if (place < MOST_COLUMNS) {
      while (rows.length <= at) rows.push([]);
      const cells = rows[at] ?? [];
      while (cells.length <= place) cells.push('');
      cells[place] = textOf(cell, parts);
    }
    cell = null;
  };
  for (const tag of tagsOf(xml)) {
    const tagName = tag.name.replace(/^\w+:/u, '');
    if (tag.isClosing) {
      if (tagName === 'c') close();
      continue;
    }
    if (tagName === 'row') {
      row = Number(tag.attribute('r') ?? row + 2) - 1;
      column = -1;
      if (tag.attribute('hidden') === '1' || tag.attribute('hidden') === 'true')
        hiddenRows.add(row);
    } else if (tagName === 'col' && /^(?:1|true)$/u.test(tag.attribute('hidden') ?? '')) {
      const [from, to] = [Number(tag.attribute('min')), Number(tag.attribute('max'))];
      for (let at = from; at <= Math.min(to, MOST_COLUMNS); at += 1) hiddenColumns.add(at - 1);
    } else if (tagName === 'c') {
      const place = placeOf(tag.attribute('r') ?? '') ?? { row, column: column + 1 };
      column = place.column;
      cell = {
        ...place,
        type: tag.attribute('t') ?? 'n',
        style: Number(tag.attribute('s') ?? 0),
        value: '',
        inline: '',
        hasFormula: false,
      };
      if (tag.isEmpty) close();
    } else if (tagName === 'v' && cell !== null) cell.value = tag.text;
    else if (tagName === 't' && cell !== null) cell.inline += tag.text;
    else if (tagName === 'f' && cell !== null) cell.hasFormula = true;
    else if (tagName === 'mergeCell') {
      const span = spanOf(tag.attribute('ref') ?? '');
      if (span !== null) spans.push(span);
    }
  }
  const shown = new Set(
    [...hiddenColumns].filter((at) => rows.some((cells) => (cells[at] ?? '') !== '')),
  );
  const kept = new Set(
    [...hiddenRows].filter((at) => (rows[at] ?? []).some((text) => text !== '')),
  );
  return { name, rows, spans, hiddenRows: kept, hiddenColumns: shown };
}
