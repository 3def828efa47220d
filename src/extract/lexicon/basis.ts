import type { Basis } from '../types.ts';

/** Words at a metric that put it outside GAAP. */
export const NON_GAAP =
  /\b(?:non- ?gaap|adjusted|adj|core|normalized|operating eps|operating (?:earnings|ffo)(?= [^;]{0,60}(?:per |a share|ffo|guidance|\$))|net operating income per|base earnings|affo|comparable (?:basis|eps|earnings)|currency[- ]neutral|excluding|ex-items|pro forma|before (?:special|one-time|restructuring)|underlying|cash eps|ongoing|on an operating basis|nareit|recurring)\b/g;

export const GAAP =
  /(?<!non-)(?<!non- )(?<!non )\b(?:gaap|statutory|ifrs|as reported|on (?:a|an as[- ]) ?reported basis|(?<!\b(?:we|also|have|has|had|just|today|yesterday|company|was|were),? )reported (?:(?:first|second|third|fourth|full)[- ](?:quarter|year) )?(?:eps|earnings|diluted))\b/g;

/** Beside the figure itself: "$0.36 on a GAAP basis and $0.57 on a non-GAAP basis". */
export const AFTER: readonly { readonly pattern: RegExp; readonly basis: Basis }[] = [
  {
    pattern:
      /^ (?:per (?:diluted )?share )?(?:on (?:an? )?(?:adjusted|non-gaap) (?:(?:adjusted|earnings|per|share|diluted) ){0,4}basis|as adjusted)\b/,
    basis: 'non_gaap',
  },
  { pattern: /^ (?:per (?:diluted )?share )?excluding\b/, basis: 'non_gaap' },
  // "73.7% (GAAP) and 77.4% (non-GAAP)", "$1.17 adjusted"
  { pattern: /^ ?\((?:non-gaap|non-ifrs|adjusted|underlying)\)/, basis: 'non_gaap' },
  { pattern: /^ ?\((?:gaap|ifrs|reported|as reported|statutory)\)/, basis: 'gaap' },
  { pattern: /^ (?:(?:per|a) (?:diluted )?share )?adjusted(?=[.,;]|$)/, basis: 'non_gaap' },
  {
    pattern: /^ (?:(?:per|a) (?:diluted )?share )?(?:on a gaap basis|as reported)\b/,
    basis: 'gaap',
  },
];
export const LATER: readonly { readonly pattern: RegExp; readonly basis: Basis }[] = [
  {
    pattern:
      /^[^,;]{0,30}\b(?:on an? (?:adjusted|non-gaap) basis|excluding|before (?:special|one-time|restructuring))\b/,
    basis: 'non_gaap',
  },
  { pattern: /^[^,;]{0,30}\bon a gaap basis\b/, basis: 'gaap' },
];

/** The document's own statement that its figures are non-GAAP. */
export const STATED =
  /\b(?:guidance|outlook|metrics|forecast|discuss|refer|comments|results|comparisons|measures|growth rates|figures|numbers)\b[^.]{0,120}\b(?:on (?:a|an) (?:non-gaap|adjusted) basis|(?:are|is|will be) (?:non-gaap|adjusted)|non-gaap (?:basis|terms|financial measures unless))/;

/** "We will refer primarily to non-GAAP measures during this call": the speaker's own default. */
export const REFERS =
  /\b(?:refer|discuss|speak|talk)\w* (?:primarily |mainly |only )?(?:to |about )?non-gaap (?:financial )?(?:measures|results|metrics)\b[^.]{0,60}\b(?:during|on|except|unless)\b/;

/** "My comments focus on adjusted performance": the same said of the speaker's own figures. */
export const LEADS: readonly RegExp[] = [
  /\b(?:i|we)(?:'ll| will|'m| am|'re| are| would) (?:be |like to )?(?:referr?|referenc|discuss|speak|present)\w* (?:to |about |on |our )?(?:consolidated results using )?(?:adjusted|core performance|non-gaap) (?:results|performance|terms|measures|figures|numbers|financials)\b(?! (?:or|and) )/,
  /\b(?:comments|commentary|remarks|discussion)\b[^.;]{0,30}\b(?:focus on|be (?:primarily |mainly )?(?:in|on)) (?:the |an? )?(?:adjusted|non-gaap) (?:results|performance|terms|basis|measures|figures|numbers)\b/,
  /\bwe use (?:adjusted|non-gaap)\b[^.;]{0,40}\blead\b/,
];
export const HEDGED = /\b(?:certain|some|may|also)\b/;

/** "From a non-GAAP perspective, ...": a sentence that opens a passage on one basis; the group is its word. */
export const PASSAGE =
  /^(?:from an?|on an?) (non-gaap|adjusted|gaap)(?: \w+)? (?:perspective|standpoint|basis)\b/;
const ADJUSTED_WORDS =
  '(?:non-gaap|adjusted|underlying|core|operating ffo|normali[sz]ed|ex-items|before (?:adjusting|exceptional|special) items|excluding (?:special|adjusting|exceptional|one-time) items)';
const SPOKEN =
  '(?:comments?|commentary|remarks|discussions?|references?|figures|numbers|results|measures|metrics|comparisons|amounts|items|everything|margins?|expenses|earnings|p&l|growth rates|financials?|profit)';

/** A sentence that can state a basis at all names one of these. */
export const NAMES_ADJUSTED = new RegExp(`\\b${ADJUSTED_WORDS}`);

/** "Unless otherwise noted, all figures are non-GAAP", "I'll talk to adjusted numbers unless I tell you otherwise". */
export const DECLARED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:unless|except)\\b[^.;]{0,90}\\b${SPOKEN}\\b[^.;]{0,60}\\b(?:are|is|will be|be|refer|relate)\\b[^.;]{0,50}\\b${ADJUSTED_WORDS}`,
  ),
  new RegExp(
    `\\b${SPOKEN}\\b[^.;]{0,80}\\b(?:are|is|will be|be|refer\\w*|relate|focus\\w*)\\b[^.;]{0,60}\\b${ADJUSTED_WORDS}[^.;]{0,90}\\b(?:unless|except|otherwise)\\b`,
  ),
  new RegExp(
    `\\b(?:i|we|i'll|we'll|i'm|we're|you'll)\\b[^.;]{0,50}\\b(?:refer\\w*|talk\\w*|speak\\w*|discuss\\w*|quot\\w*|cit\\w*|us(?:e|ing)|referenc\\w*|focus\\w*|report\\w*|present\\w*|describ\\w*|walk\\w*|compar\\w*)\\b[^.;]{0,50}\\b${ADJUSTED_WORDS}[^.;]{0,90}\\b(?:unless|except|otherwise)\\b`,
  ),
  new RegExp(
    `\\ball (?:of )?(?:our |the |my |these |today's )?(?:\\w+ ){0,3}?${SPOKEN}\\b[^.;]{0,70}\\b(?:are|is|will be)\\b[^.;]{0,30}\\b${ADJUSTED_WORDS}`,
  ),
  new RegExp(
    `\\b(?:comments|remarks|discussion|commentary)\\b[^.;]{0,60}\\b(?:primarily |mainly |largely )?(?:focus\\w*|be)(?: on| in)?\\b[^.;]{0,30}\\b${ADJUSTED_WORDS}`,
  ),
];
/** A statement about guidance says nothing of results. */
export const ONLY_AHEAD =
  /\b(?:guidance|outlook|forward[- ]looking|forecasts?|targets?)\b[^.;]{0,60}\b(?:are|is|will be|based)\b/;
