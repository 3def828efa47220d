/** What a sheet asks of the documents that wait to be checked; a sheet from the book has none. */
export interface CheckView {
  /** Whether the row was read from a document that is not stored yet. */
  readonly isRead: (row: number) => boolean;
  readonly isUnchecked: (row: number) => boolean;
  readonly quote: (row: number) => string;
  readonly confidence: (row: number) => number | null;
}

/** Of a sheet whose figures are all in the book. */
export const ALL_CHECKED: CheckView = {
  isRead: () => false,
  isUnchecked: () => false,
  quote: () => '',
  confidence: () => null,
};
