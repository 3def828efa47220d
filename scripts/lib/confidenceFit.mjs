// From labelled facts to the table of data/confidence: weights of features, the curve from their sum to the share
// right, caps and the floor. All that is said of reliability comes from documents left out of the fit.
import { isotonicBlocks } from './isotonic.mjs';
import { fitLogistic } from './logistic.mjs';

/** A feature seen in fewer facts or documents has no weight of its own. */
const LEAST_FACTS = 8;
const LEAST_DOCUMENTS = 3;
const PENALTY = 12;
/** Facts a point of the curve rests on. */
const LEAST_IN_BLOCK = 60;
/** What is taken without being said; it caps unless it has proved right often enough. */
const DEFAULTS = [
  'p:default',
  'p:untitled',
  'b:none',
  's:none',
  'period:default',
  'unit:default',
  'basis:none',
  'scope:none',
];
const CAP = 89;
const SURE = 90;
const PROVED = { facts: 30, share: 0.9 };
const FLOOR = { least: 35, most: 60, share: 0.75 };

const hundredths = (value) => Math.round(100 * value);

function byDocument(samples) {
  const groups = new Map();
  for (const sample of samples) {
    if (groups.has(sample.doc)) groups.get(sample.doc).push(sample);
    else groups.set(sample.doc, [sample]);
  }
  return groups;
}

function knownFeatures(samples) {
  const seen = new Map();
  for (const { doc, features } of samples) {
    for (const id of features) {
      if (!seen.has(id)) seen.set(id, { facts: 0, documents: new Set() });
      const entry = seen.get(id);
      entry.facts += 1;
      entry.documents.add(doc);
    }
  }
  return [...seen]
    .filter(([, { facts, documents }]) => facts >= LEAST_FACTS && documents.size >= LEAST_DOCUMENTS)
    .map(([id]) => id)
    .sort();
}

/** Base and weights in hundredths of log-odds. */
function weigh(samples) {
  const ids = knownFeatures(samples);
  const places = new Map(ids.map((id, n) => [id, n + 1]));
  const rows = samples.map(({ features, right }) => ({
    at: features.flatMap((id) => places.get(id) ?? []),
    right,
  }));
  const [base, ...weights] = fitLogistic(rows, ids.length + 1, PENALTY);
  const pairs = ids.map((id, n) => [id, hundredths(weights[n])]);
  return {
    base: hundredths(base),
    weights: Object.fromEntries(pairs.filter(([, weight]) => weight !== 0)),
  };
}

/** Shares right by score; a point more on either side keeps a few facts from promising certainty. */
function curveOf(held) {
  const points = isotonicBlocks(held, LEAST_IN_BLOCK).map(({ score, right, count }) => [
    Math.round(score),
    Math.floor((100 * (right + 1)) / (count + 2)),
  ]);
  // A block at an end that is larger or smaller may fall behind its neighbour by that point.
  return points.reduce(
    (curve, [score, percent]) => [...curve, [score, Math.max(percent, curve.at(-1)?.[1] ?? 0)]],
    [],
  );
}

/** Every sample with the score that a fit without its document gives it. */
function leftOut(samples, scoreOf) {
  return [...byDocument(samples)].flatMap(([doc, own]) => {
    const table = weigh(samples.filter((sample) => sample.doc !== doc));
    return own.map((sample) => ({ ...sample, score: scoreOf(sample.features, table) }));
  });
}

function capsOf(held) {
  const sure = held.filter(({ percent }) => percent >= SURE);
  const caps = DEFAULTS.filter((id) => {
    const facts = sure.filter(({ features }) => features.includes(id));
    const right = facts.filter((fact) => fact.right).length;
    return facts.length < PROVED.facts || right < PROVED.share * facts.length;
  });
  return Object.fromEntries(caps.sort().map((id) => [id, CAP]));
}

/** The lowest percent from which on all that is shown is right often enough. */
function floorOf(held) {
  for (let floor = FLOOR.least; floor < FLOOR.most; floor += 1) {
    const shown = held.filter(({ percent }) => percent >= floor);
    if (shown.filter(({ right }) => right).length >= FLOOR.share * shown.length) return floor;
  }
  return FLOOR.most;
}

/**
 * The table for samples `{doc, features, right, isExhaustive}`, and those of exhaustive gold with the percent that a
 * table made without their document gives them. `scoreOf` and `percentAt` are those of the extractor.
 */
export function fitConfidence(samples, { scoreOf, percentAt }) {
  const scored = leftOut(samples, scoreOf).filter(({ isExhaustive }) => isExhaustive);
  const raw = [...byDocument(scored)].flatMap(([doc, own]) => {
    const curve = curveOf(scored.filter((sample) => sample.doc !== doc));
    return own.map((sample) => ({ ...sample, percent: percentAt(sample.score, curve) }));
  });
  const caps = capsOf(raw);
  const held = raw.map((sample) => ({
    ...sample,
    percent: Math.min(sample.percent, ...sample.features.map((id) => caps[id] ?? 100)),
  }));
  const table = {
    facts: samples.length,
    right: samples.filter(({ right }) => right).length,
    documents: byDocument(samples).size,
    ...weigh(samples),
    curve: curveOf(scored),
    caps,
    floor: floorOf(held),
  };
  return { table, held };
}
