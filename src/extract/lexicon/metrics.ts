import { METRICS as KNOWN } from '../../domain/metric/metrics.ts';
import type { Metric } from '../../domain/metric/metrics.ts';
import { WORDS_OF_METRICS } from '../../domain/metric/words.ts';
import type { MetricEntry, MetricShape } from '../types.ts';

/** How a metric of a kind is counted, where its record says nothing else. */
const SHAPE: Readonly<Record<Metric['kind'], MetricShape>> = {
  amount: 'money',
  ratio: 'ratio',
  per_share: 'perShare',
  shares: 'shares',
  count: 'count',
  days: 'days',
  multiple: 'times',
};

/** Words that name no measure of the company: a figure that has no other name beside it is none. */
const VETOES: readonly MetricEntry[] = [
  {
    id: 'veto:look-alike',
    shape: 'none',
    pattern:
      '\\bretained earnings\\b|\\b(?:net (?:income|loss|earnings) )?attributable to (?:the )?(?:non-?controlling|minority|redeemable non-?controlling) interests?\\b|\\b(?:earnings|sales) (?:call|release|conference|force|team|cycle|tax(?:es)?|people|reps|representatives|process|channel|pipeline|activity)\\b|\\bsales of (?:property|properties|assets|businesses|securities|investments|marketable)\\b|\\bforward (?:contracts|sales)\\b|\\brevenues? per \\w+|\\b(?:(?:net |operating )*(?:income|earnings|loss) )?per share - basic\\b|\\brevenue less\\b|\\b(?:revenues?|sales) and operating expenses\\b|\\b(?:share|stock) price\\b',
  },
  {
    id: 'veto:kpi',
    shape: 'none',
    pattern:
      '\\b(?:pricing|price|industry|market|gdp|inflation|wages?|portfolio|attach rate|yield)\\b',
  },
  {
    id: 'veto:amount',
    shape: 'none',
    pattern:
      '\\bnet lease (?:income|profit|earnings)\\b|\\b(?:projects?|(?<!(?:m|b|tr)illion |thousand )dollars?|proceeds|deals?|equity (?:issuance|outlined)|of equity|of cost|costs)\\b',
  },
  // Heads that turn a number into a condition, never a metric of the company.
  {
    id: 'veto:condition',
    shape: 'none',
    pattern:
      '\\b(?:headwinds?|tailwinds?|impacts?|drag|dilution|accretion|accretive|dilutive|sensitivity|hurricane|cost inflation)\\b',
  },
];

/** The metrics of the registry and the words that name them, matched on lower-cased text; longer matches win. */
export const METRICS: readonly MetricEntry[] = [
  ...KNOWN.flatMap(({ id, kind, counting }) =>
    (WORDS_OF_METRICS[id] ?? []).map(({ source }) => ({
      id,
      shape: counting ?? SHAPE[kind],
      pattern: source,
    })),
  ),
  ...VETOES,
];
