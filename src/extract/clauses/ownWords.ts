import type { Tagged } from '../tags/tags.ts';

/** The words of a sentence a measure without a name of ours goes by, and where they stand. */
export interface OwnWords {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const MOST_WORDS = 4;
const SHORTEST = 3;
/** Words that name nothing that could be counted. */
const NO_NOUN: ReadonlySet<string> = new Set(
  'thing things way ways time times point points lot bit kind sort range level levels number amount rate mid basis result results performance business quarter year month months week weeks day half period periods million billion dollars dollar share shares percent let think know look looking question questions slide page today morning year-end there here what where when how why yes thanks thank good great really going want talk turn note please first second third fourth next last one two three four five six seven eight nine ten top bottom line high low end side part place order start beginning mix midpoint balance term terms effect impact perspective standpoint addition example case fact following due approximately versus while because however also been being well under all both each many much most own same still such than then too not only but would could may might must should additional certain'.split(
    ' ',
  ),
);
const ADVERB = /ly$/;

function isNoun(word: string): boolean {
  return (
    word.length >= SHORTEST && /^[a-z][a-z&'-]+$/.test(word) && !NO_NOUN.has(word) && !ADVERB.test(word)
  );
}

/** A run of words as a name in snake case; null where none of them can be counted. */
function nameOf(words: readonly string[]): string | null {
  const nouns = words.filter(isNoun).slice(-MOST_WORDS);
  return nouns.length === 0 ? null : nouns.map((w) => w.replace(/'s$/, '').replace(/[^a-z]+/g, '_')).join('_');
}

function ofTags({ tags }: Tagged, lower: string, from: number, to: number): OwnWords | null {
  const first = tags[from];
  const last = tags[to - 1];
  if (first === undefined || last === undefined) return null;
  const words = tags
    .slice(from, to)
    .filter(({ symbol }) => symbol === 'w')
    .map(({ start, end }) => lower.slice(start, end));
  const name = nameOf(words);
  return name === null ? null : { start: first.start, end: last.end, name };
}

/** "active customers grew", "same-day deliveries in Europe were": the subject of the verb before a figure. */
const SUBJECT = /(w+)(?:i?[GP]|[oi]w{1,3}|B|C|z){0,3}(?:[vFTatub:-]|to|L){1,7}$/;

/** The words right before the verb of a figure at a place, as the measure's own; null where they name none. */
export function subjectBefore(tagged: Tagged, lower: string, at: number): OwnWords | null {
  const from = Math.max(0, at - 24);
  const left = tagged.line.slice(from, at);
  const match = SUBJECT.exec(left);
  if (match === null) return null;
  const begin = from + match.index;
  return ofTags(tagged, lower, begin, begin + (match[1] ?? '').length);
}

/** "9,234 employees", "$2.8 billion of net cash and investments": the words right behind a figure. */
const OBJECT = /^(?:[oi]?(w{1,4}(?:&w{1,2})?))(?![a-zA-Z]*[$%e#][oi])/;

export function objectBehind(tagged: Tagged, lower: string, at: number): OwnWords | null {
  const symbol = tagged.line.charAt(at);
  const right = tagged.line.slice(at + 1, at + 9);
  const match = OBJECT.exec(right);
  if (match === null) return null;
  // An amount of money is "of" or "in" something; a count stands right before what it counts.
  const isLinked = /^[oi]/.test(right);
  if (symbol === '$' ? !isLinked : symbol !== '#' || isLinked) return null;
  const begin = at + 1 + (isLinked ? 1 : 0);
  return ofTags(tagged, lower, begin, begin + (match[1] ?? '').length);
}
