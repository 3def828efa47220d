import { zip } from './exportZip.ts';
import { neutralise } from '../csv/formulas.ts';

/** How cells look, by their place among the formats of STYLES. */
const STYLE = { plain: 0, bold: 1, text: 2, day: 3, whole: 4, two: 5, percent: 6, one: 7 } as const;
type Style = keyof typeof STYLE;

/** A cell: typed as it is, or a formula with what it comes to. Text is never run. */
export type XlsxCell =
  | string
  | number
  | null
  | { readonly value: number | string; readonly style: Style; readonly formula?: string };

export interface XlsxSheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** Columns that stay in view, beside the first row. */
  readonly frozen: number;
  readonly rows: readonly (readonly XlsxCell[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// Limits of the format: a longer text or sheet makes a file Excel calls damaged.
const MOST_TEXT = 32_767;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML; what XML cannot hold is written as the format's own _xHHHH_, and so is what looks like it. */
function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, (char) => {
      return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replace(/[&<>"]/gu, (char) => ENTITIES[char] ?? char);
}

/** The letters of a column counted from 0: A, Z, AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function cellXml(cell: XlsxCell, place: string): string {
  if (cell === null || cell === '') return '';
  const { value, style, formula } =
    typeof cell === 'object' ? cell : { value: cell, style: 'plain' as const, formula: undefined };
  if (formula !== undefined) {
    const type = typeof value === 'string' ? ' t="str"' : '';
    return `<c r="${place}" s="${STYLE[style]}"${type}><f>${escaped(formula)}</f><v>${escaped(String(value))}</v></c>`;
  }
  if (typeof value === 'number') return `<c r="${place}" s="${STYLE[style]}"><v>${value}</v></c>`;
  // Quoted as if typed with an apostrophe, so that not even an edit turns it into a formula.
  const look = neutralise(value) === value ? style : 'text';
  const text = escaped(value.slice(0, MOST_TEXT));
  return `<c r="${place}" s="${STYLE[look]}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function sheetXml({ name, widths, frozen, rows }: XlsxSheet): string {
  if (rows.length > MOST_ROWS || rows.some((cells) => cells.length > MOST_COLUMNS)) {
    throw new Error(
      `The ${name.toLowerCase()} are more than a sheet holds. Choose one company, or take CSV.`,
    );
  }
  const corner = `${columnName(frozen)}2`;
  const split = frozen > 0 ? ` xSplit="${frozen}"` : '';
  const pane = frozen > 0 ? 'bottomRight' : 'bottomLeft';
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, at) => {
    const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`));
    return `<row r="${at + 1}">${inside.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane${split} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const FORMATS = [0, 0, 49, 164, 3, 165, 166, 167];
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.00##"/><numFmt numFmtId="166" formatCode="0.0##%"/><numFmt numFmtId="167" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.map((format, at) => `<xf numFmtId="${format}" fontId="${at === STYLE.bold ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1"${at === STYLE.text ? ' quotePrefix="1"' : ''}/>`).join('')}</cellXfs></styleSheet>`;

/**
 * A workbook of some sheets (ECMA-376, SpreadsheetML): text as inline strings, formulas with their
 * last value and recalculated on opening. Throws where a sheet would be larger than Excel opens.
 */
export async function xlsxFile(sheets: readonly XlsxSheet[]): Promise<Blob> {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map((_, at) =>
    relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  const types = sheets.map((_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet'));
  const blob = await zip([
    {
      path: '[Content_Types].xml',
      text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${types.join('')}${part('/xl/styles.xml', 'styles')}</Types>`,
    },
    { path: '_rels/.rels', text: relations([relation(1, 'officeDocument', 'xl/workbook.xml')]) },
    {
      path: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relations([...links, relation(sheets.length + 1, 'styles', 'styles.xml')]),
    },
    { path: 'xl/styles.xml', text: STYLES },
    ...sheets.map((sheet, at) => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      text: sheetXml(sheet),
    })),
  ]);
  return new Blob([blob], { type: `${TYPE}.sheet` });
}

function part(path: string, type: string): string {
  return `<Override PartName="${path}" ContentType="${TYPE}.${type}+xml"/>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relations(links: readonly string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}
