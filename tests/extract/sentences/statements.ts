/** Sentences of our own for guidance without a number, and for the measure a share a company guides by. */
export const ACTIONS: readonly string[] = [
  'We are withdrawing our full-year outlook.',
  'We have suspended our guidance.',
  'We reiterate our guidance.',
];
export const DIRECTION: readonly string[] = [
  'We expect margins to improve.',
  'We anticipate margins to improve.',
  'We plan to grow.',
  'We project sales to grow.',
];
export const WILL: readonly string[] = ['The move will reduce opex.'];
export const FUNDS: readonly string[] = ['AFFO was $1.10.', 'Funds from operations were $1.10.'];
export const EARNINGS: readonly string[] = ['EPS was $1.10.', 'Earnings per share were $1.10.'];
