import { readAtom } from './atoms.ts';
import type { Atom } from './atoms.ts';
import { compare, multiply } from './decimal.ts';
import { isYear, textAt } from './tokens.ts';
import type { Token } from '../types.ts';

/** The token after a range connector, or -1: "to", "and" (after between or range), a dash, "up to". */
export function afterConnector(tokens: readonly Token[], left: Atom): number {
  let at = left.next;
  if (textAt(tokens, at) === '[') at += 3;
  const word = textAt(tokens, at);
  if (word === '-') {
    const gap = (tokens[at + 1]?.start ?? 0) - (tokens[at]?.end ?? 0);
    return textAt(tokens, at + 1) === '-' || gap > 1 ? -1 : at + 1;
  }
  if (word === 'to' || word === 'through') return textAt(tokens, at + 1) === 'a' ? at + 2 : at + 1;
  if (word === 'and' && textAt(tokens, at + 1) === 'to') return at + 2;
  const led = textAt(tokens, left.first - 1);
  // "between 10% in 11.5%", "in the range of 23%, 24%": as they are misheard.
  if (word === 'in' && led === 'between') return at + 1;
  if (
    word === ',' &&
    left.measure !== 'plain' &&
    led === 'of' &&
    textAt(tokens, left.first - 2) === 'range'
  )
    return at + 1;
  if (word === 'up' && textAt(tokens, at + 1) === 'to') return at + 2;
  if (word !== 'and') return -1;
  for (let k = left.first - 1; k >= 0 && k > left.first - 9; k -= 1) {
    const lead = textAt(tokens, k);
    if (lead === 'between' || lead === 'range' || lead === 'ranging') return at + 1;
    if (tokens[k]?.kind === 'number' || lead === ';') return -1;
  }
  return -1;
}

/** "157.5 thousand barrels a day to 165.5 thousand", "$1,250 per ounce to $1,300": what is counted stands between. */
export function afterCounted(tokens: readonly Token[], left: Atom): number {
  const isPrice = left.measure === 'money' && left.scale === null;
  if (left.measure !== 'plain' && !isPrice) return -1;
  if (isPrice && !/^(?:per|an?|\/)$/.test(textAt(tokens, left.next))) return -1;
  for (let at = left.next; at < left.next + MOST_COUNTED; at += 1) {
    const word = tokens[at];
    if (word?.lower === 'to') return endsAlike(tokens, left, at + 1) ? at + 1 : -1;
    if (word === undefined || (word.kind !== 'word' && word.text !== '/') || VERB.test(word.lower))
      return -1;
  }
  return -1;
}
/** Words that may stand between the ends of a range: "barrels of oil equivalent per day". */
const MOST_COUNTED = 8;
const VERB =
  /^(?:is|are|was|were|grew|rose|fell|up|down|increased|decreased|added|due|compared|from|in|and|or|for|with)$/;

/** Whether the end of a range is counted as its beginning is, and a little more. */
function endsAlike(tokens: readonly Token[], left: Atom, at: number): boolean {
  const right = readAtom(tokens, at);
  if (right === null || right.measure !== left.measure || right.scale !== left.scale) return false;
  const double = multiply(left.value, { digits: 2n, exponent: 0 });
  return (
    compare(left.value, right.value) < 0 && compare(right.value, double) <= 0 && !isYear(right)
  );
}
