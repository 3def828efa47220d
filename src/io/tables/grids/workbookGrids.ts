import { unzipSync } from 'fflate';
import type { Grid } from '../../grid.ts';
import { Refusal } from '../../refusal.ts';
import { formatCode } from './workbook/numberFormat.ts';
import { odsSheets } from './workbook/odsSheets.ts';
import { gridOf } from './workbook/sheetCells.ts';
import { readSheet, type WorkbookParts } from './workbook/xlsxSheet.ts';
import { tagsOf } from './workbook/xml.ts';

const MOST_INFLATED = 500_000_000;

type Files = ReadonlyMap<string, string>;

/** The markup of a workbook by the names of its parts. Throws where the bytes are no archive. */
function partsOf(bytes: Uint8Array): Files {
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isPart = /\.(?:xml|rels)$/u.test(name) || name === 'mimetype';
      if (isPart) size += originalSize;
      if (size > MOST_INFLATED) throw new Refusal('Unpacked, the workbook is larger than 500 MB.');
      return isPart;
    },
  });
  const decoder = new TextDecoder();
  return new Map(Object.entries(files).map(([name, part]) => [name, decoder.decode(part)]));
}

function sharedStrings(xml: string): readonly string[] {
  const out: string[] = [];
  let text = '';
  let isReading = false;
  for (const { name, isClosing, isEmpty, text: more } of tagsOf(xml)) {
    if (name === 'si') {
      if (isClosing || isEmpty) out.push(isEmpty ? '' : text);
      text = '';
    } else if (name === 'rPh') isReading = !isClosing;
    else if (name === 't' && !isClosing && !isReading) text += more;
  }
  return out;
}

/** The format code of each style of cells. */
function formatsOf(xml: string): readonly string[] {
  const own = new Map<number, string>();
  const out: string[] = [];
  let isCells = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'numFmt' && !tag.isClosing)
      own.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
    else if (tag.name === 'cellXfs') isCells = !tag.isClosing;
    else if (tag.name === 'xf' && isCells && !tag.isClosing)
      out.push(formatCode(Number(tag.attribute('numFmtId') ?? 0), own));
  }
  return out;
}

interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

function sheetsOf(files: Files, workbook: string): readonly SheetEntry[] {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const rels = files.get(`${folder}_rels/${workbook.slice(folder.length)}.rels`) ?? '';
  const targets = new Map<string, string>();
  for (const tag of tagsOf(rels)) {
    const target = tag.attribute('Target') ?? '';
    targets.set(
      tag.attribute('Id') ?? '',
      target.startsWith('/') ? target.slice(1) : folder + target,
    );
  }
  const out: SheetEntry[] = [];
  for (const tag of tagsOf(files.get(workbook) ?? '')) {
    if (tag.name.replace(/^\w+:/u, '') !== 'sheet' || tag.isClosing) continue;
    const path = targets.get(tag.attribute('r:id') ?? tag.attribute('id') ?? '') ?? '';
    out.push({
      name: tag.attribute('name') ?? '',
      path,
      isHidden: /hidden/iu.test(tag.attribute('state') ?? ''),
    });
  }
  return out;
}

function xlsxGrids(files: Files): readonly Grid[] {
  const workbook = [...files.keys()].find((name) => /(?:^|\/)workbook\d*\.xml$/u.test(name)) ?? '';
  const find = (end: string): string =>
    files.get([...files.keys()].find((name) => name.endsWith(end)) ?? '') ?? '';
  const parts: WorkbookParts = {
    strings: sharedStrings(find('sharedStrings.xml')),
    formats: formatsOf(find('styles.xml')),
    is1904: /date1904\s*=\s*"(?:1|true)"/u.test(files.get(workbook) ?? ''),
  };
  const sheets = sheetsOf(files, workbook).filter(({ path }) => files.has(path));
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  return (shown.length > 0 ? shown : sheets).map(({ name, path }) =>
    gridOf(readSheet(name, files.get(path) ?? '', parts)),
  );
}

/** The sheets of a workbook (.xlsx, .xlsm or .ods) as tables. Throws where the bytes are no workbook. */
export function workbookGrids(bytes: Uint8Array): readonly Grid[] {
  const files = partsOf(bytes);
  const content = files.get('content.xml');
  const grids =
    content === undefined ? xlsxGrids(files) : odsSheets(content).map((sheet) => gridOf(sheet));
  if (grids.length === 0) throw new Error('no sheet');
  return grids;
}
