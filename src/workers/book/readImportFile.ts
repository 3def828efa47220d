import { importFile } from '../../io/importFile.ts';
import { sha256Hex } from '../../io/sha256Hex.ts';
import type { FileReader } from './calls.ts';

/** A short name for the bytes of a file, so that an answer about one import meets only that import. */
async function originOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `file:${(await sha256Hex(bytes)).slice(0, 16)}`;
}

/** Reads a table of any layout for the planner. */
export const readImportFile: FileReader = async (bytes, name, options, onProgress) => {
  // The browser computes it on a thread of its own while the file is read on this one.
  const origin = originOf(bytes as Uint8Array<ArrayBuffer>);
  const { given = null, mappings = [], fixes = [] } = options;
  const today = new Date().toISOString().slice(0, 10);
  const said = { given, mappings, fixes, today };
  const { cellsOf: _, ...read } = await importFile(bytes, name, origin, said, onProgress);
  return read;
};
