const TABLE_NAME = /\.(?:csv|tsv|xlsx|json)$/iu;
const DOCUMENT_NAME = /\.(?:md|markdown|html?|pdf|docx)$/iu;

/** Whether a file is a text to be read and not a table to be imported: by its ending, else by its first lines. */
export async function isDocument(file: File): Promise<boolean> {
  if (TABLE_NAME.test(file.name)) return false;
  if (DOCUMENT_NAME.test(file.name)) return true;
  // What people paste as rows has no ending and says what it is.
  if (file.type === 'text/csv' || file.type === 'text/tab-separated-values') return false;
  return !looksLikeTable(await file.slice(0, 4096).text());
}

/** A head and a row of as many cells, three at least. */
export function looksLikeTable(text: string): boolean {
  const [head = '', row = ''] = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return ['\t', ';', ',', '|'].some((mark) => {
    const cells = head.split(mark).length;
    // A cell of a row may hold the mark in quotes; a head rarely does.
    return cells >= 3 && row.split(mark).length >= cells;
  });
}
