import { zip } from './exportZip.ts';
import { neutralise } from '../csv/formulas.ts';

interface Look {
  readonly format: number;
  readonly font?: 'bold' | 'typed' | 'faint';
  readonly isRight?: true;
  readonly isQuoted?: true;
}

/** Formats of numbers beyond those Excel has, by their number. */
const NUMBER_FORMATS: Readonly<Record<number, string>> = {
  164: 'yyyy\\-mm\\-dd',
  165: '0.00##',
  166: '0.0##%',
  167: '0.0',
  168: '#,##0.0##;\\-#,##0.0##',
};

/** How cells look. What a person may type over is blue and what is computed black, as desks keep it. */
const LOOKS = {
  plain: { format: 0 },
  bold: { format: 0, font: 'bold' },
  text: { format: 49, isQuoted: true },
  day: { format: 164 },
  whole: { format: 3 },
  head: { format: 0, font: 'bold', isRight: true },
  faint: { format: 0, font: 'faint' },
  word: { format: 0, isRight: true },
  one: { format: 167 },
  two: { format: 165 },
  percent: { format: 166 },
  millions: { format: 168 },
  number: { format: 168 },
  'two typed': { format: 165, font: 'typed' },
  'percent typed': { format: 166, font: 'typed' },
  'millions typed': { format: 168, font: 'typed' },
  'number typed': { format: 168, font: 'typed' },
} as const satisfies Readonly<Record<string, Look>>;

/** One of the looks of cells, by name. */
export type XlsxStyle = keyof typeof LOOKS;

const PLACES = new Map(Object.keys(LOOKS).map((name, at) => [name, at]));
const placeOf = (style: XlsxStyle): number => PLACES.get(style) ?? 0;

/** A cell: typed as it is, or a formula with what it comes to. Text is never run. */
export type XlsxCell =
  | string
  | number
  | null
  | { readonly value: number | string; readonly style: XlsxStyle; readonly formula?: string };

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
    return `<c r="${place}" s="${placeOf(style)}"${type}><f>${escaped(formula)}</f><v>${escaped(String(value))}</v></c>`;
  }
  if (typeof value === 'number') return `<c r="${place}" s="${placeOf(style)}"><v>${value}</v></c>`;
  // Quoted as if typed with an apostrophe, so that not even an edit turns it into a formula.
  const look = neutralise(value) === value ? style : 'text';
  const text = escaped(value.slice(0, MOST_TEXT));
  return `<c r="${place}" s="${placeOf(look)}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
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
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane${split} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${PAGE}</worksheet>`;
}

const FONTS = ['plain', 'bold', 'typed', 'faint'] as const;
const font = (mark: string, color: string): string =>
  `<font>${mark}<sz val="11"/>${color}<name val="Calibri"/></font>`;

function lookXml({ format, font: name, isRight, isQuoted }: Look): string {
  const at = name === undefined ? 0 : FONTS.indexOf(name);
  const quoted = isQuoted === true ? ' quotePrefix="1"' : '';
  const open = `<xf numFmtId="${format}" fontId="${at}" xfId="0" applyNumberFormat="1" applyFont="1"${quoted}`;
  return isRight === true
    ? `${open} applyAlignment="1"><alignment horizontal="right"/></xf>`
    : `${open}/>`;
}

function stylesXml(): string {
  const formats = Object.entries(NUMBER_FORMATS).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
  );
  const fonts = [
    font('', ''),
    font('<b/>', ''),
    font('', '<color rgb="FF0000FF"/>'),
    font('', '<color rgb="FF8C8C8C"/>'),
  ];
  const looks: readonly Look[] = Object.values(LOOKS);
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length}">${looks.map(lookXml).join('')}</cellXfs></styleSheet>`;
}

/** Wide sheets are printed across, all their columns on one page. */
const PAGE =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

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
    { path: 'xl/styles.xml', text: stylesXml() },
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
