import { scan } from './patterns/scan.ts';

/** "assuming no acquisitions", "excluding the plant sale": what guidance is said to rest on or leave out. */
const CLAUSE =
  /\b(?:assum(?:es|ing)|excluding|excludes|exclusive of|not including|before the (?:impact|effect) of|based on)\b[^;.]{3,140}/g;

/** The conditions stated in a figure's sentence, as said; offsets are those of the lower-cased sentence. */
export function assumptionsOf(text: string, lower: string): readonly string[] {
  return scan(CLAUSE, lower).map((m) => {
    const said = text.slice(m.index, m.index + m[0].length);
    return said
      .replace(/,? (?:and|but) (?:we|our) .*$/, '')
      .trimEnd()
      .replace(/,$/, '');
  });
}
