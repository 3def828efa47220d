import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_OWNERS } from '../lexicon/units.ts';
import type { Measure, Token } from '../types.ts';

/** What stands behind a number: its unit, whether it is of a share, the money named in words. */
interface Unit {
  readonly next: number;
  readonly measure: Measure | null;
  readonly perShare: boolean;
  readonly currency: string | null;
}

interface Named {
  readonly currency: string;
  readonly next: number;
}

/** "3.2 billion Danish kroner", "412 million yen", "412 million SEK": the money named behind a figure. */
function nameAt(tokens: readonly Token[], at: number, isScaled: boolean): Named | null {
  const word = tokens[at]?.lower ?? '';
  const owned = CURRENCY_OWNERS.get(`${word} ${tokens[at + 1]?.lower ?? ''}`);
  if (owned !== undefined) return { currency: owned, next: at + 2 };
  const name = CURRENCY_NAMES.get(word) ?? (isScaled ? CURRENCY_CODES.get(word) : undefined);
  if (name === undefined || tokens[at]?.text === 'rs') return null;
  // "412 million SEK 380 million": a code before the next figure is its own.
  const isNext = CURRENCY_CODES.has(word) && tokens[at + 1]?.kind === 'number';
  return isNext ? null : { currency: name, next: at + 1 };
}

function perShareAt(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower;
  if (word !== 'per' && word !== 'a' && word !== '/') return at;
  for (let k = at + 1; k < at + 4; k += 1) {
    const lower = tokens[k]?.lower;
    if (lower === 'share' || lower === 'unit') return k + 1;
    if (lower !== 'diluted' && lower !== 'fully' && lower !== 'common') return at;
  }
  return at;
}

/** "18.4p", "18 pence", but not the time of a call. */
function isPence(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  const isGlued = tokens[at - 1]?.end === tokens[at]?.start;
  const isTime = tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'm';
  return word === 'pence' || (word === 'p' && isGlued && !isTime);
}

/** "1.9x", "1.5 times". */
function isTimes(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  const isGlued = tokens[at - 1]?.end === tokens[at]?.start;
  return (word === 'times' && !isGlued) || (word === 'x' && isGlued);
}

const OF_SHARES = /^(?:diluted|common|ordinary|treasury|own|additional)$/;

/** The unit behind a number, from the token after it and its scale. */
export function unitAt(
  tokens: readonly Token[],
  from: number,
  hasCurrency: boolean,
  isScaled: boolean,
): Unit {
  // "a 60-basis-point increase"
  const joined =
    tokens[from]?.text === '-' &&
    /^(?:basis|percentage|point|points)$/.test(tokens[from + 1]?.lower ?? '');
  const at = joined ? from + 1 : from;
  const word = tokens[at]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  const named = hasCurrency ? null : nameAt(tokens, at, isScaled);
  let measure: Measure | null = null;
  let next = at;
  if (word === '%' || word === 'percent') [measure, next] = ['percent', at + 1];
  else if (word === 'percentage' && after.startsWith('point'))
    [measure, next] = ['percent', at + 2];
  else if (word === 'basis' && after.startsWith('point')) [measure, next] = ['bps', at + 2];
  else if (word === 'basis' && after === '-' && joined) [measure, next] = ['bps', at + 3];
  else if (word === 'bps' || word === 'bp') [measure, next] = ['bps', at + 1];
  else if ((word === 'points' || word === 'point') && !hasCurrency)
    [measure, next] = ['percent', at + 1];
  else if (word === 'cents' || word === 'cent' || isPence(tokens, at))
    [measure, next] = ['cents', at + 1];
  else if (isTimes(tokens, at)) [measure, next] = ['times', at + 1];
  else if (word === 'days' && !hasCurrency) [measure, next] = ['days', at + 1];
  else if (word === 'per' && after === 'cent') [measure, next] = ['percent', at + 2];
  else if (named !== null) [measure, next] = ['money', named.next];
  else if (word === 'shares' || (OF_SHARES.test(word) && after === 'shares'))
    [measure, next] = ['shares', at];
  if (measure === 'percent' && tokens[next]?.lower === 'points') next += 1;
  const share = perShareAt(tokens, next);
  const currency = isPence(tokens, at) ? 'GBP' : (named?.currency ?? null);
  return { next: share, measure, perShare: share > next, currency };
}
