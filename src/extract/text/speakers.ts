import type { Block } from './blocks.ts';
import { CONDUCTOR, DASH, LIST, LIST_OF_ASKERS, OFFICER } from '../lexicon/speakers.ts';
import { isTitle, NAME, nameAndTitle, nameKey, roleOf, WORD } from './names.ts';
import { findMetrics } from '../metrics/metrics.ts';
import { scan } from '../patterns/scan.ts';
import type { Role } from '../types.ts';

const ALONE = new RegExp(`^(?:(?:#{1,6}|-) {0,2})?(${NAME})$`, 'u');
const TITLE_FIRST = new RegExp(
  `^(?:(?:#{1,6}|-) {0,2})?(\\S.{1,80}?) {0,2}(?:-{1,2}|;) {0,2}(${NAME})$`,
  'u',
);
const INLINE = new RegExp(
  `^(?:[[(]?\\d{1,2}:\\d\\d(?::\\d\\d)?[\\])]? )?(${NAME}|Operator|Moderator)(?:(?:,| -{1,2}|;| \\() {0,2}([^:.?!]{2,70}))?: {1,9}\\S`,
  'u',
);
const ANNOUNCED = new RegExp(
  `\\b(?:question|line|go|turn|move) (?:\\w+ ){0,6}?(?:from|of|to) (?:the line of )?(${NAME}),? (?:with|from|of|at)\\b`,
  'gu',
);
/** "Ray Moss, our Chief Financial Officer", "our CFO, Ray Moss". */
const INTRODUCED = new RegExp(
  `(${NAME}),? (?:(?:our|the|its|${WORD}(?: ${WORD}){0,3}'s?) )?${OFFICER}\\b|\\b${OFFICER}(?: and ${OFFICER})?,? (?:(?:Mr|Ms|Mrs|Dr)\\.? )?(${NAME})`,
  'gu',
);
/** Who is there is introduced within so many characters. */
const INTRODUCTION = 9000;
const LONGEST_TITLE = 130;

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

/** Who takes part, by the key of the name. */
export class People {
  readonly #roles = new Map<string, Role>();

  has(name: string): boolean {
    return this.#roles.has(nameKey(name));
  }

  roleOf(name: string): Role | undefined {
    return this.#roles.get(nameKey(name));
  }

  get isEmpty(): boolean {
    return this.#roles.size === 0;
  }

  set(name: string, role: Role): void {
    this.#roles.set(nameKey(name), role);
  }

  /** The first thing said of somebody holds. */
  add(name: string | undefined, role: Role): void {
    if (name !== undefined && role !== 'unknown' && !this.has(name)) this.set(name, role);
  }
}

/**
 * Who takes part in a call, as far as it says so apart from what they say: lists of participants, titles
 * beside or under a name, who is introduced by an office, the operator who announces whose question comes next.
 * Nobody where no operator speaks: a release names people too, but what it says it says itself.
 */
export function findSpeakers(text: string, blocks: readonly Block[]): People {
  const known = new People();
  if (!CONDUCTOR.test(text)) return known;
  const introduced: string[] = [];
  const often = new Map<string, number>();
  let listed: Role = 'unknown';
  let nameAbove: string | undefined;
  for (const { start, end, shape } of blocks) {
    if (shape === 'row' || shape === 'rule') continue;
    const body = text.slice(start, end).trim();
    const above = nameAbove;
    // "Name", "--", "Title" on three lines.
    if (above !== undefined && DASH.test(body)) continue;
    nameAbove = undefined;
    for (const match of scan(ANNOUNCED, body)) known.add(match[1], 'analyst');
    if (start < INTRODUCTION && shape === 'prose')
      for (const [, before, after] of scan(INTRODUCED, body))
        introduced.push(before ?? after ?? '');
    if (LIST.test(body)) listed = LIST_OF_ASKERS.test(body) ? 'analyst' : 'management';
    else if (body.length > LONGEST_TITLE || shape === 'prose') {
      if (above !== undefined && isTitle(body)) known.add(above, roleOf(body));
      else if (body.length > LONGEST_TITLE) listed = 'unknown';
      const inline = speakerBefore(body);
      if (inline === null) continue;
      const { name, title } = inline;
      known.add(name, roleOf(title));
      often.set(name, (often.get(name) ?? 0) + 1);
    } else {
      // "Chief Executive Officer" is written like a name.
      if (above !== undefined && isTitle(body)) {
        known.add(above, roleOf(body));
        continue;
      }
      nameAbove = ALONE.exec(body)?.[1];
      if (nameAbove !== undefined) continue;
      const titled = nameAndTitle(body);
      known.add(titled?.name, listed === 'unknown' ? roleOf(titled?.title ?? '') : listed);
      const [, before = '', last] = TITLE_FIRST.exec(body) ?? [];
      if (last !== undefined && roleOf(last) === 'unknown') known.add(last, roleOf(before));
    }
  }
  for (const name of introduced) known.add(name, 'management');
  for (const [name, count] of often) if (count > 1 && !known.has(name)) known.set(name, 'unknown');
  return known;
}
