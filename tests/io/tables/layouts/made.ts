/** What a test table is: a file somebody could have, and everything a careful person would enter from it. */
export interface MadeTable {
  readonly name: string;
  readonly file: string;
  /** The text of the file, or the sheets of a workbook. */
  readonly text?: string;
  readonly sheets?: Readonly<Record<string, readonly (readonly SheetCell[])[]>>;
  /** What a person would answer, by the kind of question. */
  readonly says?: Readonly<Record<string, string>>;
  /**
   * The right rows: a head `actual usd e6 2024-Q1 2024-Q2`, then lines of a metric and its figures (`-` for none,
   * `500..510` for a band, `>50` and `<50` for its open ends). `metric:non_gaap` has a basis, `metric@Cloud` a part of
   * the company; a line after `~` may be read or not; `company NAME` begins those of another company.
   */
  readonly gold: string;
  /** Nothing of it can enter a book, and the refusal says so in words like these. */
  readonly refused?: RegExp;
}

/** A cell of a made workbook: a text, a number, or a number with its format. */
export type SheetCell = string | number | null | { readonly v: number; readonly as: string };
