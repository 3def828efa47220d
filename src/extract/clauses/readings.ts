import {
  growthOf,
  hasMargin,
  isCompanyOnly,
  isCost,
  shareOf,
} from '../../domain/metric/metrics.ts';
import { readAs, type Reading } from '../metrics/reading.ts';
import type { MetricMention, Quantity } from '../types.ts';
import type { Sense } from './grammar/rule.ts';

/** The reading of a change of a measure; null where its figure cannot be one. */
function changeOf({ id, measures }: MetricMention, quantity: Quantity): Reading | null {
  const { measure } = quantity;
  const isRate = measure === 'percent' || measure === 'bps';
  if (measures === 'growth') return isRate ? { metric: id, unit: 'percent' } : null;
  if (measures === 'ratio') return isRate ? { metric: `${id}_change`, unit: 'percent' } : null;
  if (measures === 'none') return null;
  if (isRate) {
    if (measure === 'bps')
      return hasMargin(id) ? { metric: `${shareOf(id)}_change`, unit: 'percent' } : null;
    return { metric: /_change$/.test(id) ? id : growthOf(id), unit: 'percent' };
  }
  const level = readAs({ start: 0, end: 0, id, measures }, quantity);
  return level === null || level.unit === 'percent'
    ? null
    : { ...level, metric: `${level.metric}_change` };
}

function shareReading({ id, measures }: MetricMention, quantity: Quantity): Reading | null {
  if (quantity.measure !== 'percent') return null;
  if (measures === 'ratio') return { metric: id, unit: 'percent' };
  if (/^(?:perShare|shares|count|price|days|times)$/.test(measures)) return null;
  if (id === 'revenue' || measures === 'growth')
    return { metric: 'share_of_revenue', unit: 'percent' };
  return { metric: shareOf(id), unit: 'percent' };
}

/** Members of one list of changes: of one unit, or "up 420 basis points or 57%". */
export function isAlike(a: Quantity, b: Quantity): boolean {
  const rate = ({ measure }: Quantity): boolean => measure === 'percent' || measure === 'bps';
  const money = ({ measure }: Quantity): boolean => measure === 'money' || measure === 'cents';
  return a.measure === b.measure || (rate(a) && (rate(b) || money(b))) || (money(a) && rate(b));
}

/** A measure that parts of a company have as the company does, and that moves: sales, orders, volumes. */
export function isDivided({ id, measures }: MetricMention): boolean {
  if (measures === 'growth') return true;
  return measures === 'money' && !isCompanyOnly(id) && !isCost(id) && !NOT_DIVIDED.test(id);
}

/** Small rates of a book of loans or claims stand in points themselves: "net charge-offs were 25 basis points". */
export function isSaidInPoints({ id, measures }: MetricMention): boolean {
  return measures === 'charged' || (measures === 'growth' && !GROWTH_SHAPE.test(id));
}

/** In a measure's own words: what no part of a company has by itself. */
const NOT_DIVIDED = /cost|expense|cash|debt|tax|repurchase|dividend|charge|restruct/;

/** What a part that only "grew" is taken to have grown by. */
export const REVENUE = { id: 'revenue', measures: 'money' } as const;
export const GROWTH_SHAPE = /_growth$/;

/** What something did to a measure: "currency reduced growth by 2 points", in the measure's own unit. */
function effectOf(
  mention: MetricMention,
  quantity: Quantity,
  driver: string | null,
): Reading | null {
  const name = mention.id.replace('other:', '').replace(/_(?:growth|change)$/, '');
  const metric = `other:${driver === null ? '' : `${driver}_`}impact_on_${name}`;
  const { measure } = quantity;
  if (measure === 'percent' || measure === 'bps') return { metric, unit: 'percent' };
  const level = readAs(mention, quantity);
  return level === null ? null : { metric, unit: level.unit };
}

/** What a figure says of a measure in a sense, of an effect with what has it; null where its unit forbids it. */
export function readingFor(
  sense: Sense,
  mention: MetricMention,
  quantity: Quantity,
  driver: string | null = null,
): Reading | null {
  if (sense === 'change') return changeOf(mention, quantity);
  if (sense === 'share') return shareReading(mention, quantity);
  if (sense === 'effect') return effectOf(mention, quantity, driver);
  const isShare =
    quantity.measure === 'percent' &&
    !quantity.signed &&
    (isCost(mention.id) || hasMargin(mention.id));
  if (sense === 'level' && isShare) return shareReading(mention, quantity);
  const level = readAs(mention, quantity);
  if (level === null) return null;
  // A rate beside an amount is its growth only where a word of growth says so: that is a change.
  if (sense === 'level' && level.metric !== mention.id && GROWTH_SHAPE.test(level.metric))
    return null;
  // Points of a margin without a word of movement: a level is said in percent.
  return sense === 'level' && quantity.measure === 'bps' && mention.measures === 'ratio'
    ? null
    : level;
}
