import { describe, expect, it } from 'vitest';
import { guidance } from './helpers.ts';

const CASES = [
  [
    'For the third quarter, we expect revenue of $41 million to $43 million.',
    { type: 'quarter', quarter: 3, fiscalYear: 2021 },
  ],
  [
    'For the first quarter, we expect revenue of $41 million to $43 million.',
    { type: 'quarter', quarter: 1, fiscalYear: 2022 },
  ],
  [
    'For fiscal 2022, we expect revenue of $41 million to $43 million.',
    { type: 'year', fiscalYear: 2022 },
  ],
  ["We expect FY '23 revenue of $41 million to $43 million.", { type: 'year', fiscalYear: 2023 }],
  [
    'We expect revenue of $41 million to $43 million for the full year.',
    { type: 'year', fiscalYear: 2021 },
  ],
  [
    'Next year, we expect revenue of $41 million to $43 million.',
    { type: 'year', fiscalYear: 2022 },
  ],
  [
    'We expect second half revenue of $41 million to $43 million.',
    { type: 'half', half: 2, fiscalYear: 2021 },
  ],
  ['Our long-term target is an operating margin of 20% to 22%.', { type: 'long_term' }],
  [
    'In the September quarter we expect revenue of $41 million to $43 million.',
    { type: 'quarter', quarter: 3, fiscalYear: 2021 },
  ],
] as const;

describe('periods', () => {
  it.each(CASES)('%s', (text, period) => {
    expect(guidance(text)[0]?.period).toEqual(period);
  });

  it('holds over the sentences that follow', () => {
    const text =
      'Turning to our outlook for the fourth quarter. We expect revenue of $41 million to $43 million. Gross margin should be 50% to 51%.';
    expect(guidance(text).map((f) => f.period)).toEqual([
      { type: 'quarter', quarter: 4, fiscalYear: 2021 },
      { type: 'quarter', quarter: 4, fiscalYear: 2021 },
    ]);
  });
});
