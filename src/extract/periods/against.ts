import type { DocumentFacts, PeriodMention } from '../types.ts';

/**
 * How a period named as a base lies to the one the document reports; what looks ahead is held against the quarter
 * reported as against the one before it.
 */
export function againstReported(
  { type, quarter, year, relative }: PeriodMention,
  { fiscalQuarter, fiscalYear }: DocumentFacts,
  isAhead = false,
): 'yoy' | 'qoq' | null {
  if (relative === 'prior') return type === 'quarter' ? 'qoq' : 'yoy';
  if (type === 'year') return year !== undefined && year === (fiscalYear ?? 0) - 1 ? 'yoy' : null;
  if (type !== 'quarter' || quarter === undefined || fiscalQuarter === null) return null;
  const isThis = quarter === fiscalQuarter && (year === undefined || year === fiscalYear);
  if (isAhead && isThis) return 'qoq';
  if (quarter === fiscalQuarter)
    return year === undefined || year === (fiscalYear ?? 0) - 1 ? 'yoy' : null;
  return (quarter % 4) + 1 === fiscalQuarter ? 'qoq' : null;
}
