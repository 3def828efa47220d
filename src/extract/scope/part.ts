import { mayName, PART_NOUN } from './names.ts';
import type { Tag, Tagged } from '../tags/tags.ts';
import type { PartSurety } from '../rules.ts';

/** A part of the company as a sentence names it. */
export interface PartName {
  readonly name: string;
  /** How sure its name is one: told by the document, said to be a segment, written as a name, or only words. */
  readonly by: PartSurety;
}

const LONGEST_NAME = 7;
/** "the coatings segment": a noun that says it is a part. */
const SAYS_PART = /^(?:segment|division|business)$/;

function isCapital(text: string, { start }: Tag): boolean {
  const letter = text.charAt(start);
  return letter !== letter.toLowerCase();
}

function wordOf(text: string, { start, end }: Tag): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/['’]s?$/, '');
}

/** "Global Ceramic", "Digital Media": a word that is no name alone opens one that is written in capitals. */
const OPENS_NAME =
  /^(?:global|international|advanced|special|core|new|daily|first|local|structural|great|best|future|free|early|peak|advance|base|excess)$/;

function leadsName(text: string, [first, next]: readonly Tag[]): boolean {
  if (first === undefined || next === undefined || !OPENS_NAME.test(wordOf(text, first)))
    return false;
  if (wordOf(text, first) === 'core') return mayName(wordOf(text, next));
  return isCapital(text, first) && isCapital(text, next) && mayName(wordOf(text, next));
}

function isCommon(text: string, tags: readonly Tag[]): boolean {
  const last = tags.at(-1);
  const before = tags.at(-2);
  if (last === undefined || before === undefined || isCapital(text, last)) return false;
  return (
    isCapital(text, before) &&
    (PART_NOUN.test(wordOf(text, last)) ||
      /^(?:restaurants?|stores?|hotels?|clubs?|shops?|customers?|clients?)$/.test(
        wordOf(text, last),
      ))
  );
}

/** The name a run of tags makes, cut to what can name a part; null where nothing of it can. */
export function nameOfRun(text: string, run: readonly Tag[]): PartName | null {
  if (run.length === 0 || run.length > LONGEST_NAME) return null;
  let tags = run;
  const isPair = run.some(({ symbol }) => symbol === '&');
  const names = (tag: Tag): boolean =>
    tag.symbol === 'G' ||
    (tag.symbol === 'w' &&
      (mayName(wordOf(text, tag)) ||
        (isPair && isCapital(text, tag) && /ing$/i.test(wordOf(text, tag)))));
  while (tags.length > 0 && tags[0] !== undefined && !names(tags[0]) && !leadsName(text, tags))
    tags = tags.slice(1);
  while (tags.length > 0 && tags.at(-1)?.symbol !== 'G' && !names(tags.at(-1) as Tag))
    tags = tags.slice(0, -1);
  // "Copper Kettle restaurants": a common noun behind a name is none of it.
  while (tags.length > 1 && isCommon(text, tags)) tags = tags.slice(0, -1);
  while (tags.length > 1 && SAYS_PART.test(wordOf(text, tags.at(-1) as Tag)))
    tags = tags.slice(0, -1);
  const [first] = tags;
  const last = tags.at(-1);
  if (first === undefined || last === undefined) return null;
  const words = tags.filter((tag) => tag.symbol !== '&');
  // "business", "segment": a noun for a part is not its name.
  if (words.every((tag) => tag.symbol === 'w' && PART_NOUN.test(wordOf(text, tag)))) return null;
  const name = text
    .slice(first.start, last.end)
    .replace(/['’]s?$/, '')
    .replace(/\s+/g, ' ');
  if (tags.some(({ symbol }) => symbol === 'G')) return { name, by: 'part' };
  if (run.some((tag) => SAYS_PART.test(wordOf(text, tag)))) return { name, by: 'noun' };
  const begins = first.start === 0;
  const capitals = words.filter((tag) => isCapital(text, tag)).length;
  const isName = begins ? capitals > 1 : capitals > 0;
  return { name, by: isName ? 'capitals' : 'words' };
}

/** "Rest of World": a little word between two that are written as a name. */
function isOfName(
  text: string,
  tag: Tag,
  before: Tag | undefined,
  after: Tag | undefined,
): boolean {
  if (tag.symbol !== 'o' || before === undefined || after === undefined) return false;
  const isName = (one: Tag): boolean => /[wG]/.test(one.symbol) && isCapital(text, one);
  return isName(before) && isName(after);
}

/** The tags of the noun phrase that ends at a measure: "our Computing and Graphics segment [revenue]". */
export function runBefore({ tags }: Tagged, at: number, text: string): readonly Tag[] {
  const run: Tag[] = [];
  for (let n = at - 1; n >= 0 && run.length <= LONGEST_NAME; n -= 1) {
    const tag = tags[n];
    if (tag === undefined) break;
    const next = run[0] ?? tags[at];
    const between = text.slice(tag.end, next?.start ?? tag.end);
    if (/[.,;:()|]/.test(between) || /\b(?:our|the|its|their|a|an|us|this|that)\b/i.test(between))
      break;
    if (tag.symbol === 'w' || tag.symbol === 'G') run.unshift(tag);
    else if (tag.symbol === '&' && run.length > 0) run.unshift(tag);
    else if (isOfName(text, tag, tags[n - 1], run[0])) run.unshift(tag);
    else if ((tag.symbol === 'B' || tag.symbol === 'P') && run.length === 0) continue;
    else break;
  }
  // A list of two names holds only where both are written alike: "we ship and product revenue" is none.
  while (run[0]?.symbol === '&') run.shift();
  return cutList(text, run);
}

/** Of "grew and services", "X and Y" keeps both sides only where the first is a name as the second is. */
function cutList(text: string, run: readonly Tag[]): readonly Tag[] {
  const at = run.findLastIndex(({ symbol }) => symbol === '&');
  if (at < 0) return run;
  const left = run.slice(0, at);
  const right = run.slice(at + 1);
  const isAlike =
    left.every(
      (tag) =>
        tag.symbol !== 'w' ||
        mayName(wordOf(text, tag)) ||
        (isCapital(text, tag) &&
          isCapital(text, right[0] as Tag) &&
          /ing$/i.test(wordOf(text, tag))),
    ) &&
    left.length > 0 &&
    isCapital(text, left.at(-1) as Tag) === isCapital(text, right[0] as Tag);
  return isAlike ? run : right;
}

/** The tags of a noun phrase behind a place: "[net sales in] the Americas". */
export function runBehind({ tags }: Tagged, at: number, text: string): readonly Tag[] {
  const run: Tag[] = [];
  for (let n = at; n < tags.length && run.length <= LONGEST_NAME; n += 1) {
    const tag = tags[n];
    if (tag === undefined) break;
    const before = run.at(-1);
    if (before !== undefined && /[.,;:()|]/.test(text.slice(before.end, tag.start))) break;
    if (tag.symbol === 'w' || tag.symbol === 'G') run.push(tag);
    else if (
      (tag.symbol === '&' || tag.symbol === '/') &&
      run.length > 0 &&
      /[wG]/.test(tags[n + 1]?.symbol ?? '')
    )
      run.push(tag);
    else if (isOfName(text, tag, before, tags[n + 1])) run.push(tag);
    else break;
  }
  return run;
}
