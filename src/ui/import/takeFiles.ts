import { currentImport } from '../../state/import/currentImport.ts';
import { given } from '../../state/import/given.svelte.ts';
import type { Route } from '../../state/route.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { sortFiles, takenFor } from './sortFiles.ts';

/**
 * Takes files given on any page to where each is read or asked about, and says what each was taken for. A page that
 * reads documents itself says how.
 */
export async function takeFiles(
  files: readonly File[],
  workspace: Workspace,
  route: Route,
  read?: (documents: readonly File[]) => unknown,
): Promise<void> {
  const sorted = await sortFiles(files);
  const { documents, tables, backups } = sorted;
  given.said = takenFor(sorted);
  given.backups = [...given.backups, ...backups];
  if (tables.length > 0) void currentImport(workspace).add(tables);
  if (documents.length > 0 && read !== undefined) read(documents);
  else if (documents.length > 0) {
    const { currentBatch } = await import('../../state/documents/currentBatch.svelte.ts');
    void currentBatch.begin(workspace.batchDatabase).batch.add(documents);
  }
  // A table or a backup asks at once; documents are read meanwhile.
  route.go(tables.length + backups.length > 0 ? 'import' : 'documents');
}
