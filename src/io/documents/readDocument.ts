import { decodeBytes } from '../decode.ts';
import { MOST_BYTES } from './limits.ts';
import { Refusal } from '../refusal.ts';
import { container, endingNotes, isBinary, isMarkup, textFormat } from './sniff.ts';
import type { Format } from './sniff.ts';

/** Reads the text of a PDF; it is large, so it is fetched when the first PDF comes. */
export type PdfReader = (bytes: Uint8Array) => Promise<string>;

export interface ReadOptions {
  readonly loadPdf?: () => Promise<PdfReader>;
}

export type DocumentText =
  | {
      readonly text: string;
      readonly format: Format;
      /** Which reader made the text, and its version: evidence counts in exactly this text. */
      readonly reader: string;
      readonly version: number;
      /** For people, such as a name that ends in the wrong letters. */
      readonly notes: readonly string[];
    }
  | { readonly refused: string };

/** Raise one when the same bytes give another text than before. */
const VERSIONS: Readonly<Record<Format, number>> = {
  text: 2,
  markdown: 2,
  html: 3,
  pdf: 3,
  docx: 2,
};

/** Letters printed as one: "pro\ufb01t" is profit. */
const LIGATURES = /[\ufb00-\ufb06]/g;

const SCAN = 'This PDF holds no text: it seems to be a scan. Run text recognition on it first.';
const NO_TEXT = 'There is no text in this document.';

/**
 * The text of a document, by what it is and not by what it is called; of a web page its source, which
 * the HTML stage of the extraction turns into text. What cannot be read is refused with a sentence.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<DocumentText> {
  try {
    const { text: printed, format } = await read(bytes, name, options);
    const text = printed.replaceAll(LIGATURES, (letters) => letters.normalize('NFKC'));
    if (text.trim() === '') throw new Refusal(format === 'pdf' ? SCAN : NO_TEXT);
    const version = VERSIONS[format];
    return { text, format, reader: format, version, notes: endingNotes(name, format) };
  } catch (error) {
    // By its name: the PDF reader of the single file is a script with a class of its own.
    if (error instanceof Error && error.name === 'Refusal') return { refused: error.message };
    throw error;
  }
}

interface ReadText {
  readonly text: string;
  readonly format: Format;
}

async function read(bytes: Uint8Array, name: string, options: ReadOptions): Promise<ReadText> {
  if (bytes.length === 0) throw new Refusal('The file is empty.');
  if (bytes.length > MOST_BYTES) {
    throw new Refusal(`The file is larger than ${MOST_BYTES / 1_000_000} MB.`);
  }
  switch (container(bytes)) {
    case 'pdf': {
      const readPdf = await (options.loadPdf ?? loadPdf)();
      return { format: 'pdf', text: await readPdf(bytes) };
    }
    case 'zip': {
      const { readDocx } = await import('./docx.ts');
      return { format: 'docx', text: readDocx(bytes) };
    }
    case 'ole':
      throw new Refusal(
        'This is an old or a password-protected Office file. Save it as .docx without a password.',
      );
    case 'rtf':
      throw new Refusal('This is an RTF document. Save it as .docx or as text.');
    case 'image':
      throw new Refusal('This is an image. Guideband reads text, not pictures of it.');
    case 'text':
      return readText(bytes, name);
  }
}

function readText(bytes: Uint8Array, name: string): ReadText {
  const text = decodeBytes(bytes).replaceAll(/\r\n?/g, '\n');
  if (isBinary(text)) {
    throw new Refusal(
      'This is no document Guideband can read: text, Markdown, HTML, PDF or .docx.',
    );
  }
  return { text, format: isMarkup(text) ? 'html' : textFormat(name) };
}

async function loadPdf(): Promise<PdfReader> {
  return (await import('./pdf.ts')).readPdf;
}
