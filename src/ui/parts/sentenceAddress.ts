/** The address of a row's sentence; empty for a row without a document. */
export function sentenceAddress(row: {
  readonly document: string;
  readonly start: number | null;
  readonly end: number | null;
}): string {
  if (row.document === '') return '';
  const query = new URLSearchParams({ hash: row.document });
  if (row.start !== null && row.end !== null) {
    query.set('start', String(row.start));
    query.set('end', String(row.end));
  }
  return `#/document?${query.toString()}`;
}
