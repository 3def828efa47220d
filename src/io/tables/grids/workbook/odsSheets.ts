import type { RawSheet, MergedCells } from './sheetCells.ts';
import { tagsOf, type XmlTag } from './xml.ts';

/** Rows and cells repeated up to the end of a sheet are no table. */
const MOST_REPEATED = 1000;

function numberOf(tag: XmlTag, name: string): number {
  return Number(tag.attribute(name) ?? 1) || 1;
}

/** The text of a cell by its kind of value: percents and currencies are said in it. */
function valueText(tag: XmlTag): string | null {
  const value = tag.attribute('office:value');
  switch (tag.attribute('office:value-type')) {
    case 'percentage':
      return value === null ? null : `${Number((Number(value) * 100).toPrecision(15))}%`;
    case 'currency':
      return `${tag.attribute('office:currency') ?? ''} ${value ?? ''}`.trim();
    case 'float':
      return value;
    case 'date':
      return (tag.attribute('office:date-value') ?? '').replace(/T00:00:00$/u, '');
    case 'boolean':
      return (tag.attribute('office:boolean-value') ?? '').toUpperCase();
    case null:
    default:
      return null;
  }
}

/** The sheets of an OpenDocument spreadsheet, by its `content.xml`. */
export function odsSheets(xml: string): readonly RawSheet[] {
  const sheets: { -readonly [K in keyof RawSheet]: RawSheet[K] }[] = [];
  let rows: string[][] = [];
  let spans: MergedCells[] = [];
  let hidden = new Set<number>();
  let cells: string[] = [];
  let cell: { value: string | null; text: string; repeated: number } | null = null;
  let repeatedRows = 1;
  let isNote = false;
  const closeCell = (): void => {
    if (cell === null) return;
    const { value, text, repeated } = cell;
    // An error is shown over a value of zero.
    const shown = /^(?:#|Err:)/u.test(text) ? text : (value ?? text);
    const times = shown === '' ? Math.min(repeated, MOST_REPEATED) : repeated;
    for (let count = 0; count < times; count += 1) cells.push(shown);
    cell = null;
  };
  for (const tag of tagsOf(xml)) {
    switch (`${tag.isClosing ? '/' : ''}${tag.name}`) {
      case 'table:table':
        rows = [];
        spans = [];
        hidden = new Set();
        sheets.push({
          name: tag.attribute('table:name') ?? '',
          rows,
          spans,
          hiddenRows: hidden,
          hiddenColumns: new Set(),
        });
        break;
      case 'table:table-row':
        cells = [];
        repeatedRows = numberOf(tag, 'table:number-rows-repeated');
        if (/^(?:collapse|filter)$/u.test(tag.attribute('table:visibility') ?? ''))
          hidden.add(rows.length);
        if (tag.isEmpty) rows.push([]);
        break;
      case '/table:table-row': {
        const isBlank = cells.every((text) => text === '');
        const times = isBlank ? Math.min(repeatedRows, 1) : Math.min(repeatedRows, MOST_REPEATED);
        for (let count = 0; count < times; count += 1) rows.push([...cells]);
        break;
      }
      case 'table:table-cell':
      case 'table:covered-table-cell': {
        const [wide, high] = [
          numberOf(tag, 'table:number-columns-spanned'),
          numberOf(tag, 'table:number-rows-spanned'),
        ];
        if (wide > 1 || high > 1)
          spans.push({
            top: rows.length,
            left: cells.length,
            bottom: rows.length + high - 1,
            right: cells.length + wide - 1,
          });
        cell = {
          value: valueText(tag),
          text: '',
          repeated: numberOf(tag, 'table:number-columns-repeated'),
        };
        if (tag.isEmpty) closeCell();
        break;
      }
      case '/table:table-cell':
      case '/table:covered-table-cell':
        closeCell();
        break;
      case 'office:annotation':
        isNote = !tag.isEmpty;
        break;
      case '/office:annotation':
        isNote = false;
        break;
      default:
        if (cell !== null && !isNote && (/^text:/u.test(tag.name) || tag.isClosing))
          cell.text += tag.text.trim() === '' ? '' : tag.text;
    }
  }
  return sheets;
}
