import type { Descriptor } from '../headings/descriptor.ts';
import type { Grid } from '../../grid.ts';
import { isAbsent } from '../cells/numbers.ts';
import type { Role } from '../headings/role.ts';

export type ColumnRole = Role | 'figure' | 'left out';

/** What one column was taken for. */
export interface TableColumn {
  readonly index: number;
  readonly heading: string;
  readonly role: ColumnRole;
  /** For figures: what the heading says of them. */
  readonly about: Descriptor;
  /** From 0 to 1: how sure the reading is. */
  readonly confidence: number;
  /** For a column left out: why. */
  readonly why: string;
}

const SAMPLE = 60;
/** What a spreadsheet writes where a formula fails: it says nothing of what a column holds. */
const ERROR = /^#(?:ref|value|name|num)[!?]?$/iu;

/** The first cells of a column that hold something. */
export function samplesOf(grid: Grid, first: number, index: number): readonly string[] {
  const cells = grid.rows
    .slice(first, first + SAMPLE * 4)
    .map((row) => (row.cells[index] ?? '').trim());
  return cells.filter((cell) => !isAbsent(cell) && !ERROR.test(cell)).slice(0, SAMPLE);
}

/** Why year and quarter of a row are not read: they only repeat the calendar date. */
export const CALENDAR_PARTS = 'repeats the calendar quarter of the date';
