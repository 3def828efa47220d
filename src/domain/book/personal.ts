import type { Provenance } from './rows.ts';

/** A row a person wrote by hand: it comes from no file and no document. */
export function personal<T extends object>(fields: T): T & Provenance {
  return {
    ...fields,
    origin: 'manual',
    line: 0,
    source: '',
    note: '',
    mark: '',
    document: '',
    start: null,
    end: null,
  };
}
