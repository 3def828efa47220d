import type { Quantity } from '../types.ts';

/** "61% of total lamp revenue, up": a share of sales, and a word of movement right after it. */
const SHARE_MOVED =
  /(?:%|\bpercent) of (?:[a-z'-]+ ){0,4}(?:revenues?|sales),? (?:and |which (?:is|was) )?(?:up|down|(?:increas|decreas)(?:ing|ed)|an? (?:in|de)crease of)(?: by)? (?:about |approximately |roughly )?$/;
const WORD = /^(?:up|down) (?:about |approximately |roughly )?/;
const POINTS = /\bpoints?$/;

/** Whether points say how far a share of sales moved: sales themselves grow by a percent, not by points. */
export function isShareMove(lower: string, quantity: Quantity): boolean {
  const figure = lower.slice(quantity.start, quantity.end);
  const opening = WORD.exec(figure)?.[0] ?? '';
  return POINTS.test(figure) && SHARE_MOVED.test(lower.slice(0, quantity.start) + opening);
}
