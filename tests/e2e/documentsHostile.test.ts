import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { MadeFile } from './documentTexts.ts';
import { chooseLong, drop, ended, rowOf } from './dropped.ts';
import { docxBytes, paragraph, pdfBomb, pdfBytes, pdfDeep } from '../io/documents/made.ts';
import { goTo, openedApp } from './harness.ts';

describe('documents', () => {
  let page: Page;
  openedApp(async (opened) => {
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
    await drop(page, [
      made('bomb.docx', bomb),
      made('bomb.pdf', pdfBomb(120_000_000)),
      made('locked.pdf', pdfBytes([[[72, 700, 'x']]], { encrypt: true })),
      made('endless.pdf', pdfDeep(2, { endless: true })),
      made('scan-only.pdf', pdfBytes([[]])),
      made('really-a-pdf.txt', pdfBytes([[[72, 700, 'Revenue was $5 million.']]])),
    ]);
    const wanted: readonly (readonly [string, RegExp])[] = [
      ['bomb.docx', /larger than 500 MB/],
      ['bomb.pdf', /longer than 10 seconds|too much text/],
      ['locked.pdf', /password/],
      ['endless.pdf', /damaged/],
      ['scan-only.pdf', /seems to be a scan/],
      ['really-a-pdf.txt', /\tRead\t/],
    ];
    for (const [name, words] of wanted) {
      expect(await rowOf(page, name).innerText(), name).toMatch(words);
    }
    const state = rowOf(page, 'really-a-pdf.txt').locator('.state');
    expect(await state.getAttribute('title')).toBe('The name ends in .txt, but this is a PDF.');
    await page.getByRole('button', { name: /^Clear/ }).click();
  });

  it('that are one endless line, or nested without end, are read', async () => {
    const line = { head: '', filler: 'Revenue was strong and we thank you all. ', times: 122_000 };
    const nested = { head: '<!doctype html>Revenue', filler: '<div>', times: 100_000 };
    await chooseLong(page, [
      { name: 'line.txt', ...line },
      { name: 'nested.html', ...nested },
    ]);
    await ended(page);
    for (const name of ['line.txt', 'nested.html'])
      expect(await rowOf(page, name).innerText(), name).toMatch(/\tRead\t/);
    await page.getByRole('button', { name: /^Clear/ }).click();
  });
});
