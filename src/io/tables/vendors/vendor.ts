import type { TableColumn } from '../layout/column.ts';

/** What one column of a vendor's layout is. */
export type VendorColumn = Pick<TableColumn, 'role' | 'about'>;

/** A layout of a vendor, as data: which headings show it, and what its columns are. */
export interface VendorLayout {
  readonly name: string;
  /** Headings all of which such a table has, in lower case. */
  readonly headings: readonly string[];
  /** Columns the general way would not read, by heading in lower case. */
  readonly columns: Readonly<Record<string, VendorColumn>>;
  /** What such a table never says and is always so, by the kind of question. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Columns made of others, put after those of the file: their texts for a row by its cells. */
  readonly derived?: Readonly<Record<string, (cell: (heading: string) => string) => string>>;
}

export const figure = (about: VendorColumn['about']): VendorColumn => ({ role: 'figure', about });
export const role = (name: VendorColumn['role']): VendorColumn => ({ role: name, about: {} });
export const leftOut: VendorColumn = { role: 'left out', about: {} };
