import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../../src/extract/text/blocks.ts';
import { ingest } from '../../../src/extract/text/ingest.ts';
import { readSentences } from '../../../src/extract/text/readSentences.ts';

const said = (text: string): readonly string[] =>
  readSentences(ingest(text)).map((sentence) => sentence.text.replaceAll(/ {2,}/g, ' '));

describe('lines a layout broke', () => {
  it.each([
    [
      'CapEx, net of partner contributions are expected to rise to between $3\nbillion and $3.5 billion in 2025.',
      'CapEx, net of partner contributions are expected to rise to between $3 billion and $3.5 billion in 2025.',
    ],
    [
      'Our net profit was\n\u20b9 3.24 billion in Q3.',
      'Our net profit was \u20b9 3.24 billion in Q3.',
    ],
    [
      'For the year as a whole we expect rev-\nenue of $5 million.',
      'For the year as a whole we expect revenue of $5 million.',
    ],
    [
      'In constant currency the year-over-\nyear change was 5%.',
      'In constant currency the year-over-year change was 5%.',
    ],
    [
      'As we said before, our whole non-\nGAAP margin was 5%.',
      'As we said before, our whole non-GAAP margin was 5%.',
    ],
    ['Operating in\u00adcome rose to $5 million.', 'Operating income rose to $5 million.'],
    ['Sales were $548\u00b2 million.', 'Sales were $548 million.'],
  ])('are one sentence: %s', (text, sentence) => {
    expect(said(text)).toEqual([sentence]);
  });

  it('are one over the foot and the head of a page', () => {
    const page = (n: number): string => `Page ${n} of 3\nBrindle Call January 17, 2025\n`;
    const head = 'Good morning.\n\n'.repeat(10);
    const text = `${head}We expect revenue growth for the whole of the fiscal year to reach about\n${page(1)}five percent. Good.\n${page(2)}More.\n${page(3)}`;
    expect(said(text)).toContain(
      'We expect revenue growth for the whole of the fiscal year to reach about five percent.',
    );
  });

  it('keep every character in its place', () => {
    const text = 'We expect rev-\nenue of $548\u00b2 mil\u00adlion.\n| Ray Moss: | Thanks. |';
    expect(ingest(text)).toHaveLength(text.length);
    expect(ingest(text).split('\n')).toHaveLength(3);
  });

  it('stay apart where each names somebody', () => {
    const list =
      'Andrew P. Stone - Chief Executive Officer, President, Director and Member of Executive Committee\nRay Moss - Chief Financial Officer';
    expect(splitBlocks(list)).toHaveLength(2);
  });
});

describe('headings and leads', () => {
  const sentences = readSentences(
    ingest(
      'Outlook\n\nFor 2025, the Company expects:\n\n\u2022 Growth of at least 4 percent;\n\n- A tax rate of 20 percent; and\n\n(3) Capital spending of $820 million.\n\nRevenue was $5 million.\n\nResults\n\nSales rose.',
    ),
  );
  const at = (word: string): (typeof sentences)[number] | undefined =>
    sentences.find(({ text }) => text.includes(word));

  it('introduce the items of a list', () => {
    const lead = sentences.findIndex(({ text }) => text.endsWith(':'));
    for (const word of ['Growth', 'tax rate', 'Capital'])
      expect(at(word)).toMatchObject({ lead, heading: 'Outlook' });
  });

  it('end with the list and with the next heading', () => {
    expect(at('Revenue was')).toMatchObject({ lead: null, heading: 'Outlook' });
    expect(at('Sales rose')).toMatchObject({ lead: null, heading: 'Results' });
  });
});
