/** What counts of a column: its heading, unless that names a period. */
interface Headed {
  readonly heading: string;
  readonly about: { readonly period?: unknown };
}

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}

/** A key of a layout: its headings without their periods, the same in next quarter's file. */
export function fingerprintOf(columns: readonly Headed[]): string {
  const names = columns.map(({ heading, about }) =>
    about.period === undefined ? heading.toLowerCase().trim() : '#',
  );
  return hash([...new Set(names)].join('|'));
}
