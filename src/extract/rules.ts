/**
 * Every rule that may stand in a fact's `rules`, with what it has seen, as the screen says it: a rule without words
 * does not compile. The first letters say what a rule settles.
 */

/** The number itself. */
const NUMBER = {
  'q:range': 'Two bounds are stated',
  'q:plus-minus': 'A centre with plus or minus is stated',
  'q:atom': 'A single number is stated',
  'q:columns': 'The bounds stand in two columns',
  'q:convention': 'Said in words, such as “mid-single digits”: the band is ours',
  'q:flat': 'Said to be flat: a change of nothing',
  'q:approx-before': 'Said as an approximation',
  'q:floor-before': 'Said as at least',
  'q:floor-after': 'Said as at least',
  'q:ceiling-before': 'Said as at most',
  'q:ceiling-after': 'Said as at most',
} as const;

/** The clause it stands in, by the grammar of `clauses/`. */
const CLAUSE = {
  'g:measure-before': 'The measure stands before the number',
  'g:measure-after': 'The measure stands after the number',
  'g:measure-listed': 'In a list of measures, each with its number',
  'g:measure-before-far': 'The measure stands before the number, with words between',
  'g:margin-listed': 'A margin in brackets or in a list beside its amount',
  'g:moved': 'Says by how much the measure moved',
  'g:change-compared': 'So much more or less than before',
  'g:moved-after': 'The move stands before the measure',
  'g:moved-measure': 'The measure moved by an amount',
  'g:moved-measure-rate': 'The measure moved by a rate',
  'g:moved-measure-to': 'The measure moved to this level',
  'g:moved-part': 'Says by how much a part moved',
  'g:change-noun-of': 'An increase or a decrease of the number',
  'g:change-noun-after': 'The number stands before an increase or a decrease',
  'g:change-noun-after-topic': 'A change of the measure the sentence is about',
  'g:change-in-measure-of': 'A change in the measure, of the number',
  'g:growth-of-measure-after': 'Growth of the measure named after it',
  'g:growth-raised-to': 'The growth expected was raised to this',
  'g:revised-by': 'By how much guidance was revised',
  'g:list-of-changes': 'In a list of changes',
  'g:list-of-parts': 'In a list of parts, each with its change',
  'g:list-of-part-levels': 'In a list of parts, each with its level',
  'g:rate-against': 'A rate with what it is compared with',
  'g:share-of': 'A share of something',
  'g:share-of-thing': 'A share of something named behind it',
  'g:old-band': 'Guidance given before',
  'g:compared': 'What the figure is compared with',
  'g:compared-both': 'What two figures are compared with',
  'g:from': 'Where a move started',
  'g:bracketed-base': 'A figure to compare with, in brackets',
  'g:year-ago-after': 'The figure of a year ago',
  'g:contributed': 'What something contributed',
  'g:effect-before': 'An effect, named before the number',
  'g:effect-after': 'An effect, named after the number',
  'g:effect-on-measure': 'An effect on the measure',
  'g:effect-of-measure': 'An effect of the measure',
  'g:effect-listed': 'Another effect of what has had one',
  'g:effect-on-growth': 'An effect on growth',
  'g:effect-on-measure-by': 'An effect on the measure',
  'g:effect-of-driver': 'What currency, tariffs or the like do to the measure',
  'g:effect-of-measure-by': 'An effect on the measure',
  'g:effect-after-on-measure': 'An effect on the measure, named after the number',
  'g:own-words': 'A measure in the document’s own words',
  'g:carried-level': 'The measure is the one of the sentence before',
  'g:none': 'No known clause: the nearest measure is taken',
} as const;

/** The measure, and how far it stands from the number. */
const MEASURE = {
  'm:tight': 'The measure stands right beside the number',
  'm:near': 'The measure stands near the number',
  'm:far': 'The measure stands further from the number',
  'm:part': 'The measure is that of the part named',
  'm:own': 'A measure the document names again',
  'm:own-unknown': 'A measure the document names once',
  'm:carried': 'The measure is carried from before',
  'f:left': 'The metric stands before the number',
  'f:right': 'The metric stands after the number',
  'f:respectively': 'Matched in order by “respectively”',
  'f:carried': 'The metric is carried from the sentence before',
  'f:margin-beside': 'A margin named beside its amount',
  'f:per-share': 'A per-share amount',
  'x:unknown-metric': 'Not a metric Guideband knows by name',
  'x:sector-metric': 'A metric of its sector, not one every company has',
} as const;

/** Whether it is guided or a result. */
const ROLE = {
  'r:forward': 'Speaks of the future',
  'r:forward-weak': 'Speaks of the future in weak words',
  'r:forward-infinitive': 'Speaks of the future',
  'r:carried': 'Past or future is carried from the sentence before',
  'r:head': 'Its heading or lead says what is expected',
  'r:plain': 'No verb says whether it is past or future',
  'r:past': 'Speaks of the past',
  'r:past-nearest': 'The nearest verb speaks of the past',
  'r:past-after': 'A verb after it speaks of the past',
  'r:range': 'A range, so it is guided',
  'r:revised': 'Replaces an earlier band',
  'r:ahead': 'Of a period that is not over, so it is guided',
  'r:old': 'Guidance given before',
  'r:result-against': 'A result set against another figure',
  'r:from-to': 'A change from one figure to another',
  'r:compares': 'Compared with another figure',
  'r:comparator': 'A figure to compare with',
  'r:comparator-short': 'A figure to compare with',
  'r:comparator-after': 'A figure to compare with',
  'r:level': 'A level named beside a change',
  'r:brackets': 'A figure to compare with, in brackets',
  'r:past-expectation': 'An expectation of the past',
  'd:verb': 'A verb gives the direction',
  'a:withdrawn': 'Earlier guidance is withdrawn',
  'a:suspended': 'Earlier guidance is suspended',
  'a:reiterated': 'Earlier guidance is reiterated',
} as const;

/** Its period. */
const PERIOD = {
  'p:clause': 'The period is named in the same clause',
  'p:head': 'The period is named in a heading or a lead',
  'p:payment': 'The quarter a dividend is paid in',
  'p:scope': 'The period is carried from earlier in the text',
  'p:own': 'No period is named: it is the one reported here',
  'p:respectively': 'The period is matched in order by “respectively”',
  'p:default': 'No period is named: the next one is taken',
} as const;

/** Its basis. */
const BASIS = {
  'b:none': 'No basis is stated',
  'b:after': 'The basis is stated after the metric',
  'b:span': 'The basis is stated beside the metric',
  'b:reported': 'Called “reported”',
  'b:respectively': 'The basis is matched in order by “respectively”',
  'b:earnings': 'The basis is that of the earnings named',
  'b:passage': 'The basis is the one the passage states',
  'b:document': 'The basis is the default the document states',
  'b:definition': 'The basis follows from a definition in the document',
  'b:consistent': 'The basis is the one used elsewhere in the document',
  'x:beside-adjusted': 'Said beside its adjusted figure, so by GAAP',
} as const;

/** Its sign, and the part of the company it is of where no part's name settles it. */
const SIGN_AND_SCOPE = {
  's:loss': 'A loss, so the sign is minus',
  's:loss-name': 'A loss, so the sign is minus',
  's:loss-after': 'A loss, so the sign is minus',
  's:decline': 'A decline, so the sign is minus',
  's:decline-after': 'A decline, so the sign is minus',
  's:clause': 'The clause says it fell, so the sign is minus',
  's:none': 'No part is named: it is the whole company’s',
  's:whole': 'Said of the company as a whole',
  's:undivided': 'A measure only the whole company has',
  's:passage': 'The part is the one the passage is about',
  's:same': 'The part is that of the figure before',
  's:minority': 'It is the share of other owners',
  's:segment': 'Said of a segment that is not named',
  'x:whole': 'Said of the company as a whole',
  'x:qa': 'Said in questions and answers',
} as const;

/** What other statements of the document say of the same thing. */
const OTHERS = {
  'm:repeated': 'Said more than once',
  'm:conflict': 'The document gives two figures for it',
  'm:rival': 'The document gives another figure for it that is clearer',
} as const;

/** A cell of a table. */
const TABLE = {
  't:row': 'Its row names the measure',
  't:section': 'The heading of its rows names the measure',
  't:title': 'The title of the table names the measure',
  't:across': 'The head of its column names the measure',
  't:carried': 'The measure is that of the row above',
  't:low-high': 'The bounds stand in two columns',
  't:change': 'A column of changes',
  't:income': 'In an income statement',
  't:balance': 'In a balance sheet',
  't:cash': 'In a statement of cash flows',
  't:bridge': 'In a reconciliation',
  't:other': 'In a table',
  'period:head': 'The period stands at the head of the column',
  'period:title': 'The period stands in the title of the table',
  'period:document': 'The period is the one the document reports',
  'period:default': 'No period is named for the column',
  'basis:row': 'The basis stands in the row',
  'basis:head': 'The basis stands at the head of the column',
  'basis:title': 'The basis stands in the title of the table',
  'basis:statement': 'The basis is that of the statement',
  'basis:none': 'No basis is stated',
  'scope:row': 'The part stands in the row',
  'scope:head': 'The part stands at the head of the column',
  'scope:section': 'The part is the heading of its rows',
  'scope:title': 'The part stands in the title of the table',
  'scope:none': 'No part is named: it is the whole company’s',
  'unit:cell': 'The cell says its unit',
  'unit:head': 'The head of the column or row says the unit',
  'unit:title': 'The title of the table says the unit',
  'unit:default': 'No unit is stated: the usual one is taken',
  'metric:catalogue': 'A metric Guideband knows by name',
  'metric:own-words': 'A measure in the words of its row',
  'kind:head': 'The head of the column says what it is',
  'kind:title': 'The title of the table says what it is',
  'kind:default': 'Past or future by its period',
} as const;

/** Where the name of a part was found. */
const PART_PLACES = {
  before: 'before the measure',
  behind: 'after the measure',
  figure: 'after the number',
  owner: 'as the measure’s owner',
  subject: 'as what moved',
} as const;

/** How sure its name is one. */
const PART_NAMES = {
  part: 'A part the document names elsewhere stands',
  noun: 'A part said to be a segment stands',
  capitals: 'A part written as a name stands',
  words: 'Words that may be a part stand',
} as const;

const WORDS = {
  ...NUMBER,
  ...CLAUSE,
  ...MEASURE,
  ...ROLE,
  ...PERIOD,
  ...BASIS,
  ...SIGN_AND_SCOPE,
  ...OTHERS,
  ...TABLE,
} as const;

export type PartPlace = keyof typeof PART_PLACES;
export type PartSurety = keyof typeof PART_NAMES;
export type RuleId = keyof typeof WORDS | `s:${PartPlace}-${PartSurety}`;

/** What follows in the ids that begin so: `Named<'g'>` is `measure-before` and the others of the grammar. */
export type Named<
  Prefix extends string,
  Id = RuleId,
> = Id extends `${Prefix}${':' | '-'}${infer Name}` ? Name : never;

/** A rule, where it holds. */
export function when(holds: boolean, rule: RuleId): readonly RuleId[] {
  return holds ? [rule] : [];
}

const PLACES: ReadonlyMap<string, string> = new Map(Object.entries(PART_PLACES));
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(PART_NAMES));
const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries(WORDS));

/** A rule id in words; one of another version of Guideband is shown as it is, so that nothing is hidden. */
export function ruleWords(rule: string): string {
  const known = KNOWN.get(rule);
  if (known !== undefined) return known;
  const [place = '', name = ''] = rule.replace(/^s:/, '').split('-');
  const [where, what] = [PLACES.get(place), NAMES.get(name)];
  return where === undefined || what === undefined ? rule : `${what} ${where}`;
}
