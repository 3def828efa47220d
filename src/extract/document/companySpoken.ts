import { scan } from '../patterns/scan.ts';

/** Capitals that open a sentence and name nobody, and people's and places' possessives. */
const NO_NAME =
  /^(?:It|That|There|Here|Let|Today|What|Who|She|He|The Company|Company|Our|Their|This|These|Now|So|And|But|World|America|China|India|Europe|Japan|Fed|FDA|SEC|Street|Moody|Gartner|Year|January|February|March|April|May|June|July|August|September|October|November|December|President|Chairman|Management|Board|Government|Congress|Street|Q[1-4])$/;
const SPOKEN_NAME = '([A-Z][\\w&.-]{1,20}(?: (?:& )?[A-Z][\\w&.-]{1,20}){0,3})';
/** Ways those who speak name their own company, each with what it weighs. */
const SPOKEN: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `\\b${SPOKEN_NAME}'s? (?:(?:conference|earnings) call|(?:first|second|third|fourth|full|fiscal|20\\d\\d)\\b|q[1-4]\\b|earnings|results|performance|head of|(?:vice )?president|ceo|cfo|chief|chairman|director|treasurer|investor relations|(?:publicly available )?filings|consolidated|operating results|revenues?|business|strategy|future)`,
      'gi',
    ),
    2,
  ],
  [
    new RegExp(
      `\\b(?:At|here at|team at|everyone at|employees at|performance at) ${SPOKEN_NAME}(?=,| we\\b| our\\b|\\.)`,
      'g',
    ),
    2,
  ],
  [
    new RegExp(
      `\\b${SPOKEN_NAME} (?:reported|delivered|posted|generated|achieved|recorded)\\b`,
      'g',
    ),
    1,
  ],
  [new RegExp(`\\b${SPOKEN_NAME} (?:Corporation|Inc|Holdings|Company)\\b`, 'g'), 1],
];
const SITE = /\b([a-z]{3,30})\.com\b/g;
/** A name must be said so surely, or so often. */
const LEAST_SAID = 3;

/** The company whose people speak, where no title names it: whose results, whose officers, whose pages they say. */
export function companySpokenOf(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [pattern, weight] of SPOKEN) {
    for (const [, said = ''] of scan(pattern, text)) {
      const name = said.replace(/^(?:The|And|With|At|For|In|Through|On|As) /, '');
      if (!/^[A-Z]/.test(name) || NO_NAME.test(name)) continue;
      counts.set(name, (counts.get(name) ?? 0) + weight);
    }
  }
  const sites = new Set(scan(SITE, text).map(([, site]) => site));
  let [best, most]: [string | null, number] = [null, 0];
  for (const [name, count] of counts) {
    const isSite = sites.has(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
    const total = count + (isSite ? 3 : 0);
    if (total > most) [best, most] = [name, total];
  }
  return most >= LEAST_SAID ? best : null;
}
