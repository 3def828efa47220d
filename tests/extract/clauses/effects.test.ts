import { describe, expect, it } from 'vitest';
import { read } from '../helpers.ts';

const CASES: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
  [
    'For the third quarter we expect exchange rates to bring roughly 150 basis points of tailwind to revenue growth.',
    'other:currency_impact_on_revenue 0.015',
  ],
  [
    'In the third quarter we would expect currency to reduce sales by 140 basis points.',
    'other:currency_impact_on_revenue -0.014',
  ],
  [
    'Currency translation is expected to reduce third quarter revenue by $30 million.',
    'other:currency_impact_on_revenue -30000000',
  ],
  [
    'For the full year pricing is expected to add at least two points of growth.',
    'other:pricing_impact_on_revenue 0.02',
  ],
  [
    'The extra week is expected to add approximately $46 million of revenue and $0.16 of earnings per share in the fourth quarter.',
    'other:calendar_impact_on_revenue 46000000',
    'other:calendar_impact_on_eps 0.16',
  ],
  [
    'For 2021 we expect tariffs to reduce our earnings per share growth by 3%.',
    'other:tariffs_impact_on_eps -0.03',
  ],
  [
    'We expect the wholesale business to be down in the third quarter, which impacts sales growth by approximately 1%.',
    'other:impact_on_revenue -0.01',
  ],
  [
    'We now anticipate foreign exchange to be a 2% headwind to revenue and a $0.15 headwind to EPS for the full year.',
    'other:currency_impact_on_revenue -0.02',
    'other:currency_impact_on_eps -0.15',
  ],
  [
    'We expect the acquisition to be accretive to EPS by $0.10 to $0.14 in 2022.',
    'other:acquisitions_impact_on_eps 0.1',
  ],
  [
    'Tariffs are expected to be a $40 million headwind to gross profit in 2021.',
    'other:tariffs_impact_on_gross_profit -40000000',
  ],
  [
    'A mild winter would decrease net income by approximately $4 million in 2022 on account of the weather.',
  ],
];

describe('what something does to a measure is no figure of the measure', () => {
  it.each(CASES)('%s', (text, ...expected) => {
    const facts = read(text).facts.filter(({ low }) => low !== null);
    expect(facts.map(({ metric, low }) => `${metric} ${low}`)).toEqual(expected);
  });
});

describe('a loss', () => {
  it.each([
    ['Operating income (loss): loss from operations was $18.6 million.', -18_600_000],
    ['Net income (loss) was $9.8 million.', 9_800_000],
    ['Net income (loss): net loss was $9.8 million.', -9_800_000],
  ])('%s', (text, low) => {
    expect(read(text).facts[0]?.low).toBe(low);
  });

  it('has a margin below nothing', () => {
    const { facts } = read('Loss from operations was $18.6 million, or 6% of revenue.');
    expect(facts.map(({ metric, low }) => [metric, low])).toEqual([
      ['operating_income', -18_600_000],
      ['operating_margin', -0.06],
    ]);
  });
});
