import type { Named } from './rules.ts';

/** Every reason why a number is left out, as the screen says it: a veto without words does not compile. */
const VETOES = {
  'v:analyst': 'An analyst or the operator says it, not management.',
  'v:question': 'It is asked, not said.',
  'v:no-metric': 'No measure is named that this number could be of.',
  'v:unsure': 'Too few figures read like this one are right for it to be shown.',
  'v:comparative': 'It is what a figure is compared with.',
  'v:component': 'It is a part of a larger figure.',
  'v:condition': 'It is a condition, not a figure.',
  'v:contribution': 'It is what something adds to a figure.',
  'v:delta': 'It is a change of an amount, not the amount.',
  'v:excluded-item': 'It is an item the figure leaves out.',
  'v:hypothetical': 'It is an example or an if.',
  'v:midpoint': 'It is the middle of a band given elsewhere.',
  'v:midpoint-delta': 'It is measured from the middle of a band.',
  'v:milestone': 'It is a milestone, not a figure of a period.',
  'v:share-of': 'It is a share of something else.',
  'v:part': 'It is far below another amount given for the same thing: a part of it.',
  'v:rival': 'Another figure is given for the same thing in clearer words.',
  'v:split': 'It says how a figure is spread over periods.',
  'v:third-party': 'It is about somebody else.',
  'v:to-date': 'It is what has been reached so far, within a plan.',
  'v:forward-elsewhere': 'The sentence looks ahead, but not with this number.',
  'v:leverage': 'It is the effect of costs on a margin, not the margin.',
  'v:returned': 'It is what was returned to shareholders, not a measure of results.',
  'v:per-unit': 'It is an amount for each unit of something.',
  'v:look-alike': 'It is of something that only sounds like the measure.',
  'v:kpi': 'It is a price, a market or another measure that is not the company’s result.',
  'v:amount': 'It is the size of a project, a deal or a cost, not a measure.',
  'v:table-no-metric': 'Its row names no measure.',
  'v:table-no-period': 'No period is named for its column.',
  'v:table-no-unit': 'Nothing says what its row is counted in.',
  'v:table-others': 'Its column is about somebody else.',
  'v:table-change-of-amount': 'It is a change of an amount, not the amount.',
  'v:table-change-unsaid': 'It is a change, and nothing says against what.',
  'v:table-role-against-period':
    'Its column says guidance or result, and its period says otherwise.',
} as const;

export type Veto = keyof typeof VETOES;
export type VetoName = Named<'v', Veto>;

/** What the lexicon names so that no measure is taken from it. */
export const NO_MEASURE: ReadonlyMap<string, VetoName> = new Map([
  ['veto:look-alike', 'look-alike'],
  ['veto:kpi', 'kpi'],
  ['veto:amount', 'amount'],
  ['veto:condition', 'condition'],
]);

const REASONS: ReadonlyMap<string, string> = new Map(Object.entries(VETOES));

/** Why a number was left out, in words, from the id of the veto that rejected it. */
export function vetoText(veto: string): string {
  return REASONS.get(veto) ?? 'It fits no statement about a measure.';
}
