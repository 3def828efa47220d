import type { Period, Quantity } from '../types.ts';

const SEQUENTIAL = /\bsequential|\bquarter[- ]over[- ]quarter\b|\bqoq\b|\bq\/q\b/;
/** Said of one figure only, so it counts right at it. */
const ON_QUARTER =
  /\b(?:from|over|than|versus|vs\.?|(?:compared|relative) (?:to|with)) (?:the |our )?(?:prior|previous|preceding|last) quarter\b/;
const YEARLY = /\byear[- ](?:over|on)[- ]year\b|\byoy\b|\by\/y\b|\b(?:last|prior|previous) year\b/;
/** "31% versus 2019", "up 20% from the third quarter of 2019": the year a figure is measured against. */
const BASE_AFTER =
  /^[^,;%$]{0,40}?\b(?:versus|vs\.?|over|from|than|against|on|relative to|compared (?:to|with)) (?:the |our |fiscal |full[- ]year |calendar |pre-pandemic |same |comparable |(?:first|second|third|fourth) quarter (?:of |in )?|q[1-4] |levels? (?:of|in) )*(20\d\d)\b/;
/** "Compared to 2019, we target growth of 6% to 7%". */
const BASE_BEFORE =
  /(?:^|[,;] )(?:when )?(?:versus|compared (?:to|with)|relative to|against) (?:fiscal |full[- ]year |the |same |(?:first|second|third|fourth) quarter (?:of |in )?|q[1-4] )*(20\d\d),[^;]*$/;
const STACK = /\b(two|three)[- ]year (?:stack(?:ed)?|basis|comparable|comp)\b/;

/**
 * What a change is measured against: `yoy`, `qoq`, the year named (`2019`) where it is not the year before, or the
 * stack of years (`two-year`). The words at the figure decide, else those of its stretch, else its sentence.
 */
export function versusOf(
  lower: string,
  quantity: Quantity,
  leftEdge: number,
  period: Period,
): string {
  const right = lower.slice(quantity.end, quantity.end + 80);
  const left = lower.slice(Math.min(leftEdge, quantity.start), quantity.start);
  const stack = STACK.exec(right.slice(0, 40)) ?? STACK.exec(left.slice(-40));
  if (stack !== null) return `${stack[1]}-year`;
  const base = BASE_AFTER.exec(right)?.[1] ?? BASE_BEFORE.exec(left)?.[1];
  const before = (period.fiscalYear ?? Number(base) + 1) - 1;
  if (base !== undefined && Number(base) < before) return base;
  const near = lower.slice(quantity.start, quantity.end + 26);
  if (SEQUENTIAL.test(near))
    return YEARLY.test(near.slice(0, near.search(SEQUENTIAL))) ? 'yoy' : 'qoq';
  if (YEARLY.test(near)) return 'yoy';
  if (ON_QUARTER.test(near)) return 'qoq';
  if (YEARLY.test(left)) return 'yoy';
  return SEQUENTIAL.test(left) || (SEQUENTIAL.test(lower) && !YEARLY.test(lower)) ? 'qoq' : 'yoy';
}
