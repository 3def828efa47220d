import { PLACES } from '../lexicon/parts.ts';
import { NOT_A_PART } from '../lexicon/segments.ts';
import type { Part, Sentence } from '../types.ts';
import { mayName } from './names.ts';

/** The part a passage is about, and how many sentences ago it was opened. */
export interface PartPassage {
  readonly name: string | null;
  readonly age: number;
  readonly paragraph: number;
  readonly heading: string;
  /** Whether a heading gives it, which holds for all the items below. */
  readonly isHeading: boolean;
}

export const NO_PART: PartPassage = {
  name: null,
  age: 0,
  paragraph: -1,
  heading: '',
  isHeading: false,
};

/** Sentences a part is spoken of without being named again, beyond its own paragraph. */
const LONGEST = 5;

const ITEM = /^(?:[-•*●▪◦–]|\(?\d{1,2}[.)]) /;

const LEAD =
  /^(?:(?:And|So|Now|Next|Then|Finally|Overall|Lastly|First|Second|Third|Also|Again|Okay|OK|Well),? )*(?:[Ii]n|[Ff]or|[Ww]ithin|[Aa]t|[Aa]cross|[Ll]ooking (?:at|to)|(?:[Ll]et me |[Ll]et's |I will |I'll )?(?:[Tt]urn|[Mm]ov|[Ss]hift|[Ss]tart|[Bb]egin|[Gg]o)(?:ing|e)?(?: now| on| over| first)* (?:to|with)|[Aa]s for|[Rr]egarding|[Ww]ith respect to) (?:our |the |now )*/;
const NOUN =
  '(?:reporting |operating |business |reportable |product )?(?:segment|division|business(?: unit)?|group|region|unit|franchise|category|portfolio|brand|side)';
const NAMED = new RegExp(`^([^;:.!?$%\\d]{2,70}?),? ${NOUN}\\b(?!'s? )`);
const COMMA =
  /^([^;:,.!?$%\d]{2,50}?)(?: (?:clients|customers|stores|markets|operations))?(?:[,;]|\.$|$)/;
/** "Let me begin the review, starting with our Garden Lamps business." */
const STARTING =
  /\b(?:starting|beginning) with (?:our |the )?((?:[A-Z][\w&'-]{1,20} ?){1,5}) ?(?:segment|division|business|group)\b/;
const STOP =
  /\b(?:which|that|we|i|you|is|are|was|were|had|will|(?:sale|acquisition|divestiture) of)\b/i;

/** "Europe: revenue was up 1.4%." */
const LABEL = /^(?:[-•*●▪◦–] ?)?([A-Z][^:.;$%\d]{1,40}): /;
const IS_PLACE = new RegExp(`^(?:${PLACES})$`);

const FILLERS =
  /^(?:(?:And|So|But|Now|Next|Then|then|First|Second|Third|Finally|Lastly|Okay|OK|Well|Starting with|starting with|Our|our|The|the),? )*/;

/** "Specialist Lamps is the difficult one.": a sentence without a figure about a part the document knows. */
function spokenOfPart(text: string, parts: readonly Part[]): string | null {
  if (/\d/.test(text)) return null;
  const rest = text.slice(FILLERS.exec(text)?.[0].length ?? 0);
  const found = parts
    .flatMap(({ name, aliases }) => [name, ...aliases].map((said) => ({ name, said })))
    .filter(({ said }) => rest.startsWith(said) && OF_PART.test(rest.slice(said.length)))
    .toSorted((a, b) => b.said.length - a.said.length);
  return found[0]?.name ?? null;
}

/** Behind the name of a part that the sentences to come are about. */
const OF_PART =
  /^(?:'s)?(?: (?:segment|division|business|first|next|then)\b|[.:,]|$| (?:is|was|are|were|has|had|remains?|remained|continues?|continued|delivered|saw|faced|also|again)\b)/;

/** The part a sentence opens with ("In our Lighting segment, ..."); null where it opens with none. */
export function openedPart(text: string, parts: readonly Part[]): string | null {
  const label = LABEL.exec(text)?.[1];
  if (label !== undefined) {
    const named = IS_PLACE.test(label.toLowerCase()) ? label : knownPart(label, parts);
    if (named !== null) return named;
  }
  const spoken = spokenOfPart(text, parts);
  if (spoken !== null) return spoken;
  const starting = STARTING.exec(text)?.[1]?.trim();
  if (starting !== undefined && isPart(starting)) return starting;
  const lead = LEAD.exec(text)?.[0];
  if (lead === undefined) return null;
  const rest = text.slice(lead.length);
  const named = NAMED.exec(rest)?.[1];
  if (named !== undefined && isPart(named)) return named;
  const plain = COMMA.exec(rest)?.[1]?.trim();
  if (plain === undefined || !isPart(plain)) return null;
  const known = knownPart(plain, parts);
  if (known !== null) return known;
  return !/\bat /i.test(lead) && /^(?:[A-Z][\w&'.-]*(?:[, ]|$)|and|of|the|[, &])+$/.test(plain)
    ? plain
    : null;
}

function isPart(name: string): boolean {
  const lower = name.toLowerCase();
  if (NOT_A_PART.test(lower) || STOP.test(name)) return false;
  return lower.split(/[\s,]+/).some((word) => mayName(word));
}

/** A part the document knows, by its name or a short form. */
export function knownPart(words: string, parts: readonly Part[]): string | null {
  const lower = words.toLowerCase().trim();
  for (const { name, aliases } of parts) {
    if (name.toLowerCase() === lower || aliases.some((alias) => alias.toLowerCase() === lower))
      return name;
  }
  return null;
}

/** The part a heading names: a known one, or one that says what it is. */
function headed(heading: string, parts: readonly Part[], isSpoken: boolean): string | null {
  const clean = heading
    .replace(/^[#*\s\d.)]+/, '')
    .replace(/(?<![*:\s])[*:\s]+$/, '')
    .replace(/ (?:results|performance|highlights|review|overview)$/i, '');
  const known = knownPart(clean, parts);
  if (known !== null) return known;
  const named = new RegExp(`^([A-Z][\\w&',. -]{1,50}?) ${NOUN}$`).exec(clean)?.[1];
  if (named !== undefined && isPart(named)) return named;
  // Between speakers a line of its own is no heading of theirs.
  if (isSpoken) return null;
  const words = clean
    .split(/[\s,&]+/)
    .filter((word) => word !== '' && !/^(?:and|of|the)$/i.test(word));
  const isName =
    words.length > 0 &&
    words.length <= MOST_HEADING_WORDS &&
    /^[A-Z]/.test(clean) &&
    isPart(clean) &&
    words.every((word) => mayName(word.toLowerCase()));
  return isName ? clean : null;
}

const MOST_HEADING_WORDS = 4;

/** What turns from a part to the company: its words, or a measure only a company has. */
export function nextPart(
  held: PartPassage,
  before: Sentence | null,
  sentence: Sentence,
  parts: readonly Part[],
  { isWhole, isSpoken }: { readonly isWhole: boolean; readonly isSpoken: boolean },
): PartPassage {
  const { paragraph, heading } = sentence;
  const opened = openedPart(sentence.text, parts);
  if (opened !== null) return { name: opened, age: 0, paragraph, heading, isHeading: false };
  if (heading !== held.heading) {
    const named = headed(heading, parts, isSpoken);
    return { name: named, age: 0, paragraph, heading, isHeading: named !== null };
  }
  if (held.name === null) return held;
  const turned = before !== null && before.turn.speaker !== sentence.turn.speaker;
  const isItem = paragraph !== held.paragraph && ITEM.test(sentence.text);
  const isOld = paragraph !== held.paragraph && held.age >= LONGEST;
  if (turned || isWhole || isOld || (isItem && !held.isHeading)) return { ...NO_PART, heading };
  return { ...held, age: held.age + 1 };
}
