import { monthOf } from '../cells/dates.ts';
import type { Known } from './askTypes.ts';
import { companyInTitles, isVendor } from './companyTitle.ts';
import { wordsOf } from '../headings/headingWords.ts';
import type { Grid } from '../../grid.ts';

/** Names under which filings and templates say what a whole file is about. */
const NAME = /^(?:entity ?registrant ?name|company(?: name)?|issuer)\s*:?$/iu;
const TICKER = /^(?:trading ?symbol|ticker(?: symbol)?)\s*:?$/iu;
const YEAR_END = /^(?:current ?fiscal ?year ?end ?date|fiscal ?year ?ends?)\s*:?$/iu;
const LOOK = 120;

/** The first text after a name, in a row such as `Entity Registrant Name | Apple Inc.`. */
function after(grids: readonly Grid[], name: RegExp): string {
  for (const { rows } of grids) {
    for (const { cells } of rows.slice(0, LOOK)) {
      const at = cells.findIndex((cell) => name.test(cell.trim()));
      const value = cells.slice(at + 1).find((cell) => cell.trim() !== '');
      // Beside other names it is the header of a column.
      const isTag = /[a-z][A-Z]/u.test(cells[at] ?? '');
      if (
        at >= 0 &&
        value !== undefined &&
        (isTag || cells.filter((cell) => cell.trim() !== '').length <= 4)
      )
        return value.trim();
    }
  }
  return '';
}

/** `NAME: value` in one cell above a table. */
function inLine(grids: readonly Grid[], name: RegExp): string {
  for (const { rows } of grids) {
    for (const { cells } of rows.slice(0, 12)) {
      const [label = '', value = ''] = (cells[0] ?? '').split(/:\s*/u, 2);
      if (name.test(label.trim()) && value.trim() !== '') return value.trim();
    }
  }
  return '';
}

const NO_NAMES = new Set(
  'crore annual units exec tiles first raw metrics guidance actual actuals vs and data export raw quarterly annual income statement statements financial financials report results table figures history company metrics xbrl sec facts consolidated consensus estimates model sheet book copy new final the of csv wide long layout units pasted rows q fy eps revenue guided versus key reported'.split(
    ' ',
  ),
);

/** A word of the file's name that may be the company's. */
function nameGuess(fileName: string): string {
  const words = wordsOf(fileName.replace(/\.\w+$/u, '')).filter(
    (word) => /^\p{L}{2,}$/u.test(word) && !NO_NAMES.has(word),
  );
  const [first] = words;
  // Nothing of it is a name: it stands for one until a person gives it.
  if (first === undefined) return fileName.replace(/\.\w+$/u, '');
  return first.length <= 5 ? first.toUpperCase() : first.charAt(0).toUpperCase() + first.slice(1);
}

const TO_MONTH =
  /\b(?:years?|fy|12 months|twelve months) (?:to|end(?:ed|ing|s)?(?: in| on)?) (?:\d{1,2}(?:st|nd|rd|th)? )?(?<month>\p{L}{3,9})\b/iu;

/** The month fiscal years end in by a line above the table: `Year to December`, `Years ended 31 March`. */
function yearEndInTitles(titles: readonly string[]): number | null {
  const months = new Set(
    titles.map((line) => monthOf(TO_MONTH.exec(line)?.groups?.['month'] ?? '')).filter(Boolean),
  );
  const [only = null] = months;
  return months.size === 1 ? only : null;
}

/** What a file says of itself beside its table: the company, and the month its fiscal year ends in. */
export function knownOf(
  grids: readonly Grid[],
  fileName: string,
  titles: readonly string[] = [],
): Known {
  const titled = companyInTitles(titles);
  const named =
    after(grids, TICKER) ||
    after(grids, NAME) ||
    inLine(grids, TICKER) ||
    inLine(grids, NAME) ||
    (titled.isSure ? titled.name : '');
  const company = isVendor(named) ? '' : named;
  const end = after(grids, YEAR_END) || inLine(grids, YEAR_END);
  const month = /^-{0,2}(?<month>\d{2})-\d{2}$/u.exec(end)?.groups?.['month'];
  const day = Number(end.slice(-2));
  // A year that ends in the first days of a month is that of the month before.
  const yearEnd =
    month === undefined
      ? yearEndInTitles(titles)
      : day <= 7
        ? ((Number(month) + 10) % 12) + 1
        : Number(month);
  return { company, companyGuess: named || titled.name || nameGuess(fileName), yearEnd };
}
