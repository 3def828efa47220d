/** Titles, employers and headings of our own for the words that tell who speaks. */
export const FIRM: readonly string[] = [
  'Stonebridge - Analyst',
  'Stonebridge, Research Division',
  'Stonebridge Securities',
  'Stonebridge Capital Markets',
  'Barclays',
  'Goldman Sachs',
  'Morgan Stanley',
  'JPMorgan',
  'JP Morgan',
  'BofA',
  'UBS',
  'Citigroup',
  'Wells Fargo',
];
export const MANAGEMENT: readonly string[] = [
  'Quell Paper - CEO',
  'Quell Paper - CFO',
  'Quell Paper - COO',
  'Chief of Staff',
  'President',
  'Chairman',
  'Chairwoman',
  'Chair of the Board',
  'EVP Sales',
  'SVP Sales',
  'VP Sales',
  'Accounting Officer',
  'Director of Sales',
  'Investor Relations',
  'Head of Sales',
  'Treasurer',
  'General Counsel',
  'Founder',
  'Company Executive',
];
export const CONDUCTOR: readonly string[] = ['Operator', 'Moderator', 'Conference Coordinator'];
export const LIST: readonly string[] = ['corporate participants'];
export const LIST_OF_ASKERS: readonly string[] = [
  'Analysts',
  'Other Participants',
  'Conference Call Participants',
];
