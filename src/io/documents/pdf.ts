import { MOST_INFLATED, MOST_PAGES } from './limits.ts';
import { pageText, type PdfPiece } from './pdfLines.ts';
import { openPdf, type PdfDocument, type PdfItem } from './pdfTalk.ts';
import { Refusal } from '../refusal.ts';

/** The text of a PDF, page by page, with an empty line between pages. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  let document: PdfDocument | null = null;
  try {
    document = await openPdf(bytes);
    return await textOf(document);
  } catch (error) {
    throw refusal(error);
  } finally {
    await document?.close();
  }
}

async function textOf({ pages, items }: PdfDocument): Promise<string> {
  if (pages > MOST_PAGES) {
    throw new Refusal(`It has ${pages} pages; ${MOST_PAGES} is the most a PDF may have.`);
  }
  const texts: string[] = [];
  let length = 0;
  for (let page = 0; page < pages; page += 1) {
    const text = pageText((await items(page)).map(pieceOf));
    length += text.length;
    if (length > MOST_INFLATED / 10) throw new Refusal('There is too much text in this PDF.');
    texts.push(text);
  }
  return texts.join('\n\n');
}

function pieceOf({ str, transform, width, height }: PdfItem): PdfPiece {
  const [x, y] = [Number(transform[4]), Number(transform[5])];
  return { text: str, x, y, width, height: height || Math.abs(Number(transform[3])) };
}

/** pdf.js names what is wrong; across its messages an error is a plain object. */
function refusal(error: unknown): unknown {
  const { name } = error as { readonly name?: unknown };
  if (name === 'PasswordException') {
    return new Refusal('This PDF is protected by a password. Save a copy without one first.');
  }
  if (error instanceof Refusal || typeof name !== 'string') return error;
  return new Refusal('This PDF is damaged: it cannot be read.');
}
