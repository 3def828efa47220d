import { beforeAll, describe, expect, test } from 'vitest';
import { pageText, type PdfPiece } from '../../../src/io/documents/pdfLines.ts';
import { readDocument, type PdfReader } from '../../../src/io/documents/readDocument.ts';
import { pdfBytes, pdfDeep, type Placed } from './made.ts';
import { loadPdf } from './pdfForNode.ts';

let reader: PdfReader;

beforeAll(async () => {
  reader = await loadPdf();
});

async function read(bytes: Uint8Array): Promise<string> {
  const result = await readDocument(bytes, 'a.pdf', { loadPdf: () => Promise.resolve(reader) });
  return 'text' in result ? result.text : `refused: ${result.refused}`;
}

describe('a PDF', () => {
  test('lines, paragraphs and pages', async () => {
    const first: readonly Placed[] = [
      [50, 700, 'Second-quarter revenue was'],
      [50, 688, '$5 million (up 3%).'],
      [50, 660, 'Outlook'],
    ];
    const text = await read(pdfBytes([first, [[50, 700, 'Page two']]]));
    expect(text).toBe('Second-quarter revenue was\n$5 million (up 3%).\n\nOutlook\n\nPage two');
  });

  test('rows of a table', async () => {
    const page: readonly Placed[] = [
      [50, 700, 'Revenue'],
      [200, 700, '$'],
      [215, 700, '412'],
      [300, 700, '398'],
      [50, 688, 'Gross margin'],
      [200, 688, '64'],
      [300, 688, '63'],
    ];
    expect(await read(pdfBytes([page]))).toBe(
      '| Revenue | $412 | 398 |\n| Gross margin | 64 | 63 |',
    );
  });

  test('with a password, without text, damaged', async () => {
    expect(await read(pdfBytes([[[50, 700, 'x']]], { encrypt: true }))).toContain('password');
    expect(await read(pdfBytes([[]]))).toContain('scan');
    const whole = pdfBytes([[[50, 700, 'x']]]);
    expect(await read(whole.subarray(0, 20))).toContain('damaged');
  });

  test('with too many pages', async () => {
    expect(await read(pdfBytes(Array.from({ length: 1001 }, () => [])))).toContain('1001 pages');
  });

  test('with pages deeper down than any stack', async () => {
    expect(await read(pdfDeep(50_000))).toContain('scan');
  });

  test('with pages that lead back to themselves', async () => {
    expect(await read(pdfDeep(2, { endless: true }))).toContain('damaged');
  });
});

describe('places become text', () => {
  const piece = (x: number, y: number, text: string): PdfPiece => ({
    text,
    x,
    y,
    width: text.length * 5,
    height: 10,
  });

  test('two columns of running text are read one after the other', () => {
    const left = Array.from({ length: 8 }, (_, i) => `left column line number ${i} of eight`);
    const right = left.map((line) => line.replace('left', 'right'));
    const pieces = [
      piece(50, 720, 'A title over both of the columns of the page, as wide as they are together'),
      ...left.map((line, i) => piece(50, 700 - i * 12, line)),
      ...right.map((line, i) => piece(320, 700 - i * 12, line)),
    ];
    const lines = pageText(pieces).split(/\n+/);
    expect(lines.slice(1)).toEqual([...left, ...right]);
  });

  test('letters drawn one by one are words; a raised mark is none of their digits', () => {
    const word = ['G', 'r', 'o', 's', 's'].map((letter, i) => piece(50 + i * 5, 700, letter));
    const mark = { ...piece(75, 703, '1'), height: 6 };
    expect(pageText([...word, mark, piece(83, 700, 'margin')])).toBe('Gross margin');
  });
});
