import { isDocument } from '../documents/isDocument.ts';

/** What the first line of a backup of ours says, whatever its file is called. */
const BACKUP = '"guideband-backup"';

/** What files were taken for. */
export interface SortedFiles {
  readonly documents: readonly File[];
  readonly tables: readonly File[];
  readonly backups: readonly File[];
}

/** Sorts files by what they are: a text to be read, a table to be imported, or a backup. */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const kinds = await Promise.all(
    files.map(async (file) => {
      if ((await file.slice(0, 200).text()).includes(BACKUP)) return 'backups';
      return (await isDocument(file)) ? 'documents' : 'tables';
    }),
  );
  const of = (kind: string): readonly File[] => files.filter((_, index) => kinds[index] === kind);
  return { documents: of('documents'), tables: of('tables'), backups: of('backups') };
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** `Taken for 2 documents, 1 table and 1 backup.` */
export function takenFor({ documents, tables, backups }: SortedFiles): string {
  const words = [
    ...counted(documents.length, 'document to read', 'documents to read'),
    ...counted(tables.length, 'table', 'tables'),
    ...counted(backups.length, 'backup', 'backups'),
  ];
  const [last = '', ...before] = words.toReversed();
  return `Taken for ${before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`}.`;
}
