import type { Gold } from './labelFacts.mjs';
export function goldFolders(parent: string): readonly string[];
export function goldDocuments(
  corpus: string,
  folders: readonly string[],
): readonly {
  readonly doc: string;
  readonly path: string;
  readonly golds: readonly Gold[];
  readonly isExhaustive: boolean;
}[];
