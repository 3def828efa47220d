/** What stands in a cell of a table: words, or words that lead somewhere or have a remark to them. */
export type ShownCell =
  | string
  | {
      readonly text: string;
      /** Where it leads: the sentence of a figure. Empty for nowhere. */
      readonly to?: string;
      readonly note?: string;
      readonly isStrong?: boolean;
    };

/** A row of a table; its first cell is its heading. */
export type CellLine = readonly ShownCell[];
