// Whether a fact that was read is right in every attribute, by gold: the rules of ../shared/score/every.py.

const ALIASES = new Map([
  ['other:other_income', 'other_income_expense'],
  ['net_sales', 'revenue'],
]);
const GENERIC = new Set(
  'the our of total segment division business region unit company'.split(' '),
);
const WHOLE = new Set(['company', 'total', 'total company', 'the company']);
/** Words of a metric's own name that two names may share without being one. */
const COMMON = new Set('growth change margin share total of in and other rate per to'.split(' '));
/** Lines between a fact and the gold of its value within which the two are taken for one statement. */
const NEAR = 3;
const NOWHERE = 1e9;

function isClose(a, b) {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 5e-4 * Math.max(Math.abs(a), Math.abs(b)) + 1e-9;
}

function isSameValue(fact, gold) {
  return isClose(fact.low, gold.low) && isClose(fact.high, gold.high);
}

/** The words that tell a part; none for the company. */
function partWords(scope) {
  const name = (scope || 'company').toLowerCase().replaceAll(/['’]s\b/gu, '');
  const words = (name.match(/[\p{L}\p{N}_&.+-]+/gu) ?? [])
    .filter((word) => !GENERIC.has(word))
    .map((word) =>
      word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
    );
  if (words.length > 0) return words.join(' ');
  return WHOLE.has(name.trim()) ? '' : `?${name}`;
}

function isSameScope(scope, gold) {
  return [gold.scope, ...(gold.scope_alt ?? [])].some((one) => partWords(scope) === partWords(one));
}

function isOnePeriod(period, gold) {
  if (period.type !== gold.type) {
    const isEnd =
      gold.type === 'at_date' &&
      (period.type === 'quarter' || (period.type === 'year' && gold.quarter === 4));
    if (!isEnd) return false;
  }
  if (gold.fiscalYear && period.fiscalYear !== gold.fiscalYear) return false;
  if (gold.quarter && period.type !== 'year' && period.quarter !== gold.quarter) return false;
  return !gold.half || period.half === gold.half;
}

function isSamePeriod(period, gold) {
  if (!gold.period || Object.keys(gold.period).length === 0) return true;
  return [gold.period, ...(gold.period_alt ?? [])].some((one) => isOnePeriod(period ?? {}, one));
}

function nameWords(metric) {
  const words = metric.slice('other:'.length).split('_');
  return new Set(words.map(withoutEnd).filter((word) => !COMMON.has(word)));
}

function withoutEnd(word) {
  return word.endsWith('s') ? withoutEnd(word.slice(0, -1)) : word;
}

function movement(metric) {
  return /_(growth|change)$/.exec(metric)?.[1] ?? '';
}

function isOneMetric(metric, gold) {
  const a = ALIASES.get(metric) ?? metric;
  const b = ALIASES.get(gold) ?? gold;
  if (a === b) return true;
  if (!a.startsWith('other:') || !b.startsWith('other:') || movement(a) !== movement(b))
    return false;
  const words = nameWords(b);
  return [...nameWords(a)].some((word) => words.has(word));
}

function isSameMetric(metric, gold) {
  return [gold.metric, ...(gold.metric_alt ?? [])].some((one) => isOneMetric(metric, one));
}

/** `other:product_gross_margin` of the company is the gross margin of "product". */
function isFolded(fact, gold) {
  return (
    fact.metric.startsWith('other:') &&
    partWords(fact.scope) === '' &&
    !gold.metric.startsWith('other:') &&
    fact.metric.endsWith(`_${gold.metric}`)
  );
}

function subjectFaults(fact, gold) {
  if (isFolded(fact, gold)) {
    const part = fact.metric.slice('other:'.length, -gold.metric.length - 1).replaceAll('_', ' ');
    return isSameScope(part, gold) ? [] : ['scope'];
  }
  return [
    ...(isSameMetric(fact.metric, gold) ? [] : ['metric']),
    ...(isSameScope(fact.scope, gold) ? [] : ['scope']),
  ];
}

const ACTUALS = new Set(['actual', 'comparative', 'preliminary']);

function isSameKind(kind, gold) {
  return kind === 'actual'
    ? ACTUALS.has(gold)
    : gold === (kind === 'prior' ? 'prior_guidance' : kind);
}

/** The attributes of a fact that differ from those of a gold line. */
function faultsOf(fact, gold) {
  const isBasisAsked = (gold.basis ?? 'unspecified') !== 'unspecified';
  return [
    ...(isSameKind(fact.kind, gold.kind) ? [] : ['kind']),
    ...subjectFaults(fact, gold),
    ...(isSamePeriod(fact.period, gold) ? [] : ['period']),
    ...(gold.versus && fact.versus !== gold.versus ? ['versus'] : []),
    ...(isBasisAsked && fact.basis !== gold.basis ? ['basis'] : []),
  ];
}

function distance(fact, gold) {
  return Math.min(
    ...(fact.lines?.length ? fact.lines : [NOWHERE]).map((l) => Math.abs(l - gold.line)),
  );
}

function isFlipped(fact, gold) {
  const minus = (value) => (value === null ? null : -value);
  return (
    (fact.low || fact.high) &&
    isSameValue({ low: minus(fact.high), high: minus(fact.low) }, gold) &&
    faultsOf(fact, gold).length === 0
  );
}

/** Whether every.py scores a fact: guidance and results with a number. */
export function isScored({ kind, low, high }) {
  return (kind === 'guidance' || kind === 'actual') && (low !== null || high !== null);
}

/**
 * What exhaustive gold of its document says of a scored fact: its faults, none where it is right, and the places of
 * the gold lines it meets.
 */
export function labelFact(fact, golds) {
  const found = [];
  let best = null;
  let flipped = false;
  golds.forEach((gold, at) => {
    const near = distance(fact, gold);
    if (!isSameValue(fact, gold)) {
      flipped ||= near <= NEAR && isFlipped(fact, gold);
      return;
    }
    const faults = faultsOf(fact, gold);
    if (faults.length === 0) found.push(at);
    if (near > NEAR && faults.length > 1) return;
    const far = faults.length + (near > NEAR && faults.length > 0 ? 1 : 0);
    if (best === null || far < best.far || (far === best.far && near < best.near))
      best = { far, near, faults };
  });
  if (best?.faults.length === 0) return { faults: [], found };
  return { faults: flipped ? ['sign'] : (best?.faults ?? ['no such figure']), found };
}

/** Precision and recall over a document: every fact's label, and which gold lines that are asked for were found. */
export function labelDocument(facts, golds) {
  const scored = facts.filter(isScored);
  const labels = scored.map((fact) => labelFact(fact, golds));
  const found = new Set(labels.flatMap((label) => label.found));
  const asked = golds
    .map((gold, at) => ({ kind: gold.kind, isFound: found.has(at), isAsked: !gold.optional }))
    .filter(({ kind, isAsked }) => isAsked && (kind === 'guidance' || kind === 'actual'));
  return { scored, labels, asked };
}

/** A floor or a ceiling may be given as both bounds. */
function isHeadlineValue(fact, { form, low, high }) {
  if (form === 'at_least') return isClose(fact.low ?? fact.high, low);
  if (form === 'at_most') return isClose(fact.high ?? fact.low, high);
  return isClose(fact.low ?? fact.high, low) && isClose(fact.high ?? fact.low, high);
}

/**
 * What gold of headlines and guidance decides of a fact: its faults, or null where it says nothing. Such gold lists
 * only some results, so those it does not know by value near their line are left open; so is unknown guidance of a
 * part or without a name of the catalogue. Line 0 is a line nobody has noted.
 */
export function labelByHeadlines(fact, golds) {
  if (!isScored(fact)) return null;
  const all = golds
    .filter((gold) => isHeadlineValue(fact, gold))
    .map((gold) => ({
      faults: faultsOf(fact, gold.kind === 'optional' ? { ...gold, kind: fact.kind } : gold),
      isNear: (gold.lines ?? [gold.line]).some((line) => line === 0 || fact.lines.includes(line)),
    }));
  if (all.some(({ faults }) => faults.length === 0)) return [];
  const near = all.filter(({ isNear }) => isNear).sort((a, b) => a.faults.length - b.faults.length);
  if (near.length > 0) return near[0].faults;
  const isAsked =
    fact.kind === 'guidance' && !fact.metric.startsWith('other:') && partWords(fact.scope) === '';
  return isAsked ? ['no such figure'] : null;
}
