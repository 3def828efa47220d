import type { FileReader } from './bookCalls.ts';

/** Placeholder until the reader of tables is there. */
export const readCsv: FileReader = () => {
  throw new Error('Reading files is not built in yet');
};
