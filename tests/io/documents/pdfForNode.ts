import { vi } from 'vitest';
import type { PdfReader } from '../../../src/io/documents/readDocument.ts';

/** Has no types, so its name is one the compiler does not follow. */
const LEGACY: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** pdf.js as the app uses it, after its edition for older engines has added what this Node lacks. */
export async function loadPdf(): Promise<PdfReader> {
  const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await import(LEGACY);
  const { readPdf } = await import('../../../src/io/documents/pdf.ts');
  quiet.mockRestore();
  return readPdf;
}
