import { fieldOf, isCount, isFields, isKey, isText, misshapen, type Shape } from './fields.ts';

const KINDS = new Set<unknown>(['import', 'edit', 'undo', 'demo', 'delete', 'restore']);

const isTime = (value: unknown): boolean => Number.isFinite(value);
const isOptionalCount = (value: unknown): boolean => value === undefined || isCount(value);

const hasCounts =
  (...names: readonly string[]) =>
  (value: unknown): boolean =>
    isFields(value) && names.every((name) => isCount(fieldOf(value, name)));

const COMMIT: Shape = {
  number: (value) => isCount(value) && value > 0,
  time: isTime,
  kind: (value) => KINDS.has(value),
  label: isText,
  companies: (value) => Array.isArray(value) && value.every(isKey),
  counts: hasCounts('new', 'changed', 'same', 'conflict', 'rejected'),
  undoes: isOptionalCount,
  undoneBy: isOptionalCount,
};

/** What is wrong with a step of the history, as the end of a sentence about it; null for nothing. */
export function commitFault(commit: unknown): string | null {
  if (!isFields(commit)) return 'is no record';
  const field = misshapen(commit, COMMIT);
  if (field !== null) return `has no valid ${field}`;
  const { number, undoes, undoneBy } = commit as Record<string, number | undefined>;
  // One way only, so that whoever follows them comes to an end.
  if (undoes !== undefined && undoes >= (number ?? 0)) return 'cannot undo a later one';
  return undoneBy !== undefined && undoneBy <= (number ?? 0)
    ? 'cannot be undone by an earlier one'
    : null;
}

const ABOUT: Shape = {
  companyId: isText,
  companyName: isText,
  ticker: isText,
  type: isText,
  date: isText,
};

const HEAD: Shape = {
  format: isText,
  about: (value) => isFields(value) && misshapen(value, ABOUT) === null,
  length: isCount,
  addedOn: isTime,
  extraction: (value) => Number.isFinite(value),
  counts: hasCounts('accepted', 'rejected', 'open'),
};

const DOCUMENT: Shape = {
  hash: isKey,
  name: isText,
  reader: isText,
  text: isText,
  head: (value) => value === undefined || isFields(value),
  review: (value) => value === undefined || isText(value),
};

/** As `commitFault`, of a document: its packed texts are looked at by `packedFault`. */
export function documentFault(document: unknown): string | null {
  if (!isFields(document)) return 'is no record';
  const field = misshapen(document, DOCUMENT) ?? headFault(fieldOf(document, 'head'));
  return field === null ? null : `has no valid ${field}`;
}

function headFault(head: unknown): string | null {
  return isFields(head) ? misshapen(head, HEAD) : null;
}

export function mappingFault(mapping: unknown): string | null {
  return isFields(mapping) && isKey(fieldOf(mapping, 'id')) ? null : 'has no id';
}

export function settingFault(setting: unknown): string | null {
  return isFields(setting) && isKey(fieldOf(setting, 'key')) ? null : 'has no key';
}
