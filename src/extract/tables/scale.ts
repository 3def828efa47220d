import { currencyIn } from './value.ts';

/** What the words around a figure say of how it is counted; null and empty where they do not. */
export interface Scale {
  /** Power of ten of amounts of money. */
  readonly power: number | null;
  readonly currency: string;
  /** The scale is not that of counts of shares. */
  readonly exceptShares: boolean;
  /** Figures are shares of a whole: "as a percentage of total revenues". */
  readonly isPercent: boolean;
}

const POWER: Readonly<Record<string, number>> = {
  k: 3,
  t: 3,
  thousand: 3,
  tausend: 3,
  million: 6,
  m: 6,
  mm: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  millionen: 6,
  millones: 6,
  millard: 9,
  billion: 9,
  b: 9,
  bn: 9,
  mrd: 9,
  milliarden: 9,
  trillion: 12,
  lakh: 5,
  crore: 7,
  cr: 7,
};
const SIGN =
  '(?:(?:us|nt|hk|ca|a|c|s|r)?\\$|€|£|¥|₹|usd|eur|gbp|jpy|inr|rs\\.?|rmb|cny|chf|dkk|sek|nok|cad|aud|krw|yen|euros?|dollars?)';
const WORD =
  '(thousand|million|billion|trillion|lakh|crore|tausend|millionen|milliarden|millones|mio|mrd|mln|mn|mm|bn|cr)s?';
const SCALES: readonly RegExp[] = [
  new RegExp(`\\b(?:in|amounts? in|figures in|expressed in|stated in) (?:${SIGN} ?)?${WORD}\\b`),
  new RegExp(`(?:^|[(\\s,])${SIGN} ?(?:in )?${WORD}\\b`),
  new RegExp(`\\b${WORD}\\.? (?:of )?${SIGN}`),
  new RegExp(
    `(?:^|[(,|])\\s*(?:unaudited,? )?${WORD}\\b(?: (?:of|usd|eur|yen|except|unless)|\\s*[),|]|$)`,
  ),
  // "MSEK", "EURm", "TNOK"
  /\b([mbtk])(?:sek|eur|nok|dkk|usd|chf|gbp|inr|jpy)\b/,
  /\b(?:sek|eur|nok|dkk|usd|chf|gbp|inr|jpy) ?(m|mn|bn|b|k)\b/,
  /(?:[$€£¥₹]|usd|eur|gbp|chf|\bin )\s?(mm?|bn?|k|t)\b\.?(?!\w)/,
  /'000(s)?\b|\b000s?'?\b|\((?:[$€£]\s?)?000\)/,
];

/** The scale a lower-cased text names. */
export function scaleOf(lower: string): Scale {
  const found = SCALES.map((pattern) => pattern.exec(lower)).find((match) => match !== null);
  const power = found === undefined || found === null ? null : (POWER[found[1] ?? ''] ?? 3);
  const except = /\b(?:except|excluding|other than)\b([^)]*)/.exec(lower)?.[1] ?? '';
  return {
    power,
    currency: power === null && !/[€£¥₹]|\bin \w{3}\b/.test(lower) ? '' : currencyIn(lower),
    exceptShares:
      /\bshares?\b(?! (?:amounts?|data|information|figures)?\)?$)/.test(
        except.replaceAll(
          /\bper[- ](?:diluted |common |ordinary |basic )*(?:share|unit|ads)s?(?: (?:amounts?|data|information|figures))?/g,
          ' ',
        ),
      ) ||
      /\bshare (?:and|data|information|amounts|counts)\b/.test(
        except.replaceAll(/\bper[- ]share\b/g, ' '),
      ),
    isPercent: /\bas an? (?:percent(?:age)?|%) of (?:total |net )*(?:revenues?|sales)\b/.test(
      lower,
    ),
  };
}

/** What the nearer text says, and where it is silent the farther one. */
export function under(near: Scale, far: Scale): Scale {
  return {
    power: near.power ?? far.power,
    currency: near.currency === '' ? far.currency : near.currency,
    exceptShares: near.exceptShares || (near.power === null && far.exceptShares),
    isPercent: near.isPercent || (near.power === null && far.isPercent),
  };
}

export const NO_SCALE: Scale = { power: null, currency: '', exceptShares: false, isPercent: false };
