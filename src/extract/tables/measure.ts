import { isCost } from '../../domain/metric/metrics.ts';
import { BRIDGE, ROW_HEADS } from '../lexicon/rowHeads.ts';
import { findMetrics } from '../metrics/metrics.ts';
import { trimEndMarks, trimStartMarks } from './trim.ts';
import type { Basis, MetricShape, OutUnit } from '../types.ts';

/** What a row head, a section or the head of a column says its figures measure. */
export interface HeadMeasure {
  readonly id: string;
  /** Null where the figures must say. */
  readonly unit: OutUnit | null;
  readonly isHeadline: boolean;
  readonly isOutflow: boolean;
  readonly variant: string | null;
  readonly basis: Basis | null;
  /** Of the company, as the head names it; empty for the whole. */
  readonly part: string;
  readonly rule: 'metric:catalogue' | 'metric:own-words';
  /** The head counts a change of the measure. */
  readonly isChange: boolean;
  readonly versus: 'yoy' | 'qoq' | null;
}

const NOTES = /(?:\((?:\d{1,2}|[a-z])\)|\[\d\]|[*†‡]+|(?<=[a-z)])[¹²³]+)/g;
const OFF_GAAP =
  /\b(?:non[- ]?gaap|non[- ]?ifrs|adjusted|adj\.?|core|underlying|normali[sz]ed|pro[- ]?forma|before special items|excluding special items|comparable (?=eps|earnings|diluted|operating (?:income|profit|margin)|net income))\b/g;
const ON_GAAP = /\b(?:(?<!non[- ])gaap|(?<!non[- ])ifrs|as reported|reported|statutory)\b/g;
const NOISE =
  /\b(?:measures?|basis|financial|unaudited|audited|guidance|outlook|forecasts?|targets?|range|estimated|expected|projected|approximately|(?:in|amounts in|us|\$)* ?(?:thousands|millions|billions)|in %|usd|eur|gbp|in u\.?s\.? dollars|us cents|cents|fiscal year|full year|quarterly)\b|\((?:in )?(?:[^()]{0,14}(?:thousands?|millions?|billions?|percent|%|\$|€|£|usd|cents|[mb]n|lakhs?|crores?)[^()]{0,24})\)|\(\s*\)/g;
/** The end of a head that counts changes: "revenue growth", "Revenue % change (y/y)". */
const CHANGE =
  /\b(?:(?:fx[- ]neutral|organic|constant[- ]currency|reported) )?(?:(?:y\/y|yoy|year[- ](?:over|on)[- ]year|q\/q|qoq|sequential) )?(?:% ?|percent(?:age)? )?(?:growth(?: rate)?|change|increase|decrease|increase decrease)(?:[ ,:(-]{1,3}(?:%|y\/y|yoy|year[- ](?:over|on)[- ]year|q\/q|qoq|in constant currency|cc))?\)?$/;
const DIVIDED: ReadonlySet<string> = new Set([
  'revenue',
  'gross_profit',
  'gross_margin',
  'operating_income',
  'operating_margin',
  'ebitda',
  'ebitda_margin',
]);
/** Words before "revenue" or "income" that make another thing of it. */
const NO_PART =
  /^(?:net|total|gross|adjusted|consolidated|pre-?[a-z]+|deferred|unearned|unbilled|accrued|cost|costs|marketing|selling|sales|other costs|interest|investment|equity|comprehensive|other comprehensive|non-?operating|taxable|prepaid|general|proceeds|maturities|purchases|provision|before|minority|non-?controlling|discontinued)\b|\b(?:and|of|from|on|for|in|to|per|less|as)$|\bcosts?\b|\bexpenses?\b|\btaxes\b|\bproceeds\b/;
const SHAPE_UNIT: Readonly<Record<MetricShape, OutUnit | null>> = {
  money: 'usd',
  ratio: 'percent',
  growth: 'percent',
  perShare: 'per_share',
  earnings: 'usd',
  shares: 'shares',
  count: 'count',
  days: 'days',
  times: 'times',
  price: 'usd',
  paid: 'usd',
  bought: 'usd',
  charged: 'usd',
  none: null,
};

interface Cleaned {
  readonly body: string;
  readonly basis: Basis | null;
  readonly isChange: boolean;
  readonly versus: 'yoy' | 'qoq' | null;
  readonly variant: string | null;
}

/** What ends of a head say nothing. */
const MARKS = ' ,:;.(-•';

function tidy(text: string): string {
  const plain = text
    .replaceAll(/[\s;]+/g, ' ')
    .replaceAll('/ (', ' (')
    .replaceAll('/(', ' (')
    .replaceAll(/\/(?=loss|income)/g, ' ')
    .replaceAll(/\((?=loss|income|earnings|expense|used in|benefit|profit)([a-z ]+)\)/g, '$1')
    .replaceAll(/\( ?\)/g, '');
  const bare = trimEndMarks(trimStartMarks(plain, `${MARKS})`), MARKS);
  const whole = bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
  return whole.replaceAll(/ {2,}/g, ' ').trim();
}

function clean(label: string): Cleaned {
  let lower = label
    .replaceAll(/\((?!GAAP|IFRS)[A-Z][A-Z&]{1,6}s?\)/g, ' ')
    .toLowerCase()
    .replaceAll(NOTES, '')
    .replaceAll(/\((?:as an? )?(percent(?:age)?|%) of ([^()]*)\)/g, ' as a $1 of $2');
  const off = OFF_GAAP.test(lower);
  OFF_GAAP.lastIndex = 0;
  const on = ON_GAAP.test(lower);
  ON_GAAP.lastIndex = 0;
  const basis: Basis | null = off ? 'non_gaap' : on ? 'gaap' : null;
  lower = lower.replaceAll(OFF_GAAP, ' ').replaceAll(ON_GAAP, ' ').replaceAll(NOISE, ' ');
  const body = tidy(lower);
  const change = CHANGE.exec(body);
  const variant = /\borganic\b/.test(body)
    ? 'organic'
    : /\bconstant[- ]currency\b|\bfx[- ]neutral\b|\bcc\b/.test(body)
      ? 'constant currency'
      : null;
  if (change === null) return { body, basis, isChange: false, versus: null, variant };
  const versus = /\bq\/q|qoq|sequential/.test(change[0]) ? 'qoq' : 'yoy';
  const named = tidy(
    body
      .slice(0, change.index)
      .replaceAll(/\b(?:organic|constant[- ]currency|fx[- ]neutral)\b/g, ' '),
  );
  return { body: named, basis, isChange: true, versus, variant };
}

type Found = Pick<HeadMeasure, 'id' | 'unit' | 'isHeadline' | 'isOutflow' | 'part' | 'rule'> & {
  readonly variant?: string;
};

function named(body: string): Found | null {
  const found = ROW_HEADS.find(({ pattern }) => pattern.test(body));
  if (found === undefined) return null;
  const { id, unit, isHeadline, isOutflow = false, variant } = found;
  return {
    id,
    unit,
    isHeadline,
    isOutflow,
    part: '',
    rule: 'metric:catalogue',
    ...(variant === undefined ? {} : { variant }),
  };
}

/** "Cloud revenue", "Operating income: Europe": a measure with the part of the company it is of. */
function divided(body: string, label: string): Found | null {
  const words = body.split(' ');
  for (let at = 1; at < Math.min(words.length, 8); at += 1) {
    const found = named(words.slice(at).join(' '));
    const part = words.slice(0, at).join(' ');
    if (found === null || !DIVIDED.has(found.id)) continue;
    return NO_PART.test(part) ? null : { ...found, part: asPrinted(part, label) };
  }
  const split = /^(.{4,40}?)(?: ?[:,] | - | \()(.+?)\)?$/.exec(body);
  const found = split === null ? null : named(split[1] ?? '');
  if (split === null || found === null || !DIVIDED.has(found.id)) return null;
  const part = (split[2] ?? '').trim();
  if (/^(?:as|per|in|net|before|after|excluding|including|less|unaudited|%)/.test(part))
    return null;
  return { ...found, part: asPrinted(part, label) };
}

function asPrinted(part: string, label: string): string {
  const at = label.toLowerCase().indexOf(part);
  const said = at < 0 ? part : label.slice(at, at + part.length);
  return trimEndMarks(said, ' ,:;-').trim();
}

const HOW =
  /\b(?:total|net|consolidated|corporate|company|group|diluted|gross|the|our|of|and|in|a|an|for|to|at|end|period|average|annual|current|rate|ratio|percentage|percent|growth|change|number|share|shares|per|ending|as)\b|[^a-z]/g;

/** Costs printed as money going out are counted as spent. */
const COST =
  /^(?:capex|opex|sga|depreciation|interest_expense|other:rd)$|expenses?$|costs?$|repurchase$|compensation$|^other:amortization$/;

function catalogued(body: string, label: string): Found | null {
  const mentions = findMetrics(body);
  const [mention] = mentions;
  if (mention === undefined || mentions.length > 1 || mention.measures === 'none') return null;
  if (mention.id.startsWith('veto:')) return null;
  const left = body.slice(0, mention.start).replaceAll(HOW, '');
  const right = body.slice(mention.end).replaceAll(HOW, '');
  const common = {
    id: mention.id,
    unit: SHAPE_UNIT[mention.measures],
    isHeadline: false,
    isOutflow: COST.test(mention.id),
    rule: 'metric:catalogue' as const,
  };
  if (left === '' && right === '') return { ...common, part: '' };
  const part = body.slice(0, mention.start).trim();
  if (right !== '' || !DIVIDED.has(mention.id) || NO_PART.test(part)) return null;
  return { ...common, part: asPrinted(part, label) };
}

const LONGEST_NAME = 7;

/** A measure the catalogue does not know, under the document's own words. */
export function ownMeasure(label: string): HeadMeasure | null {
  const { body, basis, isChange, versus, variant } = clean(label);
  const words = body.replaceAll(/\([^()]*\)/g, ' ').match(/[a-z][a-z\d&'-]*/g) ?? [];
  if (words.length === 0 || words.length > LONGEST_NAME || BRIDGE.test(body)) return null;
  if (!/[a-z]{3}/.test(body) || /\b(?:total|subtotal|was|were|page|note)\b$|^total$/.test(body))
    return null;
  const id = `other:${words.join('_').replaceAll(/[^a-z\d_]+/g, '_')}`;
  const common = { isHeadline: false, isOutflow: COST.test(id), variant, basis, part: '' };
  return { id, unit: null, ...common, rule: 'metric:own-words', isChange, versus };
}

/** The measure a head names by the catalogue, or null. */
export function headMeasure(label: string): HeadMeasure | null {
  if (label.length > 130) return null;
  const { body, basis, isChange, versus, variant } = clean(label);
  if (body === '') return null;
  const found = named(body) ?? divided(body, label) ?? catalogued(body, label);
  if (found === null) return null;
  const isOutflow = found.isOutflow || isCost(found.id);
  return { ...found, isOutflow, variant: found.variant ?? variant, basis, isChange, versus };
}

/** The basis the words of a head state. */
export function headBasis(label: string): Basis | null {
  return clean(label).basis;
}

/** Whether a row head says nothing but that its figures are changes of the row above. */
export function isChangeOnly(label: string): boolean {
  const { body, isChange } = clean(label);
  return (
    (isChange && body === '') ||
    /^(?:y\/y|yoy|% ?(?:change|growth|yoy)|year[- ](?:over|on)[- ]year|fx[- ]neutral(?: y\/y)?|current quarter vs\.? prior year quarter|organic|constant currency)[ %]*$/.test(
      body,
    )
  );
}
