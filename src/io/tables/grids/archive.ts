import { Refusal } from '../../refusal.ts';
import { unzipSync } from 'fflate';

/** What an archive may hold once it is unpacked. */
const MOST_INFLATED = 500_000_000;
const TABLE = /\.(?:csv|tsv|tab|txt)$/iu;

/** A file of an archive under its name without folders and ending. */
export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The delimited files of a zip archive, such as a data package; null where the bytes are a workbook or cannot be
 * unpacked. Throws Refusal where the files together are too large.
 */
export function archiveFiles(bytes: Uint8Array): readonly ArchiveFile[] | null {
  let isWorkbook = false;
  let size = 0;
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isWorkbook ||= name.startsWith('xl/') || name === 'content.xml';
        const isTable = TABLE.test(name) && !name.startsWith('__MACOSX/');
        if (isTable) size += originalSize;
        if (size > MOST_INFLATED) throw new Refusal('Unpacked, the archive is larger than 500 MB.');
        return isTable;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return null;
  }
  if (isWorkbook) return null;
  return Object.entries(files).map(([path, file]) => {
    return { name: (path.split('/').at(-1) ?? path).replace(TABLE, ''), bytes: file };
  });
}
