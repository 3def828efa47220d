import { describe, expect, it } from 'vitest';
import { guidance, read } from './helpers.ts';

const scopes = (text: string): readonly string[] => read(text).facts.map((f) => f.scope);

describe('parts of the company', () => {
  it.each([
    ['Revenues for garden tools are expected to be $20 million to $25 million.', ['garden tools']],
    ['We expect growth of 4% to 5% in revenue in Northern Europe.', ['Northern Europe']],
    ['Our Global Lamps segment sales were $90 million.', ['Global Lamps']],
    ['We expect revenue of $200 million for the full year.', ['company']],
    ['Raises 2021 revenue guidance to $20 million to $25 million', ['company']],
    [
      'We look for Structural Lamps to grow 13% to 15%, Garden Tools 6% to 7%, and Ladders 2% to 3%.',
      ['Structural Lamps', 'Garden Tools', 'Ladders'],
    ],
    [
      'We acquired Brightwater in March, and its sales were $41 million in the quarter.',
      ['Brightwater'],
    ],
    ['Europe: revenue was up 1.4%.', ['Europe']],
    ['Advertising revenue was $58 million.', ['Advertising']],
    ['Online went up 9% and made up 27% of sales.', ['Online', 'Online']],
    ['We expect Coatings adjusted EBITDA of $65 million to $75 million.', ['Coatings']],
    [
      'We are raising our adjusted EBITDA guidance for the segment to $65 million to $75 million.',
      ['segment'],
    ],
    ['We expect revenue of $65 million to $75 million for the coatings segment.', ['coatings']],
    [
      'We expect adjusted EBITDA attributable to minority interest of $3 million.',
      ['minority interest'],
    ],
    [
      'We have a revenue target of over $75 million, of which more than $50 million will come from Lamps and Lights.',
      ['company', 'Lamps and Lights'],
    ],
    ['For Lamps, we expect revenue of $65 million to $75 million.', ['Lamps']],
    ['Starting with Northern Lamps; we expect revenue to grow 4% to 5%.', ['Northern Lamps']],
    ['For Northern clients, we expect revenue growth of 12% to 14%.', ['Northern']],
    ["We expect Lamp's full year operating profit to be $20 million to $22 million.", ['Lamp']],
    [
      'The garden and patio business continues to expect net sales of $65 million to $75 million.',
      ['garden and patio'],
    ],
    [
      'We believe we can reach revenue of $65 million to $75 million in 2021 in our garden business.',
      ['garden'],
    ],
    [
      'We expect revenue growth by unit as follows; lamps up 33% to 35%; Valves up 46% to 48%; overall up 36% to 38%.',
      ['lamps', 'Valves', 'company'],
    ],
    ['We expect full year segment operating margins of 3% to 4% in the second half.', ['segment']],
    ['For the sale of the lamp business, we expect revenue of $65 million.', ['company']],
    ['In our core business, we expect revenue of $65 million to $75 million.', ['company']],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });

  it('hold over the sentences that follow, until the company speaks for itself', () => {
    const text =
      'In our Lighting segment, demand was solid. Revenue was $80 million. Operating margin was 14%. On a consolidated basis, revenue was $310 million. Operating margin was 11%.';
    expect(scopes(text)).toEqual(['Lighting', 'Lighting', 'company', 'company']);
  });

  it.each([
    'Now turning to our garden lamps segment. Revenue grew 4%.',
    'Let me begin the review, starting with our Garden Lamps business. Revenue grew 4%.',
  ])('are turned to in many ways: %s', (text) => {
    expect(scopes(text).map((s) => s.toLowerCase())).toEqual(['garden lamps']);
  });

  it('do not own what only a company has', () => {
    const text =
      'For the Lighting segment, we expect revenue of $80 million to $84 million. We expect earnings per share of $1.10 to $1.20. We expect revenue of $300 million to $320 million.';
    expect(guidance(text).map((f) => f.scope)).toEqual(['Lighting', 'company', 'company']);
  });

  it('end with their speaker', () => {
    const text = `Ann Smith - Testing Works - CFO

For the Lighting segment, we expect revenue of $80 million to $84 million.

Bob Jones - Testing Works - CEO

We expect revenue of $300 million to $320 million.`;
    expect(guidance(text).map((f) => f.scope)).toEqual(['Lighting', 'company']);
  });
});

describe('of two results for one target', () => {
  const scores = (text: string): readonly (readonly [number | null, boolean])[] => {
    const facts = read(text).facts.filter((f) => f.metric === 'revenue_growth');
    const best = Math.max(...facts.map((f) => f.confidence));
    return facts.map((f) => [f.low, f.confidence === best] as const);
  };

  it('the first leads, whatever the rules of the others weigh', () => {
    const text = 'We had a good quarter, with revenue growth of 3%. Revenue grew 40%.';
    expect(scores(text)).toEqual([
      [0.03, true],
      [0.4, false],
    ]);
  });

  it('the one said of the whole company leads, but no share of the whole', () => {
    const text =
      'Revenue grew 8%. Total revenue was $90 million, up 3%. We made 32% of our total revenue abroad, an increase of 2%.';
    expect(scores(text)).toEqual([
      [0.08, false],
      [0.03, true],
      [0.02, false],
    ]);
  });
});

describe('one target is given once', () => {
  const conflicts = (text: string): number =>
    read(text).facts.filter((f) => f.conflict === true).length;

  it.each([
    'We expect capex of $68 million to $72 million this year, with $70 million maintained as the midpoint.',
    'These items will result in a $0.04 reduction to earnings per share in the third quarter. We expect earnings per share of $0.40 to $0.44 in the third quarter.',
    'In 2021, interest expense is expected to be about $40 million and our cash tax payments are expected to be $35 million to $38 million.',
    'We expect capital spending of $60 million in 2021. We expect capital spending of $65 million from 2022 through 2024.',
    'We are on track with year-to-date savings of about $50 million and expect annual savings of $90 million to $95 million.',
    'We expect non-GAAP earnings per share of $0.17 to $0.18 and GAAP earnings per share of $0.10 to $0.12, on approximately 67 million and 60 million shares respectively.',
    'For the third quarter, given fewer clearance sales in the third quarter, we expect a loss per share in the quarter of $0.20 to $0.35. In the fourth quarter we expect earnings per share of $0.50 to $0.60.',
    'We expect capex of about $90 million this year, inclusive of about $30 million for the new plant.',
    'We expect capex of about $90 million this year, about $30 million of which is for the new plant.',
    'Our 2021 EBITDA guidance is $52 million to $56 million, with a midpoint of $54 million.',
  ])('%s', (text) => {
    expect(conflicts(text)).toBe(0);
  });

  it('and a part with a metric of its own is a figure of that metric', () => {
    const text =
      'We expect operating expenses of $90 million this year, including about $30 million of depreciation.';
    expect(guidance(text).map((f) => f.metric)).toEqual(['opex', 'depreciation']);
  });

  it('and a true conflict stays visible', () => {
    expect(
      conflicts(
        'We expect revenue of $90 million to $94 million in the third quarter. We expect revenue of $96 million to $99 million in the third quarter.',
      ),
    ).toBe(2);
  });
});
