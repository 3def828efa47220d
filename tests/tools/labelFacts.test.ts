import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledReader } from '../../scripts/lib/goldSamples.mjs';
import { goldDocuments } from '../../scripts/lib/goldSets.mjs';
import { labelByHeadlines, labelDocument, labelFact } from '../../scripts/lib/labelFacts.mjs';
import type { Gold, Labelled } from '../../scripts/lib/labelFacts.mjs';

const FACT: Labelled = {
  kind: 'actual',
  metric: 'revenue',
  basis: 'unspecified',
  period: { type: 'quarter', quarter: 2, fiscalYear: 2021 },
  scope: 'company',
  low: 90e6,
  high: 90e6,
  lines: [7],
};
const GOLD: Gold = { ...FACT, line: 7 };

const faults = (fact: Partial<Labelled>, gold: Partial<Gold> = {}): readonly string[] =>
  labelFact({ ...FACT, ...fact }, [{ ...GOLD, ...gold }]).faults;

describe('a fact against gold of every figure', () => {
  it('is right where every attribute is', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ low: 90.04e6, high: 90e6 })).toEqual([]);
  });

  it('is wrong in the attributes that differ', () => {
    expect(faults({ kind: 'guidance' })).toEqual(['kind']);
    expect(faults({ metric: 'gross_profit', scope: 'Lamps' })).toEqual(['metric', 'scope']);
    expect(faults({ period: { type: 'quarter', quarter: 1, fiscalYear: 2021 } })).toEqual([
      'period',
    ]);
    expect(faults({ low: -90e6, high: -90e6 })).toEqual(['sign']);
    expect(faults({ low: 80e6, high: 80e6 })).toEqual(['no such figure']);
    expect(faults({ basis: 'gaap' }, { basis: 'non_gaap' })).toEqual(['basis']);
    expect(faults({ versus: 'qoq' }, { versus: 'yoy' })).toEqual(['versus']);
  });

  it('asks for a basis, a comparison and a period only where the gold has them', () => {
    expect(faults({ basis: 'non_gaap', versus: 'yoy' })).toEqual([]);
    expect(faults({ period: { type: 'year' } }, { period: {} })).toEqual([]);
  });

  it('meets a date by the quarter, or the year, that ends then', () => {
    const end = { type: 'at_date', quarter: 4, fiscalYear: 2021 };
    expect(
      faults({ period: { type: 'quarter', quarter: 4, fiscalYear: 2021 } }, { period: end }),
    ).toEqual([]);
    expect(faults({ period: { type: 'year', fiscalYear: 2021 } }, { period: end })).toEqual([]);
    expect(
      faults({ period: { type: 'quarter', quarter: 3, fiscalYear: 2021 } }, { period: end }),
    ).toEqual(['period']);
  });

  it('knows a part by its words and a name cut off as no part', () => {
    expect(faults({ scope: 'Lamps' }, { scope: 'the Lamp segment' })).toEqual([]);
    expect(faults({ scope: 'Division' })).toEqual(['scope']);
    expect(faults({ metric: 'other:lamps_revenue' }, { scope: 'Lamps' })).toEqual([]);
  });

  it('takes what is far from its line only with every attribute right', () => {
    expect(faults({ lines: [70] })).toEqual([]);
    expect(faults({ lines: [70], kind: 'guidance', scope: 'Lamps' })).toEqual(['no such figure']);
  });
});

describe('a fact against gold of headlines', () => {
  const decide = (fact: Partial<Labelled>, gold: Partial<Gold> = {}): readonly string[] | null =>
    labelByHeadlines({ ...FACT, ...fact }, [{ ...GOLD, lines: [7], ...gold }]);

  it('decides what the gold lists, and unknown guidance of the company', () => {
    expect(decide({})).toEqual([]);
    expect(decide({ metric: 'gross_profit' })).toEqual(['metric']);
    expect(decide({ kind: 'guidance', low: 80e6, high: 80e6 })).toEqual(['no such figure']);
  });

  it('leaves the rest open', () => {
    expect(decide({ low: 80e6, high: 80e6 })).toBeNull();
    expect(decide({ kind: 'guidance', metric: 'other:lamps', low: 8, high: 8 })).toBeNull();
  });
});

const CORPUS = '../shared/corpus';
const REFEREE = '../shared/score/every.py';

describe.skipIf(!existsSync(REFEREE))('the labels', () => {
  it('add up to what the referee counts', async () => {
    const { readFile } = await bundledReader();
    mkdirSync('.cache', { recursive: true });
    const file = `.cache/labels-${process.pid}.ndjson`;
    const lines: string[] = [];
    const count = { right: 0, made: 0, guidance: [0, 0], actual: [0, 0] };
    for (const { doc, path, golds, isExhaustive } of goldDocuments(CORPUS, [])) {
      if (!isExhaustive) continue;
      const facts = (await readFile(path)).map(({ fact }) => fact);
      lines.push(...facts.map((fact) => JSON.stringify({ doc, ...fact })));
      const { labels, asked } = labelDocument(facts, golds);
      count.made += labels.length;
      count.right += labels.filter(({ faults: all }) => all.length === 0).length;
      for (const { kind, isFound } of asked) {
        count[kind][0] = (count[kind][0] ?? 0) + Number(isFound);
        count[kind][1] = (count[kind][1] ?? 0) + 1;
      }
    }
    writeFileSync(file, lines.join('\n'));
    const said = spawnSync('python3', [REFEREE, `${CORPUS}/every/dev.jsonl`, file], {
      encoding: 'utf8',
    });
    rmSync(file);
    expect(said.stdout).toContain(`(${count.right}/${count.made})`);
    expect(said.stdout).toContain(`(${count.guidance.join('/')})`);
    expect(said.stdout).toContain(`(${count.actual.join('/')})`);
  });
});
