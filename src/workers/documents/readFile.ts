import { sha256Hex } from '../../io/sha256Hex.ts';
import { draftsOf } from '../../extract/draft/draft.ts';
import { readHtml } from '../../extract/text/html.ts';
import { extract, hintsFromName, type DocumentHints } from '../../extract/index.ts';
import { MOST_BYTES } from '../../io/documents/limits.ts';
import { readDocument, type ReadOptions } from '../../io/documents/readDocument.ts';
import { EXTRACTION_VERSION, type DocumentFindings, type ReadResult } from './messages.ts';

/** Reads one file and what it says; whatever is wrong with it becomes a sentence. */
export async function readFile(
  file: Blob,
  name: string,
  hints: DocumentHints,
  options: ReadOptions = {},
): Promise<ReadResult> {
  if (file.size > MOST_BYTES) {
    const reason = `The file is larger than ${MOST_BYTES / 1_000_000} MB.`;
    return { status: 'refused', reason, hash: '' };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = await sha256Hex(bytes);
  const read = await readDocument(bytes, name, options);
  if ('refused' in read) return { status: 'refused', reason: read.refused, hash };
  const { format, notes } = read;
  const text = format === 'html' ? pageText(read.text) : read.text;
  if (text === null) {
    const reason = 'This web page is nested too deeply to be read.';
    return { status: 'refused', reason, hash };
  }
  if (text.trim() === '') {
    return { status: 'refused', reason: 'There is no text in this document.', hash };
  }
  const found = findIn(text, hash, { ...hintsFromName(name), ...hints });
  const reader = `${read.reader}/${read.version}`;
  return { status: 'read', reading: { hash, name, format, reader, notes, text, ...found } };
}

/** What a text says, under what is known of the document from outside. */
export function findIn(text: string, hash: string, hints: DocumentHints): DocumentFindings {
  const extraction = extract(text, hints);
  return {
    facts: extraction.document,
    candidates: draftsOf(extraction, { hash, source: '' }),
    rejected: extraction.rejected,
    extraction: EXTRACTION_VERSION,
  };
}

/** The lines of a web page without the empty ones its blocks leave; null when it has no bottom. */
function pageText(html: string): string | null {
  try {
    const lines = readHtml(html)
      .text.split('\n')
      .map((line) => line.trimEnd());
    return lines.filter((line, at) => line !== '' || lines[at - 1] !== '').join('\n');
  } catch (error) {
    // The walk over the page is recursive; a page of a hundred thousand open elements ends it.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
