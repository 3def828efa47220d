import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract, hintsFromName } from '../../src/extract/index.ts';
import { guidance } from './helpers.ts';

const CALL = `TST - Q2 2021 Testing Works Inc Earnings Call

Ann Smith - *Testing Works Inc - CFO*

Guidance is provided on a non-GAAP basis, except for revenue. For the third quarter, we expect revenue of \\$90 million to \\$94 million. Operating expenses are expected to be \\$40 million, plus or minus \\$2 million.

QUESTIONS AND ANSWERS

Bob Jones - *Example Securities - Analyst*

Is that \\$40 million operating expense guidance a floor? We model \\$46 million of operating expenses in the third quarter.

Ann Smith - *Testing Works Inc - CFO*

As I said, we expect operating expenses in the third quarter of \\$40 million, plus or minus \\$2 million.
`;

describe('a call with questions', () => {
  const facts = extract(CALL).facts.filter((f) => f.kind === 'guidance');

  it('makes one fact a target and nothing from the analyst', () => {
    expect(facts.map((f) => [f.metric, f.basis, f.low, f.high])).toEqual([
      ['revenue', 'unspecified', 90e6, 94e6],
      ['opex', 'non_gaap', 38e6, 42e6],
    ]);
  });

  it('keeps the repeat as evidence with its speaker', () => {
    expect(facts[1]?.evidence.map((e) => [e.section, e.speaker])).toEqual([
      ['remarks', 'Ann Smith'],
      ['qa', 'Ann Smith'],
    ]);
  });

  it('points into the original text', () => {
    for (const fact of facts) {
      const quote = CALL.slice(fact.start, fact.end);
      expect(quote).toMatch(/expect/);
      expect(quote.length).toBe(fact.text.length);
    }
  });
});

describe('tables of guidance', () => {
  it('reads a column per period and the scale of the head', () => {
    const text = `Outlook
| In millions, except per share data | Q3 2021 Guidance | Full Year 2021 Guidance |
| --- | --- | --- |
| Revenue | $90 - $94 | $350 - $360 |
| Diluted EPS | $0.40 - $0.44 | $1.60 - $1.70 |`;
    expect(guidance(text).map((f) => [f.metric, f.period.type, f.low])).toEqual([
      ['revenue', 'quarter', 90e6],
      ['revenue', 'year', 350e6],
      ['eps', 'quarter', 0.4],
      ['eps', 'year', 1.6],
    ]);
  });
});

describe('names', () => {
  it('supply ticker and quarter', () => {
    expect(hintsFromName('TST_q3_2020')).toEqual({
      tickerInName: 'TST',
      fiscalQuarter: 3,
      fiscalYear: 2020,
    });
    expect(hintsFromName('notes')).toEqual({});
  });
});

const SHARED = new URL('../../../shared/corpus/full/', import.meta.url);
const FOUNDING = new URL('docs/JNPR_2013-01-24.txt', SHARED);

interface Gold {
  readonly doc: string;
  readonly kind: string;
  readonly metric: string;
  readonly low: number | null;
  readonly high: number | null;
}

describe('the founding call', () => {
  it.skipIf(!existsSync(FOUNDING))('gives what it guides, and nothing else as sure', () => {
    const lines = readFileSync(new URL('full_dev.jsonl', SHARED), 'utf8').trim().split('\n');
    const gold = lines
      .map((l): Gold => JSON.parse(l))
      .filter((g) => g.doc === 'JNPR_2013-01-24' && g.kind === 'guidance');
    const found = extract(readFileSync(FOUNDING, 'utf8')).facts.filter(
      (f) => f.kind === 'guidance',
    );
    const key = (f: { metric: string; low: number | null; high: number | null }): string =>
      `${f.metric.replace('other:', '')} ${f.low} ${f.high}`;
    const said = new Set(gold.map(key));
    const sure = found.filter(({ confidence }) => confidence >= 0.9).map(key);
    expect(sure.filter((one) => !said.has(one))).toEqual([]);
    expect(sure).toEqual(
      expect.arrayContaining([
        'eps 0.18 0.22',
        'gross_margin 0.635 0.645',
        'operating_margin 0.14 0.16',
        'opex 510000000 520000000',
        'revenue 1050000000 1070000000',
        'tax_rate 0.29 0.29',
      ]),
    );
    const conditions = found.filter((f) => f.qualifies?.includes('eps') === true);
    expect(conditions.map(key)).toEqual(['tax_rate 0.29 0.29', 'tax_benefit 15000000 15000000']);
  });
});
