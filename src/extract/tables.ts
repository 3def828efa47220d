import { basisOf } from './basis.ts';
import { confidenceOf } from './confidence.ts';
import { compare, shift } from './decimal.ts';
import { readAs } from './frames.ts';
import { lex } from './lexer.ts';
import { findMetrics } from './metrics.ts';
import { toBand } from './normalise.ts';
import { findPeriods, resolvePeriod } from './periods.ts';
import { readQuantities } from './quantities.ts';
import type {
  Basis,
  DocumentFacts,
  Fact,
  MetricMention,
  PeriodMention,
  Quantity,
  Sentence,
} from './types.ts';

/** What the lines above a row say about its columns. */
export interface TableHead {
  readonly scale: number | null;
  readonly guidance: boolean;
  readonly lowHigh: boolean;
  readonly updatedLast: boolean;
  readonly columns: readonly PeriodMention[];
  readonly bases: readonly Basis[];
  readonly metric: MetricMention | null;
  readonly age: number;
  /** The rows lead from one figure a share to another: those between are a share too. */
  readonly perShareOnly: boolean;
}

export const NO_HEAD: TableHead = {
  scale: null,
  guidance: false,
  lowHigh: false,
  updatedLast: false,
  columns: [],
  bases: [],
  metric: null,
  age: 0,
  perShareOnly: false,
};

const SCALE = /\bin (thousands|millions|billions)\b|\bin \$ (thousands|millions|billions)\b/;
const POWER: Readonly<Record<string, number>> = { thousands: 3, millions: 6, billions: 9 };
const LONGEST_LABEL = 64;
const LONGEST_ROW = 160;
const VERB =
  /\b(?:was|were|is|are|expect\w*|increas\w*|decreas\w*|grew|compared|will|has|have|had|of|and is|reported|generated)\b/;

/** A line of a table: a short label, then numbers, and no verb. */
export function isRow(sentence: Sentence): boolean {
  if (sentence.text.startsWith('|')) return true;
  if (sentence.text.length > LONGEST_ROW) return false;
  const first = /(?:[$(~] ?)?\d/.exec(sentence.text.replaceAll(/\(\d\)|\([a-z]\)/g, '   '));
  if (first === null || first.index === 0 || first.index > LONGEST_LABEL) return false;
  const tail = sentence.text.slice(first.index);
  return (
    !/[.?!]$/.test(sentence.text) &&
    !VERB.test(sentence.lower) &&
    /^[\s\d$%().,~MB\-+]{1,80}/.test(tail) &&
    (tail.match(/[a-z]{2}/g) ?? []).length <= 6
  );
}

/** A heading under which results stand, whatever stood above it. */
const STATEMENT =
  /\b(?:statements? of|balance sheets?|(?:condensed|unaudited) |results of operations|(?:three|six|nine|twelve) months ended|conference call|about [a-z])/;

/** The head after a line that is not a row of figures. */
export function readHead(
  head: TableHead,
  sentence: Sentence,
  periods: readonly PeriodMention[],
): TableHead {
  const { lower, text } = sentence;
  if (text.length > 170) return NO_HEAD;
  const results = STATEMENT.test(lower);
  const bridges = /\breconcil/.test(lower);
  const scale = SCALE.exec(lower);
  const power = POWER[scale?.[1] ?? scale?.[2] ?? ''] ?? null;
  const guidance = /\b(?:guidance|outlook|forward|forecast)\b/.test(lower);
  const columns = periods.filter((p) => p.type === 'quarter' || p.type === 'year');
  const bases = [...lower.matchAll(/\b(?:non-)?gaap\b/g)].map((m): Basis =>
    m[0] === 'gaap' ? 'gaap' : 'non_gaap',
  );
  return {
    scale: power ?? head.scale,
    guidance: guidance || (head.guidance && head.age < 12 && !results),
    perShareOnly: bridges
      ? /\b(?:eps|per (?:diluted )?share)\b/.test(lower)
      : head.perShareOnly && !results && head.age < 12,
    lowHigh: /\blow\b.{0,40}\bhigh\b/.test(lower) || head.lowHigh,
    updatedLast:
      /\b(?:prior|previous)\b.{0,60}\b(?:updated|current|new)\b/.test(lower) || head.updatedLast,
    columns: columns.length > 0 ? columns : head.columns,
    bases: bases.length > 1 ? bases : head.bases,
    metric: head.metric,
    age: guidance ? 0 : head.age + 1,
  };
}

function scaled(quantity: Quantity, head: TableHead, perShare: boolean): Quantity {
  if (
    quantity.measure === 'percent' ||
    quantity.measure === 'bps' ||
    quantity.scaled ||
    head.scale === null ||
    perShare
  )
    return quantity;
  const power = head.scale;
  const lift = (v: Quantity['low']): Quantity['low'] => (v === null ? null : shift(v, power));
  return {
    ...quantity,
    low: lift(quantity.low),
    high: lift(quantity.high),
    scaled: true,
    measure: 'money',
  };
}

function joinLowHigh(quantities: readonly Quantity[]): readonly Quantity[] {
  const [low, high] = quantities;
  if (low === undefined || high === undefined) return quantities;
  // Costs in brackets are negative: the low column then holds the higher number.
  const swapped = low.low !== null && high.high !== null && compare(low.low, high.high) > 0;
  const [from, to] = swapped ? [high.high, low.low] : [low.low, high.high];
  return [{ ...low, end: high.end, low: from, high: to, form: 'range', rules: ['q:columns'] }];
}

export interface RowReading {
  readonly facts: readonly Fact[];
  readonly head: TableHead;
}

/** Reads one row under its head: guidance columns in full, results from the first column only. */
export function readRow(sentence: Sentence, head: TableHead, document: DocumentFacts): RowReading {
  const lower = sentence.lower.replaceAll(/\(\d\)|\([a-z]\)/g, (m) => ' '.repeat(m.length));
  const clean = lower.replaceAll('|', ' ');
  const named = findMetrics(clean)[0] ?? null;
  const anonymous = /^[\s|-]*(?:fx-neutral|y\/y|growth)/.test(clean);
  const mention = anonymous && head.metric !== null ? head.metric : named;
  const next: TableHead = {
    ...head,
    metric: anonymous ? head.metric : (named ?? head.metric),
    age: head.age + 1,
  };
  if (mention === null || mention.measures === 'none') return { facts: [], head: next };
  if (head.perShareOnly && mention.measures !== 'perShare') return { facts: [], head: next };
  const own = findPeriods(clean, document).filter((p) => p.type === 'quarter' || p.type === 'year');
  const blank = own.reduce(
    (s, p) => s.slice(0, p.start) + ' '.repeat(p.end - p.start) + s.slice(p.end),
    clean,
  );
  const all = readQuantities(blank, lex(blank)).filter((q) => q.start > mention.start || anonymous);
  const guided = head.guidance || /\bguidance|outlook\b/.test(clean);
  let chosen = guided ? (head.lowHigh ? joinLowHigh(all) : all) : all.slice(0, 1);
  if (guided && head.updatedLast) chosen = all.slice(-1);
  if (!guided && (head.scale === null || head.columns.length === 0))
    return { facts: [], head: next };
  const facts: Fact[] = [];
  chosen.forEach((quantity, i) => {
    const perShare = mention.measures === 'perShare' || mention.measures === 'ratio';
    const value = scaled(quantity, head, perShare);
    const reading = readAs(
      mention,
      value.measure === 'plain' && mention.measures === 'perShare'
        ? { ...value, measure: 'money' }
        : value,
    );
    if (reading === null) return;
    const column = own[0] ?? head.columns[Math.min(i, head.columns.length - 1)];
    const period =
      column === undefined
        ? {
            type: 'year' as const,
            ...(document.fiscalYear === null ? {} : { fiscalYear: document.fiscalYear }),
          }
        : resolvePeriod(column, document, guided);
    const band = toBand(
      lower,
      { quantity: value, mention, reading, distance: 0, rule: 'f:table' },
      quantity.start,
    );
    const basis = basisOf(lower, reading.metric, quantity, mention, {
      passage: 'unspecified',
      document: head.bases[i] ?? 'unspecified',
    });
    const rules = [...value.rules, 'f:table', basis.rule];
    const negativeCost =
      /^(?:opex|depreciation|capex|sga|other:)/.test(reading.metric) && (band.high ?? 0) < 0;
    facts.push({
      kind: guided ? 'guidance' : 'actual',
      metric: reading.metric,
      basis: basis.basis,
      period,
      low: negativeCost && band.high !== null ? -band.high : band.low,
      high: negativeCost && band.low !== null ? -band.low : band.high,
      form: quantity.form,
      unit: reading.unit,
      currency: quantity.currency,
      scope: 'company',
      lines: [sentence.line],
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      role: sentence.turn.role,
      section: 'table',
      evidence: [],
      confidence: confidenceOf(rules),
      rules,
    });
  });
  return { facts, head: next };
}
