import { TRADES } from '../scope/names.ts';
import { COUNTED, MEASURE_HEADS, NO_COUNT } from '../lexicon/measureHeads.ts';
import type { Tag, Tagged } from '../tags/tags.ts';

/** The words of a sentence a measure without a name of ours goes by, and where they stand. */
export interface OwnWords {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly run: readonly Tag[];
  /** Whether its head is a noun of what companies measure. */
  readonly isKnown: boolean;
}

const MOST_WORDS = 4;
const SHORTEST = 3;
/** Words that name nothing that could be counted. */
const NO_NOUN: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday call webcast conference thing things way ways time times point points lot bit kind sort range level levels number amount rate mid basis result results performance business quarter year month months week weeks day half period periods million billion dollars dollar share shares percent let think know look looking question questions slide page today morning year-end there here what where when how why yes thanks thank good great really going want talk turn note please first second third fourth next last one two three four five six seven eight nine ten top bottom line high low end side part place order start beginning mix midpoint balance term terms effect impact perspective standpoint addition example case fact following due approximately versus while because however also been being well under all both each many much most own same still such than then too not only but would could may might must should additional certain out up down off over again away along back around through aspiration ambition'.split(
    ' ',
  ),
);
const ADVERB = /ly$/;

function isNoun(word: string): boolean {
  return (
    word.length >= SHORTEST &&
    /^[a-z][a-z&'-]+$/.test(word) &&
    !NO_NOUN.has(word) &&
    !ADVERB.test(word) &&
    (!/ing$/.test(word) || MEASURE_HEADS.has(word) || TRADES.has(word))
  );
}

/** A run of words as a name in snake case; null where none of them can be counted. */
function nameOf(words: readonly string[]): string | null {
  const nouns = words.filter(isNoun).slice(-MOST_WORDS);
  return nouns.length === 0
    ? null
    : nouns.map((w) => w.replace(/'s$/, '').replace(/[^a-z]+/g, '_')).join('_');
}

/** Of "number of active customers" and "cash and short-term investments" the last noun, or the first before "of". */
function isMeasure(words: readonly string[]): boolean {
  return words.some((word) => MEASURE_HEADS.has(word.replace(/['’]s?$/, '')));
}

function ofTags({ tags }: Tagged, lower: string, from: number, to: number): OwnWords | null {
  const first = tags[from];
  const last = tags[to - 1];
  if (first === undefined || last === undefined) return null;
  const words = tags
    .slice(from, to)
    .filter(({ symbol }) => symbol === 'w' || symbol === 'G')
    .map(({ start, end }) => lower.slice(start, end));
  const name = nameOf(words);
  return name === null
    ? null
    : {
        start: first.start,
        end: last.end,
        name,
        run: tags.slice(from, to),
        isKnown: isMeasure(words),
      };
}

/** "active customers grew", "same-day deliveries in Europe were": the subject of the verb before a figure. */
const SUBJECT =
  /((?:[wG]|&(?=[wG])){1,24})(?:[ia]?P|[oi]w{1,3}|i[wG]{1,3}|B|C|z){0,3}(?:,(?:[ai]?%S|r[^,]{1,10}|[XI][^,]{1,8}),)?,?(?:[vFTatub:-]|[to]o?|L|zC?[&R]?){1,7}$/;

/** A noun for a part with no name of its own says it is the part already spoken of. */
const SPOKEN_OF = /^(?:region|segment|business|division|category|unit|brand|group)$/;

/** The words right before the verb of a figure at a place, as the measure's own; null where they name none. */
export function subjectBefore(tagged: Tagged, lower: string, at: number): OwnWords | null {
  const from = Math.max(0, at - 24);
  const left = tagged.line.slice(from, at);
  const match = SUBJECT.exec(left);
  if (match === null) return null;
  const begin = from + match.index;
  // "operating income, excluding charges, of": what stands aside has no figure outside it.
  if (/[XIK]$/.test(tagged.line.slice(0, begin))) return null;
  const words = ofTags(tagged, lower, begin, begin + (match[1] ?? '').length);
  return words !== null && SPOKEN_OF.test(words.name) ? null : words;
}

/** "9,234 employees", "$2.8 billion of net cash and investments": the words right behind a figure. */
const OBJECT = /^(?:[oi]?(w{1,4}(?:&w{1,2})?))(?![a-zA-Z]*[$%e#][oi])/;

/** A number of a thing stands behind a verb, a mark or a little word, not in a name: "Radeon 5700 series". */
const COUNT_BEFORE = /(?:^|[vTFu&ta,(:;jrVbi-]|o|X|I)$/;
const LEAST_COUNT = 10;

export function objectBehind(tagged: Tagged, lower: string, at: number): OwnWords | null {
  const symbol = tagged.line.charAt(at);
  const right = tagged.line.slice(at + 1, at + 9);
  const match = OBJECT.exec(right.replace(/^w(?=[oi]w)/, ''));
  if (match === null) return null;
  // An amount of money is "of" or "in" something; a count stands right before what it counts.
  const isLinked = /^(?:w?[oi])/.test(right) && !/^w[oi]/.test(right);
  const isLeft =
    symbol === '$' &&
    /^w[oi]w/.test(right) &&
    /^(?:remaining|available|left|outstanding)$/.test(wordAfter(tagged, lower, at));
  if (symbol === '$' ? !isLinked && !isLeft : symbol !== '#' || isLinked) return null;
  const begin = at + 1 + (isLeft ? 2 : isLinked ? 1 : 0);
  const found = ofTags(tagged, lower, begin, begin + (match[1] ?? '').length);
  if (found === null || symbol !== '#') return found;
  const quantity = tagged.tags[at]?.quantity;
  const first = tagged.tags[begin];
  const word = first === undefined ? '' : lower.slice(first.start, first.end);
  const value = quantity?.low ?? quantity?.high ?? null;
  const isSmall =
    value !== null &&
    value.exponent >= 0 &&
    value.digits < LEAST_COUNT &&
    quantity?.scaled !== true;
  const isVerb = /w$/.test(tagged.line.slice(0, at)) && /ed$/.test(wordBefore(tagged, lower, at));
  if (NO_COUNT.has(word) || isSmall) return null;
  if (!COUNT_BEFORE.test(tagged.line.slice(0, at)) && !isVerb) return null;
  const counts = found.run.some((tag) => COUNTED.has(lower.slice(tag.start, tag.end)));
  return { ...found, isKnown: counts };
}

function wordAfter({ tags }: Tagged, lower: string, at: number): string {
  const tag = tags[at + 1];
  return tag === undefined ? '' : lower.slice(tag.start, tag.end);
}

function wordBefore({ tags }: Tagged, lower: string, at: number): string {
  const tag = tags[at - 1];
  return tag === undefined ? '' : lower.slice(tag.start, tag.end);
}
