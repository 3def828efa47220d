import { describe, expect, it } from 'vitest';
import * as basis from '../../src/extract/lexicon/basis.ts';
import * as cues from '../../src/extract/lexicon/cues.ts';
import { METRICS } from '../../src/extract/lexicon/metrics.ts';
import { PERIOD_RULES } from '../../src/extract/lexicon/periods.ts';
import * as segments from '../../src/extract/lexicon/segments.ts';
import * as speakers from '../../src/extract/lexicon/speakers.ts';
import * as statements from '../../src/extract/lexicon/statements.ts';
import * as units from '../../src/extract/lexicon/units.ts';
import { findMetrics } from '../../src/extract/metrics/metrics.ts';
import { findPeriods } from '../../src/extract/periods/periods.ts';
import { entriesOf, entriesOfRules, needs } from './alternatives.ts';
import type { Entry } from './alternatives.ts';
import { read } from './helpers.ts';
import * as ofBasis from './sentences/basis.ts';
import * as ofMetrics from './sentences/metrics.ts';
import * as ofMoney from './sentences/money.ts';
import * as ofRoles from './sentences/roles.ts';
import * as ofSpeakers from './sentences/speakers.ts';
import * as ofStatements from './sentences/statements.ts';
import * as ofVerbs from './sentences/verbs.ts';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  ...ofBasis,
  ...ofMetrics,
  ...ofMoney,
  ...ofRoles,
  ...ofSpeakers,
  ...ofStatements,
  ...ofVerbs,
};
const ALL: readonly (readonly [string, unknown])[] = Object.entries({
  ...basis,
  ...cues,
  ...segments,
  ...speakers,
  ...statements,
  ...units,
});

function patternOf(rule: unknown): readonly RegExp[] {
  if (rule instanceof RegExp) return [rule];
  return typeof rule === 'object' && rule !== null && 'pattern' in rule
    ? patternOf(rule.pattern)
    : [];
}

function entries(list: unknown): readonly Entry[] {
  if (list instanceof RegExp) return entriesOf(list);
  return Array.isArray(list) ? entriesOfRules(list.flatMap(patternOf)) : [];
}

const PATTERNS = ALL.map(([name, list]) => ({ name, all: entries(list) })).filter(
  ({ all }) => all.length > 0,
);

describe('every entry of a word list has a sentence that needs it', () => {
  it.each(PATTERNS)('$name', ({ name, all }) => {
    const sentences = SENTENCES[name] ?? [];
    const alone = all.filter((entry) => !sentences.some((s) => needs(entry, s)));
    expect(alone.map((entry) => entry.name)).toEqual([]);
  });

  it('metrics', () => {
    const alone = METRICS.filter((entry) => {
      const others = METRICS.filter((o) => o !== entry && o.id === entry.id);
      return ![...ofMetrics.METRICS, ...ofMetrics.MORE_METRICS].some((sentence) => {
        const lower = sentence.toLowerCase();
        const found = findMetrics(lower).some((m) => m.id === entry.id);
        return found && !others.some((o) => new RegExp(o.pattern).test(lower));
      });
    });
    expect(alone.map((entry) => entry.id)).toEqual([]);
  });

  it('periods', () => {
    const { document } = read('');
    const alone = PERIOD_RULES.filter(
      ({ id }) =>
        !ofMetrics.PERIODS.some((s) =>
          findPeriods(s.toLowerCase(), document).some((m) => m.rule === id),
        ),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});

/** A word is taken out of its list and put back: some sentence must have read differently without it. */
function missed(
  name: string,
  take: (word: string) => () => void,
  words: readonly string[],
): unknown {
  const sentences = SENTENCES[name] ?? [];
  const whole = sentences.map((s) => JSON.stringify(read(s).facts));
  return words.filter((word) => {
    const putBack = take(word);
    const less = sentences.map((s) => JSON.stringify(read(s).facts));
    putBack();
    return less.every((facts, i) => facts === whole[i]);
  });
}

describe('no word can be taken out unnoticed', () => {
  const maps = ALL.flatMap(([name, list]) => (list instanceof Map ? [{ name, list }] : []));
  it.each(maps)('$name', ({ name, list }: { name: string; list: Map<string, unknown> }) => {
    const take = (word: string): (() => void) => {
      const value = list.get(word);
      list.delete(word);
      return () => list.set(word, value);
    };
    expect(missed(name, take, [...list.keys()])).toEqual([]);
  });

  const sets = ALL.flatMap(([name, list]) => (list instanceof Set ? [{ name, list }] : []));
  it.each(sets)('$name', ({ name, list }: { name: string; list: Set<string> }) => {
    const take = (word: string): (() => void) => {
      list.delete(word);
      return () => list.add(word);
    };
    expect(missed(name, take, [...list])).toEqual([]);
  });
});
