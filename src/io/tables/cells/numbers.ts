import { readQuantity } from '../../csv/quantity.ts';

/** Which sign stands before the fraction of a number. */
export type Decimals = 'point' | 'comma';

const ABSENT =
  /^(?:[-–—.…*]*|n\/?a|n\.?m\.?|n\.a\.?|#n\/?a|null|none|nan|nil|tbd|not (?:available|given|provided|disclosed))$/iu;

/** Whether a cell says that there is no figure. */
export function isAbsent(cell: string): boolean {
  return ABSENT.test(cell.trim());
}

/** Decides between `1.234,56` and `1,234.56` by the cells that can be only one; `point` where none shows it. */
export function decimalsOf(cells: readonly string[]): Decimals | 'either' {
  let either = false;
  let points = 0;
  let commas = 0;
  for (const cell of cells) {
    const digits =
      /\d[\d.,' \u00a0\u202f]*/u.exec(cell)?.[0].replace(/[' \u00a0\u202f]/gu, '') ?? '';
    const [point, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
    if (point < 0 && comma < 0) continue;
    const last = Math.max(point, comma);
    const isDecimal = (point >= 0 && comma >= 0) || !/^\d{1,3}(?:[.,]\d{3})+$/u.test(digits);
    if (!isDecimal) {
      if (digits.split(/[.,]/u).length > 2) {
        // Grouped twice: the other sign is the decimal one.
        if (comma >= 0) points += 1;
        else commas += 1;
      } else if (comma >= 0) either = true;
      else points += 0.1;
      continue;
    }
    if (last === comma) commas += 1;
    else points += 1;
  }
  if (commas > points) return 'comma';
  return points > 0 ? 'point' : either ? 'either' : 'point';
}

/** A figure as the reader of our own columns takes it: thousands ungrouped, a point before the fraction. */
export function plainNumber(cell: string, decimals: Decimals): string {
  const trimmed = cell
    .trim()
    .replace(/[\u2212\u2013\ufe63\uff0d](?=[\d.$€£])/gu, '-')
    .replace(/(?<=\d)['’\u00a0\u202f ](?=\d{3}(?:\D|$))/gu, '')
    .replace(/^(?<number>\(?-?[\d.,]+)-$/u, '-$<number>');
  const text = trimmed.replace(/(?:[*†‡]|\[\d+\])$/u, '').trimEnd();
  if (decimals === 'comma')
    return text.replace(/(?<=\d)\.(?=\d{3}(?:\D|$))/gu, '').replace(/(?<=\d|^|[+-]),(?=\d)/gu, '.');
  return text.replace(/(?<=\d),(?=\d{3}(?:\D|$))/gu, '').replace(/(?<=\d),(?=\d{2},\d{3})/gu, '');
}

/** Whether a cell holds one figure, in any way of writing it. */
export function isFigure(cell: string): boolean {
  if (isAbsent(cell)) return false;
  // Grouped twice by points, or two digits after a comma.
  const isComma = /\d,\d{1,2}(?:\D|$)|\d\.\d{3}\.\d{3}(?:\D|$)/u.test(cell);
  const plain = plainNumber(cell, isComma ? 'comma' : 'point');
  return readQuantity(plain).kind === 'figure';
}
