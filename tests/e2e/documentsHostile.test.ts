import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { MadeFile } from './documentTexts.ts';
import { drop, rowOf } from './dropped.ts';
import { docxBytes, paragraph, pdfBomb, pdfBytes, pdfDeep } from '../io/documents/made.ts';
import { goTo, openedApp } from './harness.ts';

describe('documents', () => {
  let page: Page;
  const app = openedApp(async (opened) => {
    page = opened;
    await goTo(page, 'Documents');
  });

  it('that are hostile are refused in words, or read as text', async () => {
    const bomb = Buffer.from(docxBytes(paragraph('Revenue')));
    // What the directory at its end says of the size of the text, once unpacked.
    bomb.writeUInt32LE(600_000_000, bomb.lastIndexOf('PK\u0001\u0002') + 24);
    const made = (name: string, content: string | Uint8Array): MadeFile => ({
      name,
      mimeType: '',
      buffer: Buffer.from(content),
    });
    const nested = `<!doctype html>${'<div>'.repeat(100_000)}Revenue`;
    await drop(page, [
      made('nested.html', nested),
      made('bomb.docx', bomb),
      made('bomb.pdf', pdfBomb(120_000_000)),
      made('locked.pdf', pdfBytes([[[72, 700, 'x']]], { encrypt: true })),
      made('endless.pdf', pdfDeep(2, { endless: true })),
      made('scan-only.pdf', pdfBytes([[]])),
      made('really-a-pdf.txt', pdfBytes([[[72, 700, 'Revenue was $5 million.']]])),
      made('line.txt', 'Revenue was strong and we thank you all. '.repeat(122_000)),
    ]);
    const wanted: readonly (readonly [string, RegExp])[] = [
      ['nested.html', /\tRead\t/],
      ['bomb.docx', /larger than 500 MB/],
      ['bomb.pdf', /longer than 10 seconds|too much text/],
      ['locked.pdf', /password/],
      ['endless.pdf', /damaged/],
      ['scan-only.pdf', /seems to be a scan/],
      ['really-a-pdf.txt', /\tRead\t/],
      ['line.txt', /\tRead\t/],
    ];
    for (const [name, words] of wanted) {
      expect(await rowOf(page, name).innerText(), name).toMatch(words);
    }
    const state = rowOf(page, 'really-a-pdf.txt').locator('.state');
    expect(await state.getAttribute('title')).toBe('The name ends in .txt, but this is a PDF.');
    await page.getByRole('button', { name: /^Clear/ }).click();
  });

  it('asked no host for anything', () => {
    expect(app.browser.foreign).toEqual([]);
    expect(app.browser.complaints).toEqual([]);
  });
});
