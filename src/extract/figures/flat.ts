import { scan } from '../patterns/scan.ts';
import { ZERO } from './decimal.ts';
import type { Quantity } from '../types.ts';

/** "flat sequentially", "unchanged from the prior year": no change, said against something. */
const FLAT =
  /\b(?:flat|unchanged|flattish)(?= (?:sequentially|year[- ](?:over|on)[- ]year|quarter[- ](?:over|on)[- ]quarter|y[- ]?o[- ]?y|q[- ]?o[- ]?q|(?:versus|vs\.?|compared (?:to|with)|with|to|from|on|against) (?:the |a )?(?:prior|previous|last|year|same|first|second|third|fourth)))/g;

/** Changes of nothing, as figures of their own. */
export function readFlats(lower: string): readonly Quantity[] {
  return scan(FLAT, lower).map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    low: ZERO,
    high: ZERO,
    form: 'point',
    measure: 'percent',
    scaled: false,
    perShare: false,
    signed: true,
    currency: null,
    rules: ['q:flat'],
  }));
}

/** The figures of a sentence with those that say "flat", in order; "flat to up 4%" is one figure already. */
export function withFlats(
  quantities: readonly Quantity[],
  flats: readonly Quantity[],
): readonly Quantity[] {
  const free = flats.filter((f) => !quantities.some((q) => f.start < q.end && q.start < f.end));
  if (free.length === 0) return quantities;
  return [...quantities, ...free].sort((a, b) => a.start - b.start);
}
