import type { CellBand } from './cellBand.ts';

/** Whole percents words stand for, by the convention that is used for documents too. */
const DIGITS: readonly (readonly [pattern: RegExp, low: number, high: number])[] = [
  [/^low[- ]to[- ]mid[- ]single/iu, 1, 6],
  [/^mid[- ]to[- ]high[- ]single/iu, 4, 9],
  [/^low[- ]single/iu, 1, 3],
  [/^mid(?:dle)?[- ]single/iu, 4, 6],
  [/^high[- ]single/iu, 7, 9],
  [/^low[- ]double/iu, 10, 13],
  [/^low[- ]teens/iu, 11, 13],
  [/^mid[- ]teens/iu, 14, 16],
  [/^high[- ]teens/iu, 17, 19],
];
const PART: Readonly<Record<string, readonly [number, number]>> = {
  low: [0, 3],
  mid: [4, 6],
  high: [7, 9],
};

/** `mid-single digits`, `low 60s`, `flat`: a band that is a convention, with the words beside it; else null. */
export function verbalBand(text: string): CellBand | null {
  if (text.length > 40) return null;
  const words = text
    .replace(/ (?:growth|increase|yoy|range)$/iu, '')
    .replace(/ ?(?:%|percent)$/iu, '');
  const said = (low: number, high: number): CellBand => ({
    low: `${low}%`,
    high: `${high}%`,
    form: 'approximate',
    stated: text,
  });
  if (/^(?:roughly |about |approximately )?flat(?:tish)?$/iu.test(words)) return said(0, 0);
  if (/(?:single|double)[- ]digits?$|teens$/iu.test(words)) {
    const known = DIGITS.find(([pattern]) => pattern.test(words));
    if (known !== undefined) return said(known[1], known[2]);
  }
  const tens = /^(?<part>low|mid|high)[- ](?:to )?'?(?<tens>[2-9])0s?%?s?$/iu.exec(words)?.groups;
  const part = PART[(tens?.['part'] ?? '').toLowerCase()];
  if (tens === undefined || part === undefined) return null;
  const start = Number(tens['tens']) * 10;
  return said(start + part[0], start + part[1]);
}
