/** Times and their order. */
const TIMES = `
  annual annualized annually april august current daily day december early early-stage february first fourth
  friday full-year half january july june last late long-term march may medium-term monday month monthly months
  near-term new next november october period periods previous prior quarter quarterly quarters recent second
  september sequential short-term third thursday time times today trailing tuesday wednesday week weekly weeks
  year year-over-year yearly years yesterday
`;

/** Numbers and what they count. */
const NUMBERS = `
  amount amounts billion digit dollar dollars double double-digit eight figure figures five four high
  high-single-digit low low-single-digit mid mid-single-digit million nine number numbers one percent percentage
  point points seven single single-digit six ten three two
`;

/** What companies do to their figures. */
const VERBS = `
  accelerate accelerated achieve achieved add added adding addition adds announces begin beginning believe book
  booked boost boosted bring brought confirms cuts decrease decreased decreases deliver delivered delivering
  delivers drive driven driver drivers drives driving drove exceed exceeded exceeding exclude excludes expand
  expanded expands expected expects experience experienced forecasts fuel fueled gain gains generate generated
  generates get gets got grew grow growing guides help helped helps hikes improve improved improves include
  includes increase increased increases issues keep kept know lead leading leads led lifts look looking lower
  lowering lowers made maintain maintained make makes move moving narrows offset offsetting post posted produce
  produced produces projects provide provided provides put raise raised raises raising reaffirm reaffirming
  reaffirms recognize recognized record recorded reflect reflected reflecting reflects reiterate reiterates
  reiterating remain remained remains report reported reporting reports represent represented represents result
  resulted resulting results said saw say see seeing seen sees sets show showed shows support supported supports
  sustain sustainable sustained take takes thank thanks think took translate translated turn turning update
  updated updates updating want
`;

/** Little words. */
const LITTLE = `
  a about additional after again all almost also although an and any approximately around as at because before
  both but by certain compared despite did does done due during each even every for from he her here his how i
  if in it its just less many me more most much my nearly no not of on only or other others our over own per
  quite relative respective roughly several she since so some still such than that the their them then there
  these they this those through to under us various versus very we well what when where which while who why with
  without you your
`;

/** Ways to count, judge and adjust a measure, and words of the measures themselves. */
const MANNERS = `
  accelerating accrued actual adjusted advance aggregate anticipated attributable average base basic basis
  benefit best better better-than-expected bottom case cash cer combined company company-wide comparable
  consistent consolidated constant continued continuing contribution core corporate currencies currency
  declining diluted disciplined effective embedded end estimated example excellent excess excluding fact final
  flat forma forward free full future fx fx-neutral gaap generating global good great gross group guidance
  healthy higher highest holders ifrs impact implicit implied impressive improving in-line including incremental
  initial largest latest level levels lfl like like-for-like line line-item line-items local local-currency
  lowest making management maximum meaningful meaningfully measure measures metric metrics midpoint minimum
  modest modestly negative net neutral nominal non-gaap normalised normalized one-time ongoing operating organic
  original outlook outstanding overall part peak performance perspective positive potential preliminary pro
  profit profitability profitable range rate rates recurring reduced regard respect revised robust same-store
  share shareholders shares side significant significantly slight slightly solid special stable standpoint start
  statutory steady stock stockholders strong strong-than-expected strongest structural system system-wide
  systems systemwide taking target targeted targets terms top total underlying view weighted weighted-average
  worldwide
`;

/** Words that name no part of a company, wherever they stand before a measure or behind it. */
const NEUTRAL: ReadonlySet<string> = new Set(
  [TIMES, NUMBERS, VERBS, LITTLE, MANNERS].flatMap((list) => list.trim().split(/\s+/)),
);

/** Words in -ing and -ed that are nouns of what companies sell. */
export const TRADES: ReadonlySet<string> = new Set(
  'retailing wholesaling recycling refining marketing fracturing pumping mapping tooling styling advertising licensing banking gaming networking switching routing engineering manufacturing clothing marketing trading streaming lending consulting outsourcing shipping housing packaging testing training drilling mining farming fishing hosting computing printing processing building plumbing flooring roofing lighting heating cooling coating bedding knitting wedding imaging sensing publishing broadcasting brewing baking catering staffing recruiting leasing listing ticketing branded managed embedded automated unlimited connected'.split(
    ' ',
  ),
);

/** Whether a lower-cased word can be the name of a part. */
export function mayName(word: string): boolean {
  if (word.length < 2 || NEUTRAL.has(word)) return false;
  if (/^\d|%|\$/.test(word)) return false;
  if (/(?:ing|ed)$/.test(word) && word.length > 4 && !TRADES.has(word)) return false;
  return !/ly$/.test(word) || word === 'assembly' || word === 'supply';
}

/** "segment", "division": words behind the name of a part that are no name. */
export const PART_NOUN =
  /^(?:segments?|divisions?|business(?:es)?|units?|groups?|regions?|operations|franchises?|categor(?:y|ies)|geograph(?:y|ies)|brands?|portfolio|markets?|channels?|product lines?|lines?)$/i;
