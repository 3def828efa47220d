/** A band in one cell, its numbers in plain writing. */
export interface CellBand {
  readonly low: string;
  readonly high: string;
  readonly form: '' | 'approximate' | 'floor' | 'ceiling' | 'qualitative';
  /** The words of a cell that says no figure, or says it by a convention. */
  readonly stated?: string;
}
