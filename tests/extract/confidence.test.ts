import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasCorpus, measureConfidence } from '../../scripts/fitConfidence.mjs';
import { assess } from '../../src/extract/confidence/assess.ts';
import { percentAt, percentOf, scoreOf } from '../../src/extract/confidence/percent.ts';
import { byRank } from '../../src/extract/confidence/rank.ts';
import { TABLE } from '../../src/extract/confidence/table.ts';
import type { ConfidenceTable } from '../../src/extract/confidence/table.ts';
import { extract, extractAll } from '../../src/extract/index.ts';
import type { RuleId } from '../../src/extract/rules.ts';
import { HINTS } from './helpers.ts';

const MADE: ConfidenceTable = {
  facts: 100,
  right: 60,
  documents: 5,
  base: 10,
  weights: { 'g:clear': 90, 'g:weak': -40, 'p:default': 5 },
  curve: [
    [-50, 20],
    [0, 60],
    [100, 96],
  ],
  caps: { 'p:default': 89 },
  floor: 40,
};

describe('percent of a fact', () => {
  it('is read off the curve, between its points and level outside them', () => {
    expect([-90, -50, -25, 0, 50, 100, 400].map((score) => percentAt(score, MADE.curve))).toEqual([
      20, 20, 40, 60, 78, 96, 96,
    ]);
  });

  it('counts what the table knows, and nothing else', () => {
    expect(scoreOf(['g:clear', 'g:never-seen'], MADE)).toBe(100);
    expect(percentOf(['g:never-seen'], MADE)).toBe(percentOf([], MADE));
  });

  it('stays under the cap of what was taken by default', () => {
    expect(percentOf(['g:clear'], MADE)).toBe(96);
    expect(percentOf(['g:clear', 'p:default'], MADE)).toBe(89);
  });
});

describe('the table in use', () => {
  it('promises more for a higher score and never certainty', () => {
    const percents = TABLE.curve.map(([, percent]) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(Math.max(...percents)).toBeLessThan(100);
    const scores = TABLE.curve.map(([score]) => score);
    expect(scores).toEqual([...new Set(scores)].toSorted((a, b) => a - b));
  });

  it('weighs a figure said more than once above one that another contradicts', () => {
    const score = (...rules: readonly RuleId[]): number => scoreOf(rules, TABLE);
    expect(score('m:repeated')).toBeGreaterThan(score());
    expect(score()).toBeGreaterThan(score('m:rival'));
    expect(score()).toBeGreaterThan(score('m:conflict'));
  });
});

describe('what a document says', () => {
  const text = 'Revenue was $90 million. Revenue was $45 million in the second quarter of 2021.';

  it('has no doubt above what is measured, and keeps a rival below its headline', () => {
    const { facts } = extractAll(text, HINTS);
    const headline = facts.find(({ rules }) => !rules.includes('m:rival'));
    const rival = facts.find(({ rules }) => rules.includes('m:rival'));
    expect(headline?.confidence).toBeGreaterThan(rival?.confidence ?? 1);
  });

  it('is withheld below the floor, with the number that was left out', () => {
    const read = extractAll(text, HINTS);
    const { facts, rejected } = assess(read.facts, read.document, 100);
    expect(facts).toEqual([]);
    expect(new Set(rejected.map(({ veto }) => veto))).toEqual(new Set(['v:unsure']));
    expect(
      extract(text, HINTS).facts.every(({ confidence }) => 100 * confidence >= TABLE.floor),
    ).toBe(true);
  });
});

describe('the order a reader wants', () => {
  it('is guidance of the company, headlines, other results, parts, own words, statements', () => {
    const fact = (
      kind: 'guidance' | 'actual' | 'action',
      metric: string,
      scope = 'company',
      rule: RuleId = 'q:atom',
    ) => ({ kind, metric, scope, rules: [rule], confidence: 0.5 }) as const;
    const facts = [
      fact('action', 'guidance'),
      fact('guidance', 'other:lamp_hours'),
      fact('actual', 'revenue', 'Lamps'),
      fact('actual', 'revenue', 'company', 'm:rival'),
      fact('actual', 'revenue'),
      { ...fact('guidance', 'eps'), confidence: 0.4 },
      fact('guidance', 'revenue'),
    ];
    expect(byRank(facts)).toEqual([
      facts[6],
      facts[5],
      facts[4],
      facts[3],
      facts[2],
      facts[1],
      facts[0],
    ]);
  });
});

describe.skipIf(!hasCorpus())('the committed table', () => {
  it('is what `npm run fit:confidence` measures', async () => {
    const { table } = await measureConfidence();
    expect(table).toBe(readFileSync('data/confidence/weights.json', 'utf8'));
  });
});
