import { currencyOf } from '../figures/currency.ts';
import { isCommon, isCost } from '../../domain/metric/metrics.ts';
import { basisOf } from '../basis/basis.ts';
import { shift } from '../figures/decimal.ts';
import { readAs } from '../metrics/reading.ts';
import { lex } from '../figures/lexer.ts';
import { findMetrics } from '../metrics/metrics.ts';
import { toBand } from '../normalise.ts';
import { findPeriods, resolvePeriod } from '../periods/periods.ts';
import { readQuantities } from '../figures/quantities.ts';
import { rowFigures } from './figures.ts';
import { rowScope } from './scope.ts';
import { columnPeriod } from './columns.ts';
import { scaleOf } from './head.ts';
import type { TableHead } from './head.ts';
import type { DocumentFacts, Fact, MetricShape, Quantity, Sentence } from '../types.ts';

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

function scaled(quantity: Quantity, power: number | null, shape: MetricShape): Quantity {
  if (
    quantity.measure === 'percent' ||
    quantity.measure === 'bps' ||
    quantity.scaled ||
    power === null ||
    shape === 'perShare' ||
    shape === 'ratio'
  )
    return quantity;
  const lift = (v: Quantity['low']): Quantity['low'] => (v === null ? null : shift(v, power));
  return {
    ...quantity,
    low: lift(quantity.low),
    high: lift(quantity.high),
    scaled: true,
    measure: shape === 'shares' ? 'plain' : 'money',
  };
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
    hasRows: true,
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
  const power = scaleOf(clean) ?? head.scale;
  // What has run since the year began is neither a quarter nor a year.
  const isPart = own.length === 0 && head.span === 'other';
  // Of the balance sheet and of operating statistics a statement is no source: they have no period of their own.
  const isStatementLine = isCommon(mention.id);
  if (!guided && (power === null || head.columns.length === 0 || isPart || !isStatementLine))
    return { facts: [], head: next };
  const scope = rowScope(sentence.text, mention);
  const facts: Fact[] = [];
  for (const { quantity, kind, column: headed, basis: said } of rowFigures(
    sentence.lower,
    head,
    guided,
    all,
  )) {
    const value = scaled(quantity, power, mention.measures);
    const reading = readAs(
      mention,
      value.measure === 'plain' && mention.measures === 'perShare'
        ? { ...value, measure: 'money' }
        : value,
    );
    if (reading === null) continue;
    const column = own[0] ?? headed;
    const ahead = kind !== 'actual';
    const period =
      column === undefined
        ? {
            type: 'year' as const,
            ...(document.fiscalYear === null ? {} : { fiscalYear: document.fiscalYear }),
          }
        : head.span !== null && !ahead && own.length === 0
          ? columnPeriod(head.span, column, document)
          : resolvePeriod(column, document, ahead);
    const band = toBand(
      lower,
      { quantity: value, mention, reading, distance: 0, rule: 'f:table' },
      quantity.start,
    );
    const basis = basisOf(lower, reading.metric, quantity, mention, {
      passage: 'unspecified',
      document: said ?? (head.isStatement ? 'gaap' : 'unspecified'),
    });
    const rules = [...value.rules, 'f:table', basis.rule];
    const negativeCost =
      (isCost(reading.metric) || reading.metric.startsWith('other:')) && (band.high ?? 0) < 0;
    facts.push({
      kind,
      metric: reading.metric,
      basis: basis.basis,
      period,
      low: negativeCost && band.high !== null ? -band.high : band.low,
      high: negativeCost && band.low !== null ? -band.low : band.high,
      form: quantity.form,
      unit: reading.unit,
      currency: currencyOf(quantity.currency, document.currency),
      scope,
      lines: [sentence.line],
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      role: sentence.turn.role,
      section: 'table',
      evidence: [],
      confidence: 0,
      rules,
    });
  }
  return { facts, head: next };
}
