const SUBSTITUTE: ReadonlyMap<string, string> = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', ';'],
  ['\u2212', '-'],
]);
/** Quotes, dashes, odd spaces and marks of emphasis; a backslash that only escapes the mark after it. */
const ODD =
  /[\u2018\u2019\u201c\u201d\u2010-\u2014\u2212\u00a0\u2009\u202f\u200b\ufeff\t\r*_]|\\(?=[$*_\-.%()#~+|&])/g;

/**
 * Cleans a text without moving a single character: every substitution is one UTF-16 unit for one, so an
 * offset into the result is an offset into the original. `\$` becomes ` $`.
 */
export function ingest(raw: string): string {
  return raw.replace(ODD, (mark) => SUBSTITUTE.get(mark) ?? ' ');
}
