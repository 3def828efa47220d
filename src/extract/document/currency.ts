import {
  AMOUNT,
  CONVERTED,
  CURRENCIES,
  DOLLAR_MARKETS,
  STATED,
  US_MARKETS,
} from '../lexicon/currencies.ts';
import { scan } from '../patterns/scan.ts';

/** All currencies in one pattern, each a group; before, behind or over an amount. */
const NAMED = new RegExp(CURRENCIES.map(([, words]) => `(${words})`).join('|'), 'g');
const BEHIND = new RegExp(`^ ?(?:in )?(?:\\(?${AMOUNT})`);
const BEFORE = new RegExp(`${AMOUNT} ?(?:of )?(?:\\w+ )?$`);
const DOLLAR = /(?<![a-z])\$ ?\d/g;
/** What a currency counts where the document says that it reports in it. */
const SAID = 25;
/** The head says where a company is listed. */
const HEAD = 4000;

/** The code a bare dollar stands for: that of the market where a company is listed, else the United States'. */
function dollarOf(lower: string): string {
  const head = lower.slice(0, HEAD);
  const market = DOLLAR_MARKETS.find(([pattern]) => pattern.test(head));
  return market === undefined || US_MARKETS.test(head) ? 'USD' : market[1];
}

/**
 * The ISO code of the currency a lower-cased document reports in: the one most of its amounts are in, or that
 * it says it reports in; null where no amount has one.
 */
export function currencyFromText(lower: string): string | null {
  const counts = new Map<string, number>();
  const count = (code: string, weight: number): void => {
    counts.set(code, (counts.get(code) ?? 0) + weight);
  };
  for (const match of scan(NAMED, lower)) {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const code = CURRENCIES[at]?.[0];
    if (code === undefined) continue;
    const end = match.index + match[0].length;
    const before = lower.slice(Math.max(0, match.index - 60), match.index);
    if (CONVERTED.test(before)) continue;
    if (STATED.test(before) && !/\d ?$/.test(before)) count(code, SAID);
    else if (BEHIND.test(lower.slice(end, end + 16)) || BEFORE.test(before)) count(code, 1);
  }
  const dollars = scan(DOLLAR, lower).length;
  if (dollars > 0) {
    // Where Canadian dollars are said, bare ones are Canadian.
    const said = ['CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD'].find(
      (code) => (counts.get(code) ?? 0) >= SAID,
    );
    count(said ?? dollarOf(lower), dollars);
  }
  let [best, most]: [string | null, number] = [null, 0];
  for (const [code, total] of counts) {
    // Amounts in a home currency are often given in dollars too, never the other way round.
    if (total > most || (total === most && best === 'USD')) [best, most] = [code, total];
  }
  return best;
}
