import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, MOST_INFLATED } from '../../../src/io/documents/limits.ts';
import { readDocument } from '../../../src/io/documents/readDocument.ts';
import { docxBomb, docxBytes, paragraph, table } from './made.ts';

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readDocument(bytes, name);
  return 'text' in read ? read.text : `refused: ${read.refused}`;
}

async function refusalOf(bytes: Uint8Array, name = 'a.txt'): Promise<string> {
  const read = await readDocument(bytes, name);
  return 'refused' in read ? read.refused : `read: ${read.text}`;
}

describe('plain text', () => {
  test('in each encoding people save, without its mark', async () => {
    const text = 'Revenue rose 5% – to €1.2 billion';
    const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...codes(text)]).buffer);
    expect(await textOf(strToU8(text), 'a.txt')).toBe(text);
    expect(await textOf(strToU8('\ufeff' + text), 'a.txt')).toBe(text);
    expect(await textOf(utf16, 'a.txt')).toBe(text);
    expect(await textOf(new Uint8Array([0xa3, 0x35]), 'a.txt')).toBe('£5');
  });

  test('letters printed as one are parted', async () => {
    expect(await textOf(strToU8('Net pro\ufb01t of \ufb01ve \ufb02eets'), 'a.txt')).toBe(
      'Net profit of five fleets',
    );
  });

  test('line ends become one kind', async () => {
    expect(await textOf(strToU8('one\r\ntwo\rthree\n'), 'a.txt')).toBe('one\ntwo\nthree\n');
  });

  test('Markdown is told by its name only', async () => {
    const bytes = strToU8('# Results\n\nRevenue was **$5 million**.');
    expect(await readDocument(bytes, 'a.md')).toMatchObject({ format: 'markdown', notes: [] });
    expect(await readDocument(bytes, 'a.txt')).toMatchObject({ format: 'text', notes: [] });
  });
});

describe('what cannot be read says so', () => {
  test.each([
    ['an empty file', new Uint8Array(0), 'empty'],
    ['only spaces', strToU8(' \n\n '), 'no text'],
    ['bytes of no text', Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 31), 'no document'],
    ['a picture', strToU8('\u0089PNG\r\n\u001a\n', true), 'image'],
    ['an old Office file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'password-protected'],
    ['rich text', strToU8('{\\rtf1 hello}'), 'RTF'],
    ['an Excel workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'Excel'],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'ZIP'],
    ['a cut Word file', docxBytes(paragraph('Hello')).subarray(0, 120), 'damaged'],
    ['too large a file', new Uint8Array(MOST_BYTES + 1), '50 MB'],
  ])('%s', async (_, bytes, words) => {
    expect(await refusalOf(bytes)).toContain(words);
  });
});

describe('a wrong ending is named and the content counts', () => {
  test.each([
    ['call.pdf', strToU8('Revenue was up.'), 'text', 'ends in .pdf, but this is plain text'],
    ['call.txt', strToU8('<!doctype html><p>Hi'), 'html', 'ends in .txt, but this is a web page'],
    ['call.html', docxBytes(paragraph('Hi')), 'docx', 'ends in .html, but this is a Word document'],
  ])('%s', async (name, bytes, format, words) => {
    const read = await readDocument(bytes, name);
    expect(read).toMatchObject({ format });
    expect('notes' in read ? read.notes.join() : '').toContain(words);
  });
});

describe('Word', () => {
  test('paragraphs, runs, breaks and entities', async () => {
    const body =
      paragraph('Revenue was ', '$5 million', ' &amp; rising&#8212;fast.') +
      '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>';
    expect(await textOf(docxBytes(body), 'a.docx')).toBe(
      'Revenue was $5 million & rising—fast.\n\na\nb\n\n',
    );
  });

  test('rows of tables are lines, split figures are one cell', async () => {
    const rows = [
      ['Low', '', 'High'],
      ['Revenue', '$', '412', '38', '%'],
    ];
    const text = await textOf(docxBytes(paragraph('Outlook') + table(rows)), 'a.docx');
    expect(text).toBe('Outlook\n\n| Low | High |\n| Revenue | $412 | 38% |\n');
  });

  test('what was deleted, moved away or drawn twice is not read', async () => {
    const body =
      '<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del>' +
      '<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>' +
      '<mc:AlternateContent><mc:Choice><w:r><w:t>box</w:t></w:r></mc:Choice>' +
      '<mc:Fallback><w:r><w:t>box</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
    expect((await textOf(docxBytes(body), 'a.docx')).trim()).toBe('box');
  });

  test('one that really unpacks past the limit is refused before it does', async () => {
    const bomb = docxBomb(MOST_INFLATED + 1);
    expect(bomb.length).toBeLessThan(MOST_BYTES);
    const peak = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(bomb, 'a.docx')).toContain('larger than 500 MB');
    expect(process.memoryUsage().arrayBuffers - peak).toBeLessThan(MOST_BYTES);
    // Its directory may lie about the size: then no more is unpacked than it says.
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(1000, lying.lastIndexOf('PK\u0001\u0002') + 24);
    expect(await refusalOf(lying, 'a.docx')).toMatch(/damaged|no text/);
    expect(process.memoryUsage().arrayBuffers - peak).toBeLessThan(MOST_BYTES);
  });

  test('a table of tables and a body that ends too soon', async () => {
    const inner = table([['x', 'y']]);
    const body = `<w:tbl><w:tr><w:tc>${inner}</w:tc><w:tc>${paragraph('z')}</w:tc></w:tr></w:tbl>`;
    expect((await textOf(docxBytes(body), 'a.docx')).trim()).toBe('| x y | z |');
    expect(await textOf(docxBytes('<w:p><w:r><w:t>cut'), 'a.docx')).toBe('cut');
  });
});

function codes(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
