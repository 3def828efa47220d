import type { RuleId } from '../rules.ts';
import type { DocumentFacts, Fact } from '../types.ts';

const MOVES = /_(?:growth|change)$/;

/** What a number is: how much, how it moved, or a part of something. */
function senseOf({ metric, unit }: Fact): string {
  if (MOVES.test(metric)) return 'move';
  return unit === 'percent' ? 'ratio' : 'level';
}

/** Where a period stands against the one the document reports. */
function whenOf({ period }: Fact, document: DocumentFacts): string {
  const { fiscalYear, fiscalQuarter } = document;
  if (period.fiscalYear === undefined || fiscalYear === null) return 'when:unknown';
  const years = period.fiscalYear - fiscalYear;
  if (years !== 0)
    return years < 0 ? 'when:year-before' : years === 1 ? 'when:next-year' : 'when:later';
  if (period.quarter === undefined) return `when:same-year-${period.type ?? 'none'}`;
  const quarters = period.quarter - (fiscalQuarter ?? period.quarter);
  if (quarters === 0) return 'when:reported';
  return quarters < 0 ? 'when:before' : quarters === 1 ? 'when:next' : 'when:later';
}

/** Rules that settle a period: what one is worth hangs on where the period stands. */
const SETTLES_PERIOD = /^(?:p|period):/;

/** Rules by which a fact is of the period the document reports, or lies against it. */
const UNTOLD: readonly RuleId[] = ['p:own', 'p:scope', 'p:clause'];

/** A line that is the rest of a sentence. */
const BROKEN = /^\s*[a-z]/;

/** Measures that companies give adjusted and as reported. */
const ADJUSTABLE =
  /^(?:eps|net_income|operating_income|operating_margin|gross_margin|gross_profit|ebitda|ebitda_margin|opex|net_margin|tax_rate)(?:_growth|_change)?$/;

/** What leaves a fact open to doubt whichever rule has read it. */
function doubtsOf({ basis, metric, text, vague }: Fact): readonly string[] {
  return [
    ...(vague === true ? ['is:vague'] : []),
    ...(basis === 'unspecified' && ADJUSTABLE.test(metric) ? ['is:basis-open'] : []),
    ...(BROKEN.test(text) ? ['is:broken-line'] : []),
  ];
}

/**
 * All that a fact's confidence may rest on, each as an id: the rules that made it, and its own kind. The table of
 * weights knows most of them; the others count nothing.
 */
export function featuresOf(fact: Fact, document: DocumentFacts): readonly string[] {
  const isNamed = !fact.metric.startsWith('other:');
  const sense = senseOf(fact);
  const when = whenOf(fact, document);
  return [
    ...new Set([
      ...fact.rules,
      `is:${fact.kind}`,
      `is:${fact.kind}-${sense}`,
      `is:${isNamed ? 'named' : 'own'}-${sense}`,
      `is:${fact.unit}`,
      `is:${fact.form}`,
      `is:${fact.basis}`,
      `is:${fact.period.type ?? 'timeless'}`,
      `in:${fact.section}`,
      `of:${isNamed ? fact.metric : 'own-words'}`,
      fact.scope === 'company' ? 'of:company' : 'of:part',
      ...(fact.versus === undefined ? [] : [`is:${fact.versus}`]),
      when,
      `${when}&${fact.kind}`,
      ...fact.rules.filter((rule) => SETTLES_PERIOD.test(rule)).map((rule) => `${when}&${rule}`),
      document.isPeriodTitled ? 'doc:titled' : 'doc:untitled',
      ...(!document.isPeriodTitled && UNTOLD.some((rule) => fact.rules.includes(rule))
        ? ['p:untitled']
        : []),
      ...(fact.evidence.length > 2 ? ['is:repeated-often'] : []),
      ...doubtsOf(fact),
    ]),
  ];
}
