const REASONS: ReadonlyMap<string, string> = new Map([
  ['analyst', 'An analyst or the operator says it, not management.'],
  ['no-metric', 'No measure is named that this number could be of.'],
  ['prior', 'It is an earlier guidance, named for comparison.'],
  ['comparative', 'It is what a figure is compared with.'],
  ['component', 'It is a part of a larger figure.'],
  ['condition', 'It is a condition, not a figure.'],
  ['contribution', 'It is what something adds to a figure.'],
  ['delta', 'It is a change of an amount, not the amount.'],
  ['excluded-item', 'It is an item the figure leaves out.'],
  ['hypothetical', 'It is an example or an if.'],
  ['midpoint', 'It is the middle of a band given elsewhere.'],
  ['midpoint-delta', 'It is measured from the middle of a band.'],
  ['milestone', 'It is a milestone, not a figure of a period.'],
  ['share-of', 'It is a share of something else.'],
  ['part', 'It is far below another amount given for the same thing: a part of it.'],
  ['rival', 'Another figure is given for the same thing in clearer words.'],
  ['split', 'It says how a figure is spread over periods.'],
  ['third-party', 'It is about somebody else.'],
  ['to-date', 'It is what has been reached so far, within a plan.'],
  ['forward-elsewhere', 'The sentence looks ahead, but not with this number.'],
]);

/** Why a number was left out, in words, from the id of the veto that rejected it. */
export function vetoText(veto: string): string {
  return REASONS.get(veto.replace(/^v:/u, '')) ?? 'It fits no statement about a measure.';
}
