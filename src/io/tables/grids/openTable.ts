import { decodeBytes } from '../../decode.ts';
import { Refusal } from '../../refusal.ts';
import { companyFactsGrids, isCompanyFacts } from './companyFacts.ts';
import { withDecimalCommas } from './decimalCells.ts';
import { filled, type Grid } from '../../grid.ts';
import { jsonGrid } from './jsonGrid.ts';
import { textGrid } from './textGrid.ts';

/** What old programs write after a text. */
const FILE_END = 26;
/** So many control signs a short text may hold. */
const FEW = 8;
const MOST_BYTES = 100_000_000;

function startsWith(bytes: Uint8Array, ...signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}

/** Bytes that part cells in exports of databases and of document reviews. */
const PARTING: ReadonlySet<number> = new Set([1, 2, 20]);

/** Files that are not tables and what to do with them instead. */
function refuseOther(bytes: Uint8Array): void {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new Refusal('It is a PDF: drop it on the Documents page.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(
      'It is a workbook of an old or protected kind: save it as .xlsx without a password.',
    );
  if (startsWith(bytes, 0x1f, 0x8b)) throw new Refusal('It is compressed: unpack it first.');
  const head = bytes.subarray(0, 4096);
  const isWide =
    (head[0] === 0xff && head[1] === 0xfe) ||
    (head[0] === 0xfe && head[1] === 0xff) ||
    head[1] === 0 ||
    head[0] === 0;
  const controls = head.filter(
    (byte) => !PARTING.has(byte) && (byte < 9 || (byte > 13 && byte < 28 && byte !== FILE_END)),
  ).length;
  if (!isWide && controls > Math.max(FEW, head.length / 20))
    throw new Refusal('It is not a text: its bytes are those of a program or a picture.');
}

/** The text of a delimited file of any length. Throws Refusal where it is not a text. */
export function delimitedText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4))
    throw new Refusal('It is a workbook or an archive, not a text.');
  refuseOther(bytes);
  return textIn(bytes);
}

/** The text of bytes without the mark before it and what old programs fill a file up with after it. */
function textIn(bytes: Uint8Array): string {
  let end = bytes.length;
  while (bytes[end - 1] === 0 && bytes[end - 2] === 0) end -= 1;
  const text = decodeBytes(bytes.subarray(0, end)).replace(/^\ufeff+/u, '');
  const last = text.endsWith('\0') ? -1 : text.length;
  const whole = text.slice(0, last);
  return whole.endsWith(String.fromCharCode(FILE_END)) ? whole.slice(0, -1) : whole;
}

function refuseSize({ length }: Uint8Array): void {
  if (length === 0) throw new Refusal('The file has no content.');
  if (length > MOST_BYTES)
    throw new Refusal(
      'The file has more than 100 MB and is not in our own columns, which have no limit.',
    );
}

/** The tables of a file: sheets of a workbook, delimited files of an archive, tables of a page, records of a JSON text, one of a delimited text. */
export async function openTables(bytes: Uint8Array): Promise<readonly Grid[]> {
  refuseSize(bytes);
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return (await fromArchive(bytes)) ?? fromWorkbook(bytes);
  refuseOther(bytes);
  const text = textIn(bytes);
  const start = text.trimStart().slice(0, 2000);
  if (/^[[{]/u.test(start)) {
    const grids = fromJson(text) ?? fromJson(asList(text));
    if (grids !== null) return grids;
  }
  if (/^<(?:!doctype|html|table|meta|head|body|div|style|!--)/iu.test(start)) {
    const { htmlGrids } = await import('./htmlGrid.ts');
    const grids = htmlGrids(text);
    if (grids.length === 0) throw new Refusal('The page has no table.');
    return grids;
  }
  return [withDecimalCommas(textGrid(text))];
}

/** Records one a line, as a list of them. */
function asList(text: string): string {
  return `[${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join(',')}]`;
}

function fromJson(text: string): readonly Grid[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (isCompanyFacts(value)) return companyFactsGrids(value);
  const grid = jsonGrid(text);
  if (grid === null)
    throw new Refusal('The file has no records: it lists names or settings and no figures.');
  return [grid];
}

/** The delimited files of an archive, each a table under its name; null where it is a workbook. */
async function fromArchive(bytes: Uint8Array): Promise<readonly Grid[] | null> {
  const { archiveFiles } = await import('./archive.ts');
  const files = archiveFiles(bytes);
  if (files === null) return null;
  if (files.length === 0)
    throw new Refusal('The archive holds no CSV: unpack it and drop its tables.');
  return files.map(({ name, bytes: file }) => ({ ...textGrid(delimitedText(file)), name }));
}

async function fromWorkbook(bytes: Uint8Array): Promise<readonly Grid[]> {
  const { workbookGrids } = await import('./workbookGrids.ts');
  let grids: readonly Grid[];
  try {
    grids = workbookGrids(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'The file has no sheet that can be read: it is not an .xlsx or .ods workbook, or damaged.',
    );
  }
  const kept = grids.filter(({ rows }) => rows.some(({ cells }) => filled(cells) > 1));
  if (kept.length === 0) throw new Refusal('The workbook has no figures.');
  return kept;
}
