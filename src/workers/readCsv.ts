import { importCsv } from '../io/importCsv.ts';
import type { FileReader } from './bookCalls.ts';

/** A short name for the bytes of a file, so that an answer about one import meets only that import. */
async function originOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return `file:${hex.slice(0, 8).join('')}`;
}

/** Reads a CSV of ours, or close to it, for the planner; a foreign file rejects with what is missing. */
export const readCsv: FileReader = async (bytes, name) => {
  const { kind, incoming, rejected, questions } = importCsv(bytes, name, await originOf(bytes));
  return { kind, incoming, rejected, questions };
};
