import type { Block } from './blocks.ts';
import { CONDUCTOR, FIRM, LIST, LIST_OF_ASKERS, MANAGEMENT } from '../lexicon/speakers.ts';
import { findMetrics } from '../metrics/metrics.ts';
import { scan } from '../patterns/scan.ts';
import type { Role } from '../types.ts';

const WORD = "\\p{Lu}[\\p{L}.'-]{0,20}";
const PARTICLE = '(?:(?:de|da|di|del|der|den|van|von|la|le|el|bin|al) ){0,2}';
/** Two to five words as people's names have them. */
const NAME = `${WORD}(?: ${PARTICLE}${WORD}){1,4}`;

const ALONE = new RegExp(`^(?:(?:#{1,6}|-) {0,2})?(${NAME})$`, 'u');
const NAME_FIRST = new RegExp(
  `^(?:(?:#{1,6}|-) {0,2})?\\[?(${NAME})\\]? {0,3}(?:-{1,2}|;|,) {0,3}(\\S.{0,120})$`,
  'u',
);
const TITLE_FIRST = new RegExp(
  `^(?:(?:#{1,6}|-) {0,2})?(\\S.{1,80}?) {0,2}(?:-{1,2}|;) {0,2}(${NAME})$`,
  'u',
);
const INLINE = new RegExp(
  `^(${NAME}|Operator|Moderator)(?:(?:,| -{1,2}|;) {0,2}([^:.?!]{2,70}))?: {1,3}\\S`,
  'u',
);
const ANNOUNCED = new RegExp(
  `\\b(?:question|line|go|turn|move) (?:\\w+ ){0,6}?(?:from|of|to) (?:the line of )?(${NAME}),? (?:with|from|of|at)\\b`,
  'gu',
);
const LONGEST_TITLE = 130;

/** What a title, or the firm behind a name, says of a speaker. */
export function roleOf(title: string): Role {
  if (CONDUCTOR.exec(title)?.index === 0) return 'operator';
  // "Research Division - Managing Director" holds both kinds of word: the firm decides.
  if (FIRM.test(title)) return 'analyst';
  return MANAGEMENT.test(title) ? 'management' : 'unknown';
}

/** The name that stands before a colon and what is said, and the title between, where one is. */
export function speakerBefore(
  body: string,
): { readonly name: string; readonly title: string } | null {
  const [, name, title = ''] = INLINE.exec(body) ?? [];
  // "Operating Expenses: $5 million" is written like a name.
  return name === undefined || findMetrics(`${name.toLowerCase()} `).length > 0
    ? null
    : { name, title };
}

/** The two halves of a line such as "Ann Smith - Quell Paper - CFO"; null where it is none, or a sentence. */
export function nameAndTitle(
  line: string,
): { readonly name: string; readonly title: string } | null {
  const [, name, title] = NAME_FIRST.exec(line) ?? [];
  return name === undefined || title === undefined || /[.?!]$/.test(line) ? null : { name, title };
}

/** Whether a line is the title of the speaker named on the line before. */
export function isTitle(line: string): boolean {
  return line.length < LONGEST_TITLE && !/[?!:]$/.test(line) && roleOf(line) !== 'unknown';
}

/**
 * Who takes part in a call, as far as it says so apart from what they say: lists of participants, titles
 * beside or under a name, the operator who announces whose question comes next. Nobody where no operator
 * speaks: a release names people too, but what it says it says itself.
 */
export function findSpeakers(text: string, blocks: readonly Block[]): Map<string, Role> {
  const known = new Map<string, Role>();
  if (!CONDUCTOR.test(text)) return known;
  const add = (name: string | undefined, role: Role): void => {
    if (name !== undefined && role !== 'unknown' && !known.has(name)) known.set(name, role);
  };
  const often = new Map<string, number>();
  let listed: Role = 'unknown';
  let nameAbove: string | undefined;
  for (const { start, end, shape } of blocks) {
    if (shape === 'row' || shape === 'rule') continue;
    const body = text.slice(start, end).trim();
    const above = nameAbove;
    nameAbove = undefined;
    for (const match of scan(ANNOUNCED, body)) add(match[1], 'analyst');
    if (LIST.test(body)) listed = LIST_OF_ASKERS.test(body) ? 'analyst' : 'management';
    else if (body.length > LONGEST_TITLE || shape === 'prose') {
      if (above !== undefined && isTitle(body)) add(above, roleOf(body));
      else if (body.length > LONGEST_TITLE) listed = 'unknown';
      const inline = speakerBefore(body);
      if (inline === null) continue;
      const { name, title } = inline;
      add(name, roleOf(title));
      often.set(name, (often.get(name) ?? 0) + 1);
    } else {
      nameAbove = ALONE.exec(body)?.[1];
      if (nameAbove !== undefined) continue;
      if (above !== undefined && isTitle(body)) add(above, roleOf(body));
      const titled = nameAndTitle(body);
      add(titled?.name, listed === 'analyst' ? listed : roleOf(titled?.title ?? ''));
      const [, before = '', last] = TITLE_FIRST.exec(body) ?? [];
      if (last !== undefined && roleOf(last) === 'unknown') add(last, roleOf(before));
    }
  }
  for (const [name, count] of often) if (count > 1 && !known.has(name)) known.set(name, 'unknown');
  return known;
}
