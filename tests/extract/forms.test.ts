import { describe, expect, it } from 'vitest';
import { brief, guidance } from './helpers.ts';

const CASES: readonly (readonly [
  string,
  readonly (readonly [string, number | null, number | null])[],
])[] = [
  [
    'For the third quarter, we expect revenue of $410 million to $425 million.',
    [['revenue', 410e6, 425e6]],
  ],
  [
    'We expect revenue of between $1.2 and $1.3 billion for the full year.',
    [['revenue', 1.2e9, 1.3e9]],
  ],
  [
    'We anticipate revenue to be between 310 and 318 million in the third quarter.',
    [['revenue', 310e6, 318e6]],
  ],
  [
    'Gross margin is expected to be 61%, plus or minus 0.5 point.',
    [['gross_margin', 0.605, 0.615]],
  ],
  [
    'Operating expenses should be $205 million, plus or minus $3 million.',
    [['opex', 202e6, 208e6]],
  ],
  ['We expect revenue to be $200 million, plus or minus 2%.', [['revenue', 196e6, 204e6]]],
  ['We expect the tax rate to be 22.5% plus or minus 50 basis points.', [['tax_rate', 0.22, 0.23]]],
  ['We now expect adjusted EBITDA of at least $90 million this year.', [['ebitda', 90e6, null]]],
  ['We expect capital expenditures of up to $45 million for the year.', [['capex', null, 45e6]]],
  [
    'We expect an effective tax rate of approximately 24% for the year.',
    [['tax_rate', 0.24, 0.24]],
  ],
  ['We expect sales to be down 4% to 6% for the full year.', [['revenue_growth', -0.06, -0.04]]],
  ['We expect full-year sales growth of down 1% to up 2%.', [['revenue_growth', -0.01, 0.02]]],
  ['We expect sales for the year to be flat to up 3%.', [['revenue_growth', 0, 0.03]]],
  [
    'We expect a loss per share in the range of $0.12 to $0.15 for the third quarter.',
    [['eps', -0.15, -0.12]],
  ],
  ['We expect earnings of 35 to 40 cents per share in the third quarter.', [['eps', 0.35, 0.4]]],
  [
    'We expect revenue and adjusted EBITDA of $90 million to $95 million and $20 million to $22 million, respectively.',
    [
      ['revenue', 90e6, 95e6],
      ['ebitda', 20e6, 22e6],
    ],
  ],
];

describe('forms of guidance', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('keeps how a plus-or-minus band was stated', () => {
    const [fact] = guidance('Gross margin is expected to be 61%, plus or minus 0.5 point.');
    expect(fact?.stated).toEqual({ mid: 0.61, tolerance: 0.005, type: 'absolute' });
  });

  it('builds values from their digits', () => {
    const [fact] = guidance('We expect revenue of $1.07 billion to $1.1 billion next quarter.');
    expect(fact?.low).toBe(1070000000);
  });
});
