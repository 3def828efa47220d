import { isNegative, negate, shift, toNumber } from './figures/decimal.ts';
import type { Decimal } from './figures/decimal.ts';
import type { Frame } from './metrics/frames.ts';
import { DOWN_LEFT, DOWN_RIGHT, LOSS_LEFT, UP_LEFT } from './lexicon/cues.ts';
import type { Quantity } from './types.ts';
import type { RuleId } from './rules.ts';

export interface Band {
  readonly low: number | null;
  readonly high: number | null;
  readonly rules: readonly RuleId[];
}

const EXPONENT: Readonly<Record<Quantity['measure'], number>> = {
  money: 0,
  percent: -2,
  bps: -4,
  cents: -2,
  shares: 0,
  times: 0,
  days: 0,
  plain: 0,
};
const SIGNED_AMOUNT =
  /^(?:eps|net_income|operating_income|ebitda|ffo_per_share|free_cash_flow|operating_cash_flow)$/;

const MARGIN = /^(?:operating|net|ebitda|free_cash_flow)_margin$/;

/** Heads that leave open which it is: "Operating income (loss): GAAP loss from operations was $18.6 million". */
const EITHER = /\(loss(?:es)?\)|\bloss(?:es)? and\b/;

function signRule(lower: string, frame: Frame, leftEdge: number): RuleId | null {
  const { quantity, reading } = frame;
  if (quantity.signed) return null;
  // "a net loss of $18 million or $0.22 per share": the noun stands before the figure in between.
  const joined = /^ ?,? (?:or )?(?:about |approximately |a )?$/.test(
    lower.slice(leftEdge, quantity.start),
  );
  const left = lower.slice(joined ? 0 : leftEdge, quantity.start);
  const right = lower.slice(quantity.end, quantity.end + 40);
  if (
    reading.metric === 'other_income' &&
    /\bnet (?:expense|charge|loss) of (?:about |approximately |around |roughly )?$/.test(left)
  )
    return 's:loss';
  const change = /_(?:growth|change)$/.test(reading.metric);
  if (change) {
    if (DOWN_RIGHT.test(right)) return 's:decline-after';
    const down = DOWN_LEFT.exec(left);
    if (down === null) return null;
    const up = UP_LEFT.exec(left);
    return up !== null && up.index > down.index ? null : 's:decline';
  }
  if (
    SIGNED_AMOUNT.test(reading.metric) &&
    /^ (?:(?:adjusted|net|diluted|operating|earnings per share) )*loss\b/.test(right)
  )
    return 's:loss-after';
  const name = lower.slice(frame.mention.start, frame.mention.end);
  if (/\bloss(?:es)? per\b/.test(name) && !/\b(?:income|earnings)\b/.test(name))
    return 's:loss-name';
  // "a loss of $18.6 million, or 6% of revenue": the margin of a loss.
  const isSigned = SIGNED_AMOUNT.test(reading.metric) || (joined && MARGIN.test(reading.metric));
  return isSigned && LOSS_LEFT.test(left.split(EITHER).at(-1) ?? '') ? 's:loss' : null;
}

/** Base units and sign: fractions for percents, dollars for cents, losses and declines negative. */
export function toBand(lower: string, frame: Frame, leftEdge: number, said?: 1 | -1): Band {
  const { quantity } = frame;
  const rule =
    said === undefined
      ? signRule(lower, frame, leftEdge)
      : said < 0 && !quantity.signed
        ? 's:clause'
        : null;
  const flip = rule !== null;
  const move = (value: Decimal | null): Decimal | null => {
    if (value === null) return null;
    const scaled = shift(value, EXPONENT[quantity.measure]);
    return flip && !isNegative(scaled) ? negate(scaled) : scaled;
  };
  const low = move(flip ? quantity.high : quantity.low);
  const high = move(flip ? quantity.low : quantity.high);
  return {
    low: low === null ? null : toNumber(low),
    high: high === null ? null : toNumber(high),
    rules: rule === null ? [] : [rule],
  };
}
