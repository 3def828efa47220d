import { METRICS } from '../../../domain/metric/metrics.ts';
import { remember } from '../../csv/remember.ts';
import { composed } from './compose.ts';
import { conceptOf, partsOf } from './concepts.ts';
import type { Bound, Descriptor } from './descriptor.ts';
import { unitIn } from './headingUnit.ts';
import { amountOf, placeRest, shareOf, takeConcept, title, type Writable } from './restWords.ts';
import { plainWords, vendorField, wordsOf } from './headingWords.ts';
import { readPeriodSaid } from './periods.ts';
import {
  BASES,
  BOUNDS,
  EAST_ASIAN_METRICS,
  EMPTY_WORDS,
  ENDS,
  GROWTH,
  KINDS,
  LEFT_OUT,
  MORE_METRICS,
  VARIANTS,
  VERSUS,
} from './words.ts';

/** Meanings by their words. */
interface Phrases<T> {
  readonly meaning: ReadonlyMap<string, T>;
  /** How many words the longest phrase has that starts with a word: few words start any. */
  readonly longest: ReadonlyMap<string, number>;
}

function byWords<T>(entries: readonly (readonly [string, T])[]): Phrases<T> {
  const meaning = new Map(entries.map(([text, value]) => [plainWords(text), value] as const));
  const longest = new Map<string, number>();
  for (const text of meaning.keys()) {
    const words = text.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return { meaning, longest };
}

const METRIC_NAMES = byWords([
  ...METRICS.flatMap((m) => [m.id, m.name, ...m.aliases].map((name) => [name, m.id] as const)),
  ...MORE_METRICS,
  ...EAST_ASIAN_METRICS,
]);
const GROWTH_WORDS = byWords(GROWTH.map((word) => [word, true] as const));
const FIELDS = {
  kind: byWords(KINDS),
  bound: byWords(BOUNDS),
  basis: byWords(BASES),
  versus: byWords(VERSUS),
  variant: byWords(VARIANTS),
  leftOut: byWords(LEFT_OUT),
} as const;

/** Takes the longest run of words a list knows, the first of those as long; what is left stays in order. */
function take<T>(
  words: string[],
  { meaning, longest }: Phrases<T>,
): { readonly found: T; readonly at: number; readonly taken: readonly string[] } | null {
  let best: { readonly found: T; readonly at: number; readonly size: number } | null = null;
  for (const [at, word] of words.entries()) {
    const most = Math.min(longest.get(word) ?? 0, words.length - at);
    for (let size = most; size > (best?.size ?? 0); size -= 1) {
      const found = meaning.get(words.slice(at, at + size).join(' '));
      if (found !== undefined) best = { found, at, size };
    }
  }
  return best === null ? null : { ...best, taken: words.splice(best.at, best.size) };
}

/** Every word of a phrase we know: such a word is not taken apart. */
const PHRASE_WORDS: ReadonlySet<string> = new Set(
  [METRIC_NAMES, ...Object.values(FIELDS)].flatMap(({ meaning }) =>
    [...meaning.keys()].flatMap((text) => text.split(' ')),
  ),
);

/** Takes the metric: by a name that is known, or by its words where those make more of the heading. */
function takeMetric(words: string[]): ReturnType<typeof take<string>> {
  const before = [...words];
  const named = take(words, METRIC_NAMES);
  const made = composed(before);
  // `Adj. EBITDA` is a name too, but only one of its words is of the metric.
  const size = (named?.taken ?? []).filter((word) => !FIELDS.basis.meaning.has(word)).length;
  if (made === null || made.at.length <= size) return named;
  const taken = made.at.map((index) => before[index] ?? '');
  words.splice(0, words.length, ...before.filter((_, index) => !made.at.includes(index)));
  return { found: made.metric, at: Math.min(...made.at), taken };
}

/** Words of a name without those that say on what basis its figures are. */
export function withoutBasis(words: readonly string[]): readonly string[] {
  const left = [...words];
  while (take(left, FIELDS.basis) !== null);
  return left;
}

/** The metric a name means here, or null. */
export function metricNamed(text: string): string | null {
  return METRIC_NAMES.meaning.get(plainWords(text)) ?? null;
}

/** Takes a period out of a heading: the whole of it, or its first or last words. */
function periodIn(text: string): {
  readonly said: ReturnType<typeof readPeriodSaid>;
  readonly rest: string;
} {
  const whole = readPeriodSaid(text);
  if (whole !== null) return { said: whole, rest: '' };
  const words = text.trim().split(/[\s_|]+/u);
  for (let size = Math.min(6, words.length - 1); size > 0; size -= 1) {
    const [head, tail] = [words.slice(0, size).join(' '), words.slice(-size).join(' ')];
    for (const [part, rest] of [
      [tail, words.slice(0, -size)],
      [head, words.slice(size)],
    ] as const) {
      // A bare number in a heading is a year only where it can be one.
      if (/^\d+$/u.test(part) && !/^(?:19|20)\d{2}$/u.test(part)) continue;
      const said = readPeriodSaid(part.replace(/^[-–:,(]|[-–:,)]$/gu, ''));
      if (said !== null) return { said, rest: rest.join(' ') };
    }
  }
  return { said: null, rest: text };
}

/** An end of a band said by the one word that is left. */
function endIn(words: string[], heading: string): Bound | undefined {
  const [only = ''] = words;
  const end = words.length === 1 && wordsOf(heading).at(-1) === only ? ENDS[only] : undefined;
  if (end !== undefined) words.pop();
  return end;
}

/** Whether a heading says only how much something has changed, and not of what. */
export function isBareChange(text: string): boolean {
  const words = [...wordsOf(unitIn(text).rest)];
  const isCompared = take(words, FIELDS.versus) !== null;
  const isChange = take(words, GROWTH_WORDS) !== null;
  return (isCompared || isChange) && words.every((word) => EMPTY_WORDS.has(word) || word === 'pct');
}

/** A word for growth in any form and language. */
function takeGrowth(words: string[]): boolean {
  const at = words.findIndex((word) => conceptOf(word) === 'growth');
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

/** A metric named so that its growth is another one. */
function growthOf(metric: string | undefined): string {
  if (metric === undefined || metric === 'revenue') return 'revenue_growth';
  return metric.endsWith('_growth') ? metric : `${metric}_growth`;
}

const OF_STATEMENTS =
  /^(?:restated|unaudited|audited|reported|recast|re presented|represented|pro forma|rebased|old|new)$/iu;

/** Whether all that is said of a period is four digits, beside words that change what it is. */
function isYearAlone(text: string, { period, rest = '' }: Descriptor): boolean {
  return (
    period !== undefined &&
    'key' in period &&
    period.key.endsWith('-FY') &&
    /(?:^|[\s_(])(?:19|20)\d{2}(?:$|[\s_),])/u.test(text) &&
    !/\b(?:fy|year|annual|jahr|12m)/iu.test(text) &&
    !OF_STATEMENTS.test(rest)
  );
}

/** A name without the marks of its footnotes: `Revenue[1]`, `EPS (2)`, `Net sales*`, `Marge ¹`. */
function withoutMarks(text: string): string {
  return text.replace(/ ?(?:\[[\da-z]\]|\(\d\)|[*†‡§¹²³⁴⁵]{1,3})(?=\s|$|:)/giu, '');
}

/**
 * What a heading says of its figures: metric, guidance or actual, which end of a band, basis, unit, segment,
 * period, and whether they are to be left out. Words that say nothing known make a segment before a metric, or
 * a metric of the person's own.
 */
export const describe: (text: string) => Descriptor = remember(describeAnew);

function describeAnew(text: string): Descriptor {
  const field = vendorField(text);
  if (field !== null) {
    const said = describe(field.name);
    // Only a name that is known: another one is best shown as it stands.
    if (said.metric !== undefined && said.rest === undefined && said.scope === undefined)
      return field.isEstimate ? { kind: 'expectation', ...said } : said;
  }
  const parts = /^(?<scope>[^-–:()]{2,40}?)\s(?:-|–)\s(?<line>.{3,})$/u.exec(text)?.groups;
  const line = parts === undefined ? null : describe(parts['line'] ?? '');
  if (parts !== undefined && line?.metric !== undefined && line.rest === undefined) {
    const before = describe(parts['scope'] ?? '');
    if (before.rest === title(wordsOf(parts['scope'] ?? '')))
      return { ...line, scope: parts['scope']?.trim() ?? '' };
  }
  // `Gross profit (loss)`, `Net cash provided by (used in)`: the other sign of the same figure.
  const signed = withoutMarks(text).replace(
    / ?\((?:loss(?:es)?|deficit|benefit|expense|income|used in|use|credit)\)/giu,
    '',
  );
  const { unit, rest: withoutUnit } = unitIn(signed);
  const { said, rest } = periodIn(withoutUnit);
  const words = wordsOf(rest).flatMap((word) => (PHRASE_WORDS.has(word) ? [word] : partsOf(word)));
  const out: Writable = {};
  if (unit !== null) out.unit = unit;
  if (said !== null) out.period = said.period;
  // Before the metric: `yoy growth` is a name of one too, and would swallow what it is compared with.
  const versus = take(words, FIELDS.versus);
  if (versus !== null) out.versus = versus.found;
  const variant = take(words, FIELDS.variant);
  if (variant !== null) out.variant = variant.found;
  const first = takeMetric(words);
  if (first !== null) out.metric = first.found;
  const at = first?.at ?? 0;
  // `Adj. EBITDA` is a name as a whole; that it is adjusted is said all the same.
  const basis = take([...(first?.taken ?? [])], FIELDS.basis) ?? take(words, FIELDS.basis);
  if (basis !== null) out.basis = basis.found;
  const skip = take(words, FIELDS.leftOut);
  if (skip !== null) out.leftOut = skip.found;
  const kind = take(words, FIELDS.kind);
  if (kind !== null) out.kind = kind.found;
  while (take(words, FIELDS.kind) !== null);
  const end = take(words, FIELDS.bound);
  const bound = end?.found ?? endIn(words, rest);
  if (bound !== undefined) out.bound = bound;
  if (said?.mark != null && out.kind === undefined) out.kind = said.mark;
  if (/\b(?:mine|my|our)\b/iu.test(text) && out.kind === 'expectation') out.holder = 'mine';
  const isGrowth = take(words, GROWTH_WORDS) !== null || takeGrowth(words);
  if ((isGrowth || versus !== null) && !/margin|rate|change/u.test(out.metric ?? '')) {
    out.metric = growthOf(out.metric);
  }
  const left = words.filter(
    (word) => !EMPTY_WORDS.has(word) && !takeConcept(out, word, words.indexOf(word) >= at),
  );
  // `GM%` is a name in itself; its sign says the unit all the same.
  if (
    (left.includes('pct') || (out.metric !== undefined && text.includes('%'))) &&
    out.unit === undefined
  )
    out.unit = { base: 'fraction', power: null, perShare: false };
  if (out.unit !== undefined && out.unit.base !== 'fraction') out.metric &&= amountOf(out.metric);
  if (out.unit?.base === 'fraction') out.metric &&= shareOf(out.metric);
  const more = left.filter((word) => word !== 'pct' && word !== 'plusminus');
  // With a name before a metric it is part of that: `Top 10 revenue` and `Upper Midwest sales` are no ends.
  if (end !== null && end.at < at && more.length > 0 && out.kind === undefined) {
    delete out.bound;
    more.unshift(...end.taken);
    words.unshift(...end.taken);
  }
  if (more.length > 0) placeRest(out, more, at, words);
  // `Zwischenstand 2025`: with a word nobody knows a year alone may be of any part of it.
  if (out.rest !== undefined && out.metric === undefined && isYearAlone(withoutUnit, out))
    delete out.period;
  return out;
}
