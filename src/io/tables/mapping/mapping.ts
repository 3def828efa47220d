import type { Descriptor } from '../headings/descriptor.ts';
import type { ColumnRole } from '../layout/layout.ts';

/** What a person said of one column in place of the guess. */
export interface ColumnChoice {
  readonly column: number;
  readonly role: ColumnRole;
  readonly about: Descriptor;
}

/** A cell as it should read; of a column or everywhere, and of one line or of all alike. */
export interface Fix {
  readonly line: number | null;
  readonly column: number | null;
  readonly from: string;
  readonly to: string;
}

/** How one layout is read, kept under the fingerprint of its headings and used for the next file like it. */
export interface TableMapping {
  readonly id: string;
  readonly name: string;
  /** The sheet or table chosen; empty for the first that fits. */
  readonly sheet: string;
  readonly columns: readonly ColumnChoice[];
  readonly answers: Readonly<Record<string, string>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Checks a mapping from storage or a file; null where it is none. */
export function asMapping(value: unknown): TableMapping | null {
  if (!isRecord(value)) return null;
  const { id, name, sheet, columns, answers } = value;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof sheet !== 'string') return null;
  if (!Array.isArray(columns) || !isRecord(answers)) return null;
  const isChoice = (one: unknown): one is ColumnChoice =>
    isRecord(one) &&
    typeof one['column'] === 'number' &&
    typeof one['role'] === 'string' &&
    isRecord(one['about']);
  if (!columns.every(isChoice) || !Object.values(answers).every((one) => typeof one === 'string'))
    return null;
  return { id, name, sheet, columns, answers: answers as Record<string, string> };
}
