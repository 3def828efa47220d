import type { DocumentFacts, PeriodMention } from '../types.ts';

/** A quarter already reported, named without a later year: what looks ahead is not about it. */
export function isClosed(mention: PeriodMention, facts: DocumentFacts): boolean {
  const reported = facts.fiscalQuarter;
  if (mention.type !== 'quarter' || mention.quarter === undefined || reported === null)
    return false;
  if (mention.year !== undefined && facts.fiscalYear !== null)
    return (
      mention.year < facts.fiscalYear ||
      (mention.year === facts.fiscalYear && mention.quarter <= reported)
    );
  const ahead = (mention.quarter - reported + 4) % 4;
  return ahead === 0 || (ahead === 3 && mention.year === undefined);
}

/** A year already reported: named before, it is not the one that a figure without a year is about. */
export function isClosedYear({ type, year }: PeriodMention, facts: DocumentFacts): boolean {
  const { fiscalYear, fiscalQuarter } = facts;
  if (type !== 'year' || year === undefined || fiscalYear === null) return false;
  return year < fiscalYear || (year === fiscalYear && fiscalQuarter === 4);
}

/** A half of the year that has been reported. */
export function isClosedHalf({ type, half, year }: PeriodMention, facts: DocumentFacts): boolean {
  const { fiscalYear, fiscalQuarter, fiscalHalf } = facts;
  if (type !== 'half') return false;
  if (year !== undefined && fiscalYear !== null && year !== fiscalYear) return year < fiscalYear;
  const quarters = fiscalQuarter ?? (fiscalHalf === null ? 0 : 2 * fiscalHalf);
  return 2 * (half ?? 1) <= quarters;
}
