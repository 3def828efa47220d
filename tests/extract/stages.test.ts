import { describe, expect, it } from 'vitest';
import { add, negate, parseDecimal, shift, toNumber } from '../../src/extract/figures/decimal.ts';
import { ingest } from '../../src/extract/text/ingest.ts';
import { METRICS } from '../../src/extract/lexicon/metrics.ts';
import { PERIOD_RULES } from '../../src/extract/lexicon/periods.ts';
import { lex } from '../../src/extract/figures/lexer.ts';
import { readQuantities } from '../../src/extract/figures/quantities.ts';
import { splitSentences } from '../../src/extract/text/sentences.ts';
import { extractAll as extract } from '../../src/extract/index.ts';
import { expectLinear } from '../cost.ts';

describe('decimals', () => {
  it('are exact', () => {
    expect(toNumber(shift(parseDecimal('1.07'), 9))).toBe(1070000000);
    expect(toNumber(add(parseDecimal('0.1'), parseDecimal('0.2')))).toBe(0.3);
    expect(toNumber(negate(parseDecimal('0')))).toBe(0);
  });
});

describe('ingest', () => {
  it('never moves a character', () => {
    const raw = 'A \\$5 *name* \u201cquoted\u201d \u2013 \u00a0end';
    expect(ingest(raw)).toHaveLength(raw.length);
    expect(ingest(raw)).toContain(' $5  name ');
  });
});

describe('sentences', () => {
  it('break after a sentence and not within a number or abbreviation', () => {
    const text = 'We sold $1.5 billion in the U.S. market. Acme Inc. grew. Good.';
    const parts = splitSentences(text, { start: 0, end: text.length }).map((s) =>
      text.slice(s.start, s.end),
    );
    expect(parts).toHaveLength(3);
  });
});

describe('quantities', () => {
  it.each([
    ['$5.2 million', 'money', 'point'],
    ['12 to 14%', 'percent', 'range'],
    ['about 30 basis points', 'bps', 'approx'],
    ['$3 or more', 'money', 'at_least'],
  ])('%s', (text, measure, form) => {
    const [quantity] = readQuantities(text, lex(text));
    expect([quantity?.measure, quantity?.form]).toEqual([measure, form]);
  });

  it('reads no number out of a bare year', () => {
    expect(readQuantities('in 2021', lex('in 2021'))).toEqual([]);
  });
});

function hostile(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

describe('a line of figures alone', () => {
  const said = 'For the third quarter we expect revenue of $90 million to $94 million.';

  it('is one find that says why it was left out', () => {
    const { facts, rejected } = extract(`${said}\n12.4 18.0 (3.5)%\n`);
    expect(facts).toHaveLength(1);
    expect(rejected.map(({ text, veto }) => [text, veto])).toEqual([
      ['12.4 18.0 (3.5)%', 'v:no-metric'],
    ]);
  });

  it('does not end what the sentence before it opened', () => {
    const [, carried] = extract(`${said}\n- 7 -\nWe expect gross margin of 41% to 42%.`).facts;
    expect(carried?.period).toMatchObject({ type: 'quarter', quarter: 3 });
  });
});

/** Many facts in one text: all of them, one after the other, each with a value of its own. */
const DENSE = Array.from({ length: 4000 }, (_, i) => `We expect revenue of $${i + 9} million. `);

describe('cost', () => {
  it('of dense guidance with one name or many values is that of its length', async () => {
    await expectLinear((size) => extract(DENSE.slice(0, size).join('')), DENSE.length);
    // Names in reach of each figure, of which a sentence holds two hundred.
    await expectLinear((size) => extract('revenue 5% '.repeat(size)), 4000);
  });

  // Structure, not timing: an unbounded repeat inside another is what makes a pattern slow.
  it('has no nested unbounded repeats in its word lists', () => {
    const sources = [
      ...METRICS.map((m) => m.pattern),
      ...PERIOD_RULES.map((p) => p.pattern.source),
    ];
    for (const source of sources) expect(source).not.toMatch(/\([^)]*[+*][^)]*\)[+*]/);
  });

  it.each(['1', ' ', '-', '(', '$', 'to ', '1 to ', 'expect 5% to ', '. ', 'a.b ', '|1|'])(
    'is linear in %j',
    (unit) => expectLinear((size) => extract(hostile(unit, size)), 64_000),
  );

  it('gives the same result twice', () => {
    const text = 'We expect revenue of $90 million to $94 million in the third quarter.';
    expect(extract(text)).toEqual(extract(text));
  });
});
