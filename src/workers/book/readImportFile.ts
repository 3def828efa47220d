import { importFile, type ImportOptions } from '../../io/importFile.ts';
import { asMapping, type Fix } from '../../io/tables/mapping/mapping.ts';
import type { FileReader } from './calls.ts';

/** A short name for the bytes of a file, so that an answer about one import meets only that import. */
async function originOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return `file:${hex.slice(0, 8).join('')}`;
}

function optionsOf(options: Readonly<Record<string, unknown>>): ImportOptions {
  const list = (name: string): readonly unknown[] => {
    const value = options[name];
    return Array.isArray(value) ? value : [];
  };
  return {
    given: asMapping(options['given']),
    mappings: list('mappings').flatMap((one) => asMapping(one) ?? []),
    fixes: list('fixes') as readonly Fix[],
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Reads a table of any layout for the planner. */
export const readCsv: FileReader = async (bytes, name, options, onProgress) => {
  // The browser computes it on a thread of its own while the file is read on this one.
  const origin = originOf(bytes as Uint8Array<ArrayBuffer>);
  const { cellsOf: _, ...read } = await importFile(
    bytes,
    name,
    origin,
    optionsOf(options),
    onProgress,
  );
  return read;
};
