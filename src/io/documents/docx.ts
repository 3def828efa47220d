import { unzipSync } from 'fflate';
import { MOST_INFLATED } from './limits.ts';
import { Refusal } from '../refusal.ts';
import { wordText } from './wordText.ts';

const BODY = 'word/document.xml';

/** The text of a Word document: paragraphs as lines, rows of tables as `| cell | cell |`. */
export function readDocx(bytes: Uint8Array): string {
  const names: string[] = [];
  let body: Uint8Array | undefined;
  try {
    body = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (name !== BODY) return false;
        if (originalSize > MOST_INFLATED) {
          throw new Refusal(`Unpacked, it is larger than ${MOST_INFLATED / 1_000_000} MB.`);
        }
        return true;
      },
    })[BODY];
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('This Word document is damaged: it cannot be unpacked.');
  }
  if (body === undefined) throw new Refusal(otherZip(names));
  return wordText(new TextDecoder().decode(body));
}

function otherZip(names: readonly string[]): string {
  const holds = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (holds('xl/')) return 'This is an Excel workbook. Save the table as CSV and import that.';
  if (holds('ppt/')) return 'This is a slide deck. Save it as PDF and drop that.';
  return 'This is a ZIP archive. Unpack it and drop what is in it.';
}
