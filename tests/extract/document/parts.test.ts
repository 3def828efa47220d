import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.ts';

const partsOf = (text: string): readonly string[] =>
  extract(text).document.parts.flatMap(({ name, aliases }) => [name, ...aliases]);

describe('the parts of a company', () => {
  it.each([
    ['Our Cabinets segment grew. Cabinets sales were $389 million.', ['Cabinets']],
    [
      'Platform Systems Division revenue was $412 million. PSD margin rose. The Platform Systems Division grew.',
      ['Platform Systems Division', 'Platform Systems', 'PSD'],
    ],
    [
      'Enterprise, Embedded and Semi-Custom (EESC) segment revenue was $4 million. EESC revenue rose.',
      ['Enterprise, Embedded and Semi-Custom', 'EESC'],
    ],
    ['Americas was up 1%, EMEA was up 4% and APJC was down 8%.', ['Americas', 'EMEA', 'APJC']],
    [
      'Net sales by segment\n| Frito Mills North America | $12 | $11 |\n| Orchard Foods | $9 | $8 |\n| Total | $21 | $19 |',
      ['Frito Mills North America', 'Orchard Foods'],
    ],
    [
      'We saw fragrance sales of $3 million. Prestige fragrance net sales rose, and fragrance sales in Asia doubled. In all, fragrance net sales were up.',
      ['fragrance'],
    ],
    [
      'Scrubs net revenues were $3 million. U.S. net revenues were $2 million. Scrubs net revenues rose.',
      ['Scrubs'],
    ],
  ])('are named by %s', (text, names) => {
    expect(partsOf(text)).toEqual(expect.arrayContaining([...names]));
  });

  it.each([
    'Total revenue was $5 million. Net revenue rose. Record revenue followed. Total revenue was good.',
    'March sales were good. April sales were better. March sales were $3 million.',
    'Harbor Works, Inc. (NYSE: HRBW) reported. Harbor Works revenue was $5 million. Harbor Works revenue rose.',
    'Adjusted EBITDA was up. Free cash flow was up 5%. Gross margin was down. Adjusted EBITDA was up 4%.',
    'In the quarter sales rose. Our sales rose. Higher sales of the year. Higher sales again. Higher sales.',
  ])('are none in %s', (text) => {
    expect(partsOf(text)).toEqual([]);
  });
});
