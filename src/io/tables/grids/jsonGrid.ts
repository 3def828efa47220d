import type { Grid, GridRow } from '../../grid.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Record_ = ReadonlyMap<string, string>;

/** Deeper than any table: a file that goes on is none. */
const DEEPEST = 12;

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: Json): value is null | boolean | number | string {
  return typeof value !== 'object' || value === null;
}

function textOf(value: Json): string {
  if (value === null || typeof value === 'object') return '';
  return String(value);
}

function isRow(value: Json): value is readonly Json[] {
  return (
    Array.isArray(value) &&
    value.length > 1 &&
    value.every(isScalar) &&
    value.some((cell) => typeof cell === 'number')
  );
}

/** Texts that name the cells of rows given as plain arrays. */
function fieldNames(
  object: { readonly [key: string]: Json },
  width: number,
): readonly string[] | null {
  for (const value of Object.values(object)) {
    if (
      Array.isArray(value) &&
      value.length === width &&
      value.every((item) => typeof item === 'string' && /^[\w .%$-]{1,40}$/u.test(item))
    )
      return value as string[];
  }
  return null;
}

/** Keys that only hold figures together and name none of them. */
const HOLDER = /^(?:metrics|figures|values|data|financials|results|kpis|fields|attributes)$/iu;

/** Keys of what is said once beside the records, of all of them. */
const ABOUT = /^(?:company|issuer|entity|meta|metadata|header|info)$/iu;

/** The name of a value inside an object: under both keys, unless the outer one says nothing of it. */
function innerName(key: string, inner: string): string {
  const isOwn =
    HOLDER.test(key) || (ABOUT.test(key) && /^(?:ticker|symbol|currency)$/iu.test(inner));
  return isOwn ? inner : `${key} ${inner}`;
}

/** Scalars of an object, under their own keys; those of objects in it under both keys. */
function scalarsOf(object: { readonly [key: string]: Json }, depth = 0): [string, string][] {
  return Object.entries(object).flatMap(([key, value]): [string, string][] => {
    if (isScalar(value)) return [[key, textOf(value)]];
    if (isObject(value) && depth < 2)
      return scalarsOf(value, depth + 1).map(([inner, text]) => [innerName(key, inner), text]);
    return [];
  });
}

class Collector {
  readonly records: Record_[] = [];

  /** Walks down to the records: what stands above them holds for all of them. */
  walk(
    value: Json,
    above: Record_,
    names: readonly { readonly [key: string]: Json }[],
    depth: number,
  ): void {
    if (depth > DEEPEST || isScalar(value)) return;
    if (Array.isArray(value)) {
      this.#array(value, above, names, depth);
      return;
    }
    if (!isObject(value)) return;
    const children = Object.entries(value).filter(([, child]) => !isScalar(child));
    const nested = children.filter(([, child]) => holdsRecords(child));
    if (nested.length === 0) return;
    const own = new Map([
      ...above,
      ...scalarsOf(
        Object.fromEntries(
          Object.entries(value).filter(
            ([key, v]) => isScalar(v) || (ABOUT.test(key) && !holdsRecords(v)),
          ),
        ),
      ),
    ]);
    // An object whose values all are alike is a map, and its keys say what each is of.
    const isMap = nested.length > 1 && children.every(([, child]) => isObject(child));
    for (const [key, child] of nested) {
      this.walk(
        child,
        isMap ? new Map([...own, [keyName(children), key]]) : own,
        [...names, value],
        depth + 1,
      );
    }
  }

  #array(
    items: readonly Json[],
    above: Record_,
    names: readonly { readonly [key: string]: Json }[],
    depth: number,
  ): void {
    for (const item of items) {
      if (isObject(item) && !Object.values(item).some(holdsRecords))
        this.records.push(new Map([...above, ...scalarsOf(item)]));
      else if (isRow(item)) {
        const fields = names
          .map((object) => fieldNames(object, item.length))
          .findLast((found) => found !== null);
        this.records.push(
          new Map([
            ...above,
            ...item.map((cell, index): [string, string] => [
              fields?.[index] ?? `column ${index + 1}`,
              textOf(cell),
            ]),
          ]),
        );
      } else this.walk(item, above, names, depth + 1);
    }
  }
}

/** Whether a value is or holds a list of records. */
function holdsRecords(value: Json): boolean {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).some(
      (item) => isObject(item) || isRow(item) || (Array.isArray(item) && holdsRecords(item)),
    );
  }
  return isObject(value) && Object.values(value).some(holdsRecords);
}

/** Keys that look like tickers are. */
function keyName(children: readonly (readonly [string, Json])[]): string {
  const tickers = children.filter(([key]) => /^[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,3})?$/u.test(key));
  return tickers.length * 5 >= children.length * 4 ? 'ticker' : 'company';
}

function isQuoteAt(text: string, at: number): boolean {
  return text[at] === '"' && text[at - 1] !== '\\';
}

/** The lines on which the records of a JSON text begin are not known to the parser: counted here, roughly. */
function linesOf(text: string, count: number): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let inText = false;
  for (let at = 0; at < text.length && lines.length < count * 4; at += 1) {
    if (isQuoteAt(text, at)) inText = !inText;
    else if (text[at] === '\n') line += 1;
    else if (!inText && (text[at] === '{' || text[at] === '[')) lines.push(line);
  }
  return lines;
}

/** Reads a JSON text of records, as objects or arrays, however deep; null where it holds none. */
export function jsonGrid(text: string): Grid | null {
  const value = JSON.parse(text) as Json;
  const collector = new Collector();
  // An object of columns, each a list or a map by row, is a table turned on its side.
  collector.walk(columnsTurned(value) ?? value, new Map(), [], 0);
  const { records } = collector;
  if (records.length === 0) return null;
  const header = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const lines = linesOf(text, records.length);
  const offset = lines.length === records.length + 1 ? 1 : 0;
  const isExact = lines.length === records.length + offset;
  const rows: GridRow[] = records.map((record, index) => ({
    line: isExact ? (lines[index + offset] ?? 1) : index + 1,
    cells: header.map((name) => record.get(name) ?? ''),
  }));
  return { name: '', rows: [{ line: 1, cells: header }, ...rows], faults: [], isNamed: true };
}

/** `{"period": ["Q1", "Q2"], "revenue": [1, 2]}`, or the same with numbered keys, as records. */
function columnsTurned(value: Json): Json | null {
  if (!isObject(value)) return null;
  const columns = Object.entries(value);
  const lists = columns.map(
    ([name, column]) =>
      [
        name,
        Array.isArray(column)
          ? column
          : isObject(column) && Object.keys(column).every((key) => /^\d+$/u.test(key))
            ? Object.values(column)
            : null,
      ] as const,
  );
  const length = lists[0]?.[1]?.length ?? 0;
  if (columns.length < 2 || length === 0) return null;
  if (!lists.every(([, list]) => list !== null && list.length === length && list.every(isScalar)))
    return null;
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(lists.map(([name, list]) => [name, list?.[row] ?? null])),
  );
}
