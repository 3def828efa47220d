import { NOT_A_PART } from '../lexicon/segments.ts';
import type { MetricMention, Quantity } from '../types.ts';

const KIND = '(?:segment|division|business(?:es)?(?: unit)?|subsidiary)';
/** What is no name of a part, though it stands before such a word: "our core business". */
const GENERAL =
  /\b(?:base|core|overall|some|most|many|few|reporting|reported|whole|entire|total|new|all|both|each|two|three|four|five|other|existing|underlying|remaining|acquired|combined|ongoing|legacy|good|strong|per|organic|global|comparable|continuing|same|respective|operating|reportable|owned|managed)$/i;
/** Bought, sold or left out: such a part is named for another reason. */
const TRADED =
  /\b(?:sales? of|acqui\w+(?: of)?|divest\w*(?: of)?|exclud\w+|exit\w*(?: of| from)?|sold|closure of|separation of|without) (?:our |the )?$/;
/** "for our beer business as we now expect to achieve", "the wine and spirits business continues to expect". */
const BEFORE = new RegExp(
  `\\b(?:our|the|in|for|at) ((?:(?!(?:our|the|these|those|in|for|at|of|by|from|this|that|which|we|is|are|as) )[\\w&'-]{2,20} ){1,4}?)${KIND}(?:'s?)?(?: (?!segment|division|business)[^;.,\\d]{0,60}?(?:, [^;.,\\d]{0,40})?)? ?$`,
  'i',
);
const APART =
  /\b(?:as well as|and (?:our|the|we)|plus|while|despite|whereas|but|total|consolidated|compan\w+)\b/i;
/** "growth of 5% to 6% ... in our pumps business": behind the figure, before the next. */
const BEHIND = new RegExp(
  `^(?: (?:in|for|during) (?:fiscal )?20\\d\\d)?[^,;.\\d]{0,50}? (?:for|in|from|at|of|within) (?:our |the )?((?:(?!(?:our|the|these|those|for|in|of|by|from|this|that|which) )[\\w&'-]{2,20} ){1,4}?)${KIND}\\b`,
  'i',
);
const TITLE = "([A-Z][A-Za-z&'-]{1,20}(?: (?:and )?[A-Z][A-Za-z&'-]{1,20}){0,3})";
/** "For Pumps, we expect", "Starting with Valves; in the second quarter". */
const HEADING = new RegExp(
  `^(?:(?:And|So|Now|Next|Lastly|Finally),? )?(?:[Ff]or|[Ii]n|[Aa]t|[Ww]ithin|[Ss]tarting with|[Bb]eginning with|[Tt]urning to|[Mm]oving to) (?:our )?${TITLE}(?: (?:clients|customers|stores|markets|operations))?[,;] (?!20\\d\\d)`,
);
/** "Valves' operating profit", "Pumps's revenue". */
const OWNER =
  /([A-Z][A-Za-z&-]{1,20})(?:'s|') (?:(?:full[- ]year|adjusted|net|operating|non-GAAP|GAAP|organic|annual|\d{4}|quarterly) ){0,3}$/;
/** "Northern Pumps will contribute 2021 adjusted EBITDA of". */
const GIVES = new RegExp(
  `${TITLE} (?:(?:is|are) (?:expected|projected|anticipated) to|to|will|should|would) contribute\\b[^,;.$%]{0,60}$`,
);
/** "growth by unit: lamps up 20%; Valves up 5%; overall up 9%": the name an item of a list opens with. */
const ITEM =
  /[;:] (?:and )?([A-Za-z][A-Za-z&'-]{2,20}(?: [A-Za-z&'-]{2,20}){0,2}),? (?:up |down |at |of )?$/;
const NO_ITEM =
  /\b(?:is|was|are|were|be|to|we|expect\w*|range|ranging|between|approximately|about|from|and|or|with|an?|the|increas\w+|decreas\w+|grow\w*|growth|basis|currency|organic\w*|adjusted|diluted|point|midpoint|million|billion|reported|than|least|up|down|versus|now|plus|minus|per|share|level|roughly)\b/i;
const NO_TITLE =
  /^(?:Q[1-4]|FY|GAAP|EPS|EBITDA|U\.S|I|We|It|What|That|Here|There|Let|Today|Yesterday|Tomorrow|Moody|S&P|Now|Then|COVID(?:-19)?|SG&A|R&D|Other|Total|Summary|Addition|Particular|General|Fact|Contrast|Comparison|Closing|Conclusion|Example|Instance|Perspective|Reference|Context|Modeling|Company|Management|Board|Corporate|Capital|Cash|Revenue|Gross|Operating|Net|Adjusted|Non-GAAP|Tax|Share|Looking|Guidance|Midpoint|In|For|The|Our|This|And|So|But|First|Second|Third|Fourth|Full|Fiscal|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

function title(name: string | undefined, company: string | null): string | null {
  if (name === undefined || NO_TITLE.test(name) || NOT_A_PART.test(name.toLowerCase())) return null;
  // Its own name is no part of it.
  if (company?.toLowerCase().includes(name.toLowerCase()) === true) return null;
  return name;
}

function noun(found: RegExpExecArray | null, text: string): string | null {
  const said = found?.[1]?.trim() ?? '';
  if (found === null || said === '') return null;
  if (GENERAL.test(said) || NOT_A_PART.test(said.toLowerCase())) return null;
  const at = text.indexOf(said, found.index);
  const traded = TRADED.test(text.slice(0, at));
  return traded || APART.test(found[0].slice(found[0].indexOf(said) + said.length)) ? null : said;
}

function itemName(item: RegExpExecArray): string | null {
  const named = noun(item, item.input);
  return named !== null && NO_ITEM.test(named) ? null : named;
}

interface Clause {
  readonly text: string;
  readonly mention: MetricMention;
  readonly quantity: Quantity;
}

/** The part of a company whose figure it is by the words around it, as said; null for the company. */
export function subjectOf(
  { text, mention, quantity }: Clause,
  company: string | null = null,
): string | null {
  const from = Math.min(mention.start, quantity.start);
  const item = ITEM.exec(text.slice(Math.max(0, quantity.start - 70), quantity.start));
  if (item !== null && mention.end < quantity.start - item[0].length + 1) return itemName(item);
  const heading = title(HEADING.exec(text)?.[1], company);
  if (heading !== null) return heading;
  const owner = title(OWNER.exec(text.slice(Math.max(0, from - 70), from))?.[1], company);
  if (owner !== null) return owner;
  const gives = title(GIVES.exec(text.slice(Math.max(0, from - 120), from))?.[1], company);
  if (gives !== null) return gives;
  const near = text.slice(Math.max(0, from - 130), from);
  const to = Math.max(mention.end, quantity.end);
  const far = text.slice(to, to + 100);
  const behind = BEHIND.exec(far);
  return (
    noun(BEFORE.exec(near), near) ??
    (behind === null || APART.test(behind[0].slice(0, behind[0].indexOf(behind[1] ?? '')))
      ? null
      : noun(behind, far))
  );
}
