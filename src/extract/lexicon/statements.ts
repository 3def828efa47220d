import type { Named } from '../rules.ts';

export interface ActionRule {
  readonly id: Named<'a'>;
  readonly pattern: RegExp;
}

/** What becomes of guidance given before. */
export const ACTIONS: readonly ActionRule[] = [
  {
    id: 'withdrawn',
    pattern:
      /\b(?:withdr(?:aw|ew|awing|awn)|pull(?:ing|ed)?) (?:our |the |its |all )?(?:[\w-]+ ){0,4}(?:guidance|outlook)\b/,
  },
  {
    id: 'suspended',
    pattern:
      /\bsuspend(?:ed|ing)?\b[^.]{0,40}\b(?:guidance|outlook)\b|\b(?:not|no longer) (?:be )?(?:providing|issuing|giving)\b[^.]{0,40}\bguidance\b/,
  },
  {
    id: 'reiterated',
    pattern:
      /\b(?:reiterat|reaffirm|maintain|confirm)(?:e|es|ed|ing)\b[^.]{0,50}\b(?:guidance|outlook|targets?|forecast)\b|\b(?:guidance|outlook)\b[^.]{0,40}\b(?:unchanged|remains? the same)\b/,
  },
];

/** "We expect margins to expand": guidance without a number; the group is its direction. */
export const DIRECTION =
  /\b(?:expect|anticipat(?:e|ing)|plan|project)\w{0,3}\b[^.;$%\d]{0,90}\b(expand|increase|improve|grow|higher|decline|decrease|lower|reduce|down|flat)\b/;

/** "... will reduce OpEx as we move forward": the same said of what will come, with the measure right behind. */
export const WILL =
  /\bwill (?:\w+ly )?(?:continue to |also )?(expand|increase|improve|grow|reduce|lower) (?=(?:our |the )?(?:opex|operating (?:expenses|costs|margins?|income)|gross margins?|revenues?|sales|earnings|eps|capex)\b)/;

/** Measures a share by which a company can guide: a trust's, and everybody's. */
export const FUNDS =
  /\ba?ffo\b(?![ -](?:to[ -])?(?:net )?debt)|funds from operations(?![ -]to[ -])/;
export const EARNINGS = /\beps\b|earnings per/;
