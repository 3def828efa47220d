import { readQuantity } from '../../csv/quantity.ts';

/** Which sign stands before the fraction of a number. */
export type Decimals = 'point' | 'comma';

const ABSENT =
  /^(?:[-–—.…*]*|n\/?a|n\.?m\.?|n\.a\.|#n\/?a|#div\/0!|null|none|nan|nil|tbd|not (?:available|given|provided|disclosed))$/iu;

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

/** A band in one cell. */
export interface CellBand {
  readonly low: string;
  readonly high: string;
  readonly form: '' | 'approximate';
}

const NUMBER = String.raw`[($€£¥₹]*-?[\d.,]*\d\)?(?:\s?(?:%|bps|bn|mn|[kmbt]\b|million|billion|crore))?`;
const BETWEEN = new RegExp(
  String.raw`^(?:between |from )?(?<low>${NUMBER})\s?(?:-|–|—|to|and|…|\.\.)\s?(?<high>${NUMBER})(?<unit>\s?[a-z$€£%. ]{0,20})$`,
  'iu',
);
const AROUND = new RegExp(
  String.raw`^(?<centre>${NUMBER})\s?(?:±|\+\/-|\+-|plus or minus)\s?(?<half>${NUMBER})(?<unit>\s?[a-z$€£%. ]{0,20})$`,
  'iu',
);
const OPEN =
  /^(?<sign>>=?|≥|at least|above|over|more than|<=?|≤|at most|below|under|up to|less than|~|≈|about|around|approximately|approx\.?|c\.|ca\.?)\s?(?<value>[($€£¥₹]*-?\d.*)$/iu;

function trailing(text: string): string {
  return (
    /(?:%|bps|bn|mn|[kmbt]|million|billion|crore)\)?$/iu.exec(text)?.[0].replace(')', '') ?? ''
  );
}

/** Reads `1.0-1.1bn`, `64% ± 0.5%`, `> 10%`, `~500` as a band; null for what is none. */
export function bandIn(whole: string, decimals: Decimals): CellBand | null {
  const text = whole.trim();
  const plain = (part: string): string => plainNumber(part, decimals);
  const open = OPEN.exec(text)?.groups;
  if (open !== undefined) {
    const [sign, value] = [open['sign'] ?? '', plain(open['value'] ?? '')];
    if (readQuantity(value).kind !== 'figure') return null;
    if (/^(?:>|≥|at least|above|over|more)/iu.test(sign)) return { low: value, high: '', form: '' };
    if (/^(?:<|≤|at most|below|under|up|less)/iu.test(sign))
      return { low: '', high: value, form: '' };
    return { low: value, high: value, form: 'approximate' };
  }
  const between = BETWEEN.exec(text)?.groups;
  if (between !== undefined) {
    const [low = '', high = ''] = [between['low'], between['high']];
    const unit = (between['unit'] ?? '').trim() || trailing(high);
    const said = (part: string): string =>
      plain(trailing(part) !== '' || unit === '' ? part : `${part} ${unit}`);
    const band = { low: said(low), high: said(high), form: '' as const };
    return [band.low, band.high].every((part) => readQuantity(part).kind === 'figure')
      ? band
      : null;
  }
  return around(text, plain);
}

function around(text: string, plain: (part: string) => string): CellBand | null {
  const said = AROUND.exec(text)?.groups;
  if (said === undefined) return null;
  const [centre, half] = [said['centre'] ?? '', said['half'] ?? ''].map((part) =>
    readQuantity(plain(part)),
  );
  if (centre?.kind !== 'figure' || half?.kind !== 'figure') return null;
  // Percent of an amount is not a width in the same unit: a person has to say it in the unit.
  const [a, b] = [trailing(said['centre'] ?? ''), trailing(said['half'] ?? '')];
  if (b === '%' && a !== '%') return null;
  const unit = (said['unit'] ?? '').trim() || b || a;
  const digits = Math.max(
    ...[centre, half].map(({ number }) => (number.split('.')[1] ?? '').length),
  );
  const bound = (sign: number): string => {
    const scale = 10 ** digits;
    const sum =
      Math.round(Number(centre.number) * scale) + sign * Math.round(Number(half.number) * scale);
    return `${(sum / scale).toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
  };
  return { low: bound(-1), high: bound(1), form: '' };
}
