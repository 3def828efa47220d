import { groupBy } from '../../../domain/groupBy.ts';
import { metricOf } from '../../../domain/metric/metrics.ts';
import { unitIn } from '../headings/headingUnit.ts';
import { withoutBasis } from '../headings/describe.ts';
import { wordsOf } from '../headings/headingWords.ts';
import { metricOfAbout } from './factParts.ts';
import type { RawFact } from './rawFacts.ts';

/** What makes two figures of a table statements of one thing. */
function targetOf({ company, ticker, period, metric, about, row }: RawFact): string {
  const { basis, scope, variant, versus } = about;
  const said = [row.get('basis'), row.get('scope'), row.get('reported_on'), row.get('date')];
  return JSON.stringify([company, ticker, period, metric, basis, scope, variant, versus, said]);
}

const figureOf = ({ slots }: RawFact): string => [...slots.values()].map(({ text }) => text).join();

/** The words of a heading without its unit and those of its basis: a line is no other metric for being adjusted. */
const plain = (heading: string): string => withoutBasis(wordsOf(unitIn(heading).rest)).join(' ');

/** Whether a heading stands for one metric over all of its figures, and not for one period of it. */
const isName = ({ kind, about, row, heading }: RawFact): boolean =>
  kind === 'actual' &&
  heading !== '' &&
  about.rest === undefined &&
  (row.has('metric') || about.period === undefined);

/**
 * Two lines of one table that are names of the same metric and differ, such as `EBIT` beside `Operating
 * income`, are two metrics: the better named is the usual one, the other keeps its own words.
 */
export function twinsApart(facts: readonly RawFact[]): readonly RawFact[] {
  const apart = new Set<string>();
  const placeOf = ({ metric, heading }: RawFact): string => JSON.stringify([metric, heading]);
  for (const own of groupBy(facts.filter(isName), targetOf).values()) {
    const [first] = own;
    if (first === undefined || own.length < 2) continue;
    const name = metricOf(first.metric).name.toLowerCase();
    const usual = own.find(({ heading }) => plain(heading) === name) ?? first;
    for (const other of own) {
      if (plain(other.heading) !== plain(usual.heading) && figureOf(other) !== figureOf(usual))
        apart.add(placeOf(other));
    }
  }
  if (apart.size === 0) return facts;
  return facts.map((fact) => {
    if (!isName(fact) || !apart.has(placeOf(fact))) return fact;
    const about = { ...fact.about, rest: plain(fact.heading) };
    return { ...fact, about, metric: metricOfAbout(about) ?? fact.metric };
  });
}
