import { PLACES } from './parts.ts';

/** What a word or phrase is to the grammar of a sentence; each kind is one letter of its line of tags. */
export type Kind =
  | 'verb' // was, came in at: what follows is the level
  | 'move' // grew, up, fell: the figure behind is a change
  | 'change' // an increase, growth, a decline: a noun for a change
  | 'flat'
  | 'expect'
  | 'report'
  | 'versus' // sequentially, year over year
  | 'compare' // compared to, versus: what follows belongs to another period
  | 'from'
  | 'old' // our previous guidance of
  | 'of'
  | 'to'
  | 'at'
  | 'by'
  | 'in'
  | 'and'
  | 'or'
  | 'lister' // respectively, both
  | 'except' // excluding, net of
  | 'include'
  | 'share' // of sales, as a percentage of revenue
  | 'effect' // headwind, impact, contribution: nouns
  | 'affect' // contributed, added, hurt: verbs
  | 'because' // driven by, due to: what follows is a cause
  | 'other-party'
  | 'if'
  | 'who' // we, it, which
  | 'place' // a region or country: a part of the company
  | 'filler';

/** Words that are passed over: they change neither what is measured nor how. */
const FILLER =
  "the our its their a an about approximately approx roughly around nearly almost just over some very also above below exceeding exceeded again now currently still already only more than less another overall strong solid record robust healthy significant additional further total slightly modestly well so far quite relatively essentially basically largely really actually nicely this that these those such estimated company's company company’s consolidated quarterly annual annualized fully diluted per share ordinary common";

const KINDS: Readonly<Record<string, string>> = {
  filler: FILLER,
  verb: 'reach reaches was were is are be been being totaled totalled amounted stood reached remained remains remain equaled equalled equals represented represents represent averaged approximated came come comes coming approaching hit approximating',
  report:
    'reported delivered generated achieved posted recorded earned produced had have has registered realized completed ended finished closed saw see spent invested paid returned repurchased incurred generate deliver generating delivering achieving recognized secured booked holding held',
  expect:
    'expect expects expected expecting anticipate anticipates anticipated anticipating guidance guiding guide outlook forecast forecasts forecasting forecasted project projects projected projecting target targets targeting targeted estimate estimates estimating will should would plan plans planned planning assume assumes assuming assumed believe intend intends budget budgeted reaffirm reaffirming reaffirmed reiterate reiterating reiterated maintain maintaining likely shall may could can goal range ranging',
  of: 'of',
  to: 'to',
  at: 'at',
  by: 'by',
  in: 'in for during on within across through into under throughout',
  from: 'from',
  or: 'or',
  and: 'and & plus but while though whereas with',
  who: "we it they i you he she which who that's it's we're we've they're there's here's we'll i'll you'll",
  if: 'if whether every each unless hypothetical hypothetically',
};

/** Words of movement with their sign: verbs and adverbs, then nouns. */
const UP =
  'up grew increased rose improved expanded climbed jumped gained surged accelerated advanced higher grow grows growing increases increasing rises rising improve improves improving expand expands expanding rise raise raised boosted strengthened soared greater better climb larger doubled tripled';
const DOWN =
  'down declined decreased fell dropped contracted lower lowered declining decreasing falling reduced shrank slipped slid fall falls drop drops contract contracts contracting reduce reduces reducing weakened deteriorated worsened compressed softened declines decreases plunged tumbled eased';
const UP_NOUN =
  'increase growth improvement gain expansion rise uptick acceleration advance appreciation leverage';
const DOWN_NOUN =
  'decrease decline reduction drop contraction fall deterioration erosion compression shortfall deleverage';
const FLAT = 'flat unchanged flattish stable';

export interface Word {
  readonly kind: Kind;
  readonly sign?: 1 | -1 | 0;
}

function entries(): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  const add = (list: string, word: Word): void => {
    for (const one of list.split(' ')) if (!words.has(one)) words.set(one, word);
  };
  add(UP, { kind: 'move', sign: 1 });
  add(DOWN, { kind: 'move', sign: -1 });
  add(UP_NOUN, { kind: 'change', sign: 1 });
  add(DOWN_NOUN, { kind: 'change', sign: -1 });
  add(FLAT, { kind: 'flat', sign: 0 });
  for (const [kind, list] of Object.entries(KINDS)) add(list, { kind: kind as Kind });
  return words;
}

/** Single words by their lower-cased form. */
export const WORDS: ReadonlyMap<string, Word> = entries();

export interface PhraseRule {
  readonly kind: Kind;
  readonly sign?: 1 | -1;
  /** What a change is measured against, where the phrase says it. */
  readonly versus?: 'yoy' | 'qoq' | 'prior';
  readonly pattern: RegExp;
}

/** Phrases of several words, tried in order where a word begins; each must match at that place. */
export const PHRASES: readonly PhraseRule[] = [
  { kind: 'expect', pattern: /look(?:s|ing)? for\b|(?:is |are |remains? )?on track (?:to|for)\b/y },
  { kind: 'filler', pattern: /at or (?:above|below|over|under)\b/y },
  // "Online went up 9% and made up 27% of sales"
  { kind: 'filler', pattern: /went(?= (?:up|down)\b)|ma(?:de|kes?)(?= up (?:about |some )?\d)/y },
  {
    kind: 'verb',
    pattern:
      /account(?:s|ed|ing)? for(?= (?:about |approximately |nearly |roughly |over |more than |some )?\d)/y,
  },
  {
    kind: 'versus',
    versus: 'prior',
    pattern:
      /(?:from|over|versus|above|below|to) the (?:mid-?point|low end|high end|lower end|higher end|upper end|top end)(?= (?:given|of (?:the|our|its) (?:prior|previous|original|initial|last|earlier)|we (?:gave|provided)|provided|issued)\b)/y,
  },
  {
    kind: 'filler',
    pattern:
      /(?:(?:higher|greater|more|better|lower|less|fewer|larger) than|the (?:higher|lower|upper|high|low|top|bottom) end of)(?= (?:about |approximately )?[$€£¥]?\d)/y,
  },
  {
    kind: 'filler',
    pattern:
      /(?:up to(?= (?:about |approximately )?[$\d€£])|in (?:the|a) range (?:of|between|from)|in the (?:area|neighbou?rhood|vicinity|ballpark) of|on the order of|to the tune of|call it|somewhere (?:around|between|in)|(?:a|at a) (?:total|level) of|at the (?:mid-?point|low end|high end|upper end|lower end|top end)(?: of (?:the|our|that) (?:range|guidance))?)(?![\w-])/y,
  },
  {
    kind: 'verb',
    pattern: /averag(?:e|ing)(?= (?:about |around |approximately |roughly )?[$\d€£])/y,
  },
  {
    kind: 'who',
    pattern:
      /(?:that|this|these|those)(?= (?:is|was|are|were|represents?|represented|would|will|should|reflects?|implies|compares?|equates?|translates?)\b)/y,
  },
  {
    kind: 'versus',
    versus: 'yoy',
    sign: -1,
    pattern: /(?:below|behind) (?:the |a )?(?:last|prior|previous) year(?:'s level)?\b/y,
  },
  {
    kind: 'filler',
    pattern:
      /(?:from|for|in) (?:continuing|discontinued|total)? ?operations\b|attributable to (?:the )?(?:\w+ ){0,3}?(?:share|stock|unit)holders\b|attributable to (?:the company|[\w.&'-]+)(?= (?:of|was|were|increased|decreased|rose|fell)\b)/y,
  },
  {
    kind: 'filler',
    pattern:
      /(?:(?:at|as of|by) )?(?:the )?(?:quarter|year|period|month|half)[- ]end\b|(?:at|as of|by) the end of (?:the |this )?(?:quarter|year|period|month|half)\b/y,
  },
  {
    kind: 'place',
    pattern: new RegExp(`(?:${PLACES})(?![\\w'])(?= )`, 'y'),
  },
  // "up 4% on the quarter and 13% on the year"
  { kind: 'versus', versus: 'qoq', pattern: /on the quarter(?=[,.;]| and\b| or\b|$)/y },
  { kind: 'versus', versus: 'yoy', pattern: /on the year(?=[,.;]| and\b| or\b|$)/y },
  {
    kind: 'versus',
    versus: 'qoq',
    pattern:
      /(?:on a )?(?:sequential(?:ly)?(?: basis)?|quarter[- ](?:over|on)[- ]quarter|linked[- ]quarter|(?:from|over|compared (?:to|with)|versus) the linked quarter|q[- ]?o[- ]?q|q\/q|(?:over|from|than|versus|vs\.?|to|compared (?:to|with)|relative to) (?:the |our )?(?:prior|previous|preceding|last) quarter(?:'s level)?)\b/y,
  },
  {
    kind: 'versus',
    versus: 'yoy',
    pattern:
      /(?:on a )?(?:year[- ](?:over|on|to)[- ]year(?: basis)?|y[- ]?o[- ]?y|y\/y|annually|(?:over|from|than|versus|vs\.?|compared (?:to|with)|relative to|on|above|ahead of|against) (?:the |a |our |that of the )?(?:same (?:period|quarter|time)(?: (?:of|in|a|the))?(?: (?:last|prior|previous))? ?year(?: ago)?|(?:prior|previous|last|preceding)[- ](?:fiscal )?year(?:'s)?(?: (?:period|quarter|level|(?:first|second|third|fourth|same) quarter))?|year[- ]ago(?: (?:period|quarter|level))?|year earlier|(?:comparable|corresponding)(?: prior[- ]year)? (?:period|quarter)(?: (?:of|in|a) (?:the )?(?:last|prior|previous) year)?|(?:first|second|third|fourth) quarter (?:of )?(?:last|a) year(?: ago)?|last (?:first|second|third|fourth) quarter|(?:first|second|third|fourth) quarter a year ago|prior[- ]year(?: (?:period|quarter))?))(?![\w'])/y,
  },
  {
    kind: 'old',
    pattern:
      /(?:our |the |its )?(?:prior|previous|previously|original|originally|initial|initially|earlier|former|old)(?:ly)? (?:\w+ ){0,3}(?:guidance|outlook|range|estimates?|forecasts?|guide|expectations?|midpoint|projections?|targets?|view|provided|guided|announced|communicated|expected)\b/y,
  },
  {
    kind: 'compare',
    pattern:
      /(?:(?:as |when |which )?compare[sd]? (?:to|with|against)|in comparison (?:to|with)|versus|vs\.?|relative to|as opposed to|rather than|instead of|against|as against)(?![\w'])/y,
  },
  {
    kind: 'compare',
    sign: 1,
    pattern:
      /(?:higher|more|better|greater) than(?= (?:the|our|a|last|in|expected|anticipated|20\d\d|we)\b)/y,
  },
  {
    kind: 'compare',
    sign: -1,
    pattern:
      /(?:lower|less|worse|fewer) than(?= (?:the|our|a|last|in|expected|anticipated|20\d\d|we)\b)/y,
  },
  {
    kind: 'share',
    pattern:
      /(?:as an? )?(?:(?:percent(?:age)?|proportion|share) )?of (?:our |the |its |total |net |company |consolidated |overall |group |quarterly |\w+ product )*(?:revenues?|sales|turnover|net sales)\b(?! (?:growth|guidance))|(?:revenue|sales) (?:mix|share)\b|as an? (?:percent(?:age)?|proportion|share) of [\w-]+/y,
  },
  {
    kind: 'except',
    pattern:
      /(?:excluding|excludes?|exclusive of|net of|ex-|before|without|not including|other than|adjusting for|adjusted for|absent)(?![\w-])/y,
  },
  {
    kind: 'include',
    pattern: /(?:including|includes?|inclusive of|of which|comprised of|consisting of)\b/y,
  },
  {
    // "impacts our sales growth in the quarter by approximately 2%"
    kind: 'affect',
    sign: -1,
    pattern:
      /impact(?:s|ed|ing)?(?= (?:[a-z&'-]+ ){1,7}by (?:about |approximately |around |roughly |nearly |up to )?[$€£]?\d)/y,
  },
  {
    kind: 'effect',
    sign: -1,
    pattern:
      /(?:headwinds?|drag|dilution|dilutive|(?:negative|adverse|unfavou?rable) (?:currency |fx )?(?:impacts?|effects?))\b/y,
  },
  {
    kind: 'effect',
    sign: 1,
    pattern:
      /(?:contributions?|tailwinds?|benefits?|accretion|accretive|(?:positive|favou?rable) (?:currency |fx )?(?:impacts?|effects?))\b/y,
  },
  { kind: 'effect', pattern: /impacts?\b/y },
  {
    kind: 'affect',
    sign: -1,
    pattern:
      /(?:hurt|(?:negatively|adversely|unfavou?rably)(?: (?:impact(?:s|ed|ing)?|affect(?:s|ed|ing)?))?)\b/y,
  },
  {
    kind: 'affect',
    sign: 1,
    pattern:
      /(?:contribut(?:ed|es|ing|e)|add(?:ed|s|ing)?|benefit(?:ed|ing|ted)|(?:positively|favou?rably)(?: (?:impact(?:s|ed|ing)?|affect(?:s|ed|ing)?))?)\b/y,
  },
  { kind: 'affect', pattern: /impact(?:ed|ing)\b/y },
  {
    kind: 'because',
    pattern:
      /(?:driven(?: primarily| largely| mainly)? by|due(?: primarily| largely| mainly)? to|attributable to|related to|associated with|because of|as a result of|reflecting|reflects|led by|offset(?:ting)?(?: partially)?(?: by)?|partially offset by|resulting from|thanks to|given)\b/y,
  },
  { kind: 'lister', pattern: /(?:respectively|both|in each case|alike)\b/y },
  {
    kind: 'other-party',
    pattern:
      /(?:consensus|the street|street|analysts?|consultants?|industry(?! award)|(?:the |overall |total )market(?! shares?\b)|market (?:growth|size|loss|data)|peers?|competitors?|sector average|national|gdp|cpi|covenant|coupon|notes due|senior notes)\b/y,
  },
  { kind: 'verb', pattern: /average(?= (?:between|approximately|about|around|\$?\d))/y },
  { kind: 'verb', pattern: /(?:came|coming|come|comes) in (?:at|around|above|below)?\b/y },
];
