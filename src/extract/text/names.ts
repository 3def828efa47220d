import { CONDUCTOR, FIRM, MANAGEMENT } from '../lexicon/speakers.ts';
import type { Role } from '../types.ts';

export const WORD = "\\p{Lu}[\\p{L}.'-]{0,20}";
const PARTICLE = '(?:(?:de|da|di|del|der|den|van|von|la|le|el|bin|al) ){0,2}';
/** Two to five words as people's names have them. */
export const NAME = `${WORD}(?: ${PARTICLE}${WORD}){1,4}`;

const NAME_FIRST = new RegExp(
  `^(?:(?:#{1,6}|-) {0,2})?\\[?(${NAME})\\]? {0,3}(?:-{1,2}|;|,) {0,3}(\\S.{0,120})$`,
  'u',
);
const LONGEST_TITLE = 130;

/** What a title, or the firm behind a name, says of a speaker. */
export function roleOf(title: string): Role {
  if (CONDUCTOR.exec(title)?.index === 0) return 'operator';
  // "Research Division - Managing Director" holds both kinds of word: the firm decides.
  if (FIRM.test(title)) return 'analyst';
  return MANAGEMENT.test(title) ? 'management' : 'unknown';
}

/** The two halves of a line such as "Ann Smith - Quell Paper - CFO"; null where it is none, or a sentence. */
export function nameAndTitle(
  line: string,
): { readonly name: string; readonly title: string } | null {
  const [, name, title] = NAME_FIRST.exec(line) ?? [];
  return name === undefined ||
    title === undefined ||
    /[.?!]$/.test(line.replace(/\b(?:Inc|Co|Corp|Ltd|L\.P)\.$/, ''))
    ? null
    : { name, title };
}

/** Whether a line is the title of the speaker named on the line before. */
export function isTitle(line: string): boolean {
  return line.length < LONGEST_TITLE && !/[?!:]$/.test(line) && roleOf(line) !== 'unknown';
}

/** One form of a name for all it is written in: without titles of address, initials between, and capitals. */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/\b(?:mr|mrs|ms|miss|dr|prof|sir)\b\.? ?/g, '')
    .replaceAll(/,? (?:jr|sr|ii|iii|iv|cfa|phd)\b\.?/g, '')
    .trim()
    .split(/\s+/)
    .filter((word, _, all) => all.length <= 2 || !/^\p{L}\.?$/u.test(word));
  return words.length <= 2 ? words.join(' ') : `${words[0]} ${words.at(-1)}`;
}
