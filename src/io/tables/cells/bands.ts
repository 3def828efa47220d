import { readQuantity, type QuantityCell } from '../../csv/quantity.ts';
import type { CellBand } from './cellBand.ts';
import { plainNumber, type Decimals } from './numbers.ts';
import { verbalBand } from './verbalBands.ts';

type FigureCell = Extract<QuantityCell, { kind: 'figure' }>;

const UNIT = String.raw`(?:%|bps|pp|pts?|points?|bn|bln|mn|mm|[kmbt]\b|mio|mrd|million|billion|thousand|crore|lakh|cents?|¢|x\b)`;
const NUMBER = String.raw`[($€£¥₹+]*-?[$€£¥₹]?[\d.,]*\d\)?(?:\s?${UNIT})?`;
const TAIL = String.raw`(?<unit>\s?[a-z$€£¥%. ]{0,20})$`;
const BETWEEN = new RegExp(
  String.raw`^(?:between |from )?(?<low>${NUMBER}|flat)\s?(?:-|–|—|to|and|…|\.\.|~)\s?(?<high>${NUMBER})${TAIL}`,
  'iu',
);
const AROUND = new RegExp(
  String.raw`^(?<centre>${NUMBER})\s?(?:±|\+\s?\/\s?-|\+-|plus or minus|plus\/minus|, plus or minus)\s?(?<half>${NUMBER})${TAIL}`,
  'iu',
);
const OPEN =
  /^(?<sign>>=?|≥|at least|above|over|more than|no less than|minimum of|<=?|≤|at most|below|under|up to|less than|no more than|~|≈|about|around|approximately|approx\.?|c\.|ca\.?|roughly)\s?(?<value>[($€£¥₹]*-?\d.*)$/iu;
const OR_MORE = /(?:\+| or (?:more|better|higher|above))$/iu;
const TAKEN_BACK = /^(?:guidance )?(?:withdrawn|suspended|guidance withdrew)$/iu;

function trailing(text: string): string {
  return new RegExp(`(${UNIT})\\)?$`, 'iu').exec(text)?.[1] ?? '';
}

/** Shares of one, by the unit of a width; null where the unit is none of a ratio. */
const PARTS: Readonly<Record<string, number>> = {
  '%': 100,
  pp: 100,
  pt: 100,
  pts: 100,
  point: 100,
  points: 100,
  bps: 10_000,
};

/**
 * Reads `1.0-1.1bn`, `64% ± 50bps`, `> 10%`, `~500`, `mid-single digits`, `withdrawn` as a band, its numbers in
 * plain writing; null for what is none.
 */
export function bandIn(whole: string, decimals: Decimals): CellBand | null {
  const text = whole.trim().replace(/\s+/gu, ' ');
  const plain = (part: string): string => plainNumber(part, decimals);
  if (TAKEN_BACK.test(text)) return { low: '', high: '', form: 'qualitative', stated: text };
  const open = OPEN.exec(text)?.groups;
  if (open !== undefined) {
    const [sign, value] = [open['sign'] ?? '', plain(open['value'] ?? '')];
    if (readQuantity(value).kind !== 'figure') return null;
    if (/^(?:>|≥|at least|above|over|more|no less|min)/iu.test(sign))
      return { low: value, high: '', form: 'floor' };
    if (/^(?:<|≤|at most|below|under|up|less|no more)/iu.test(sign))
      return { low: '', high: value, form: 'ceiling' };
    return { low: value, high: value, form: 'approximate' };
  }
  const more = OR_MORE.test(text) ? plain(text.replace(OR_MORE, '')) : '';
  if (more !== '' && readQuantity(more).kind === 'figure')
    return { low: more, high: '', form: 'floor' };
  return between(text, plain) ?? around(text, plain) ?? verbalBand(text);
}

function between(text: string, plain: (part: string) => string): CellBand | null {
  const said = BETWEEN.exec(text)?.groups;
  // `2025-01` is a month.
  if (said === undefined || /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/u.test(text)) return null;
  const [from = '', high = ''] = [said['low'], said['high']];
  const unit = (said['unit'] ?? '').trim() || trailing(high);
  const low = /^flat$/iu.test(from) ? '0' : from;
  const withUnit = (part: string): string =>
    plain(trailing(part) !== '' || unit === '' ? part : `${part} ${unit}`);
  const band = { low: withUnit(low), high: withUnit(high), form: '' as const };
  return [band.low, band.high].every((part) => readQuantity(part).kind === 'figure') ? band : null;
}

/** A number of so many places as a text, exact to them. */
function exact(value: number, places: number): string {
  return String(Number(value.toFixed(Math.min(20, places))));
}

const placesOf = ({ number }: FigureCell): number => (number.split('.')[1] ?? '').length;

/**
 * A centre and its width. A width in the unit of its centre is added; one in points or basis points of a percentage
 * is brought to percent; one in percent of an amount is that part of it. Any other pair is no band.
 */
function around(text: string, plain: (part: string) => string): CellBand | null {
  const said = AROUND.exec(text)?.groups;
  if (said === undefined) return null;
  const [centre, half] = [said['centre'] ?? '', said['half'] ?? ''].map((part) =>
    readQuantity(plain(part)),
  );
  if (centre?.kind !== 'figure' || half?.kind !== 'figure') return null;
  const [a, b] = [
    trailing(said['centre'] ?? '').toLowerCase(),
    trailing(said['half'] ?? '').toLowerCase(),
  ];
  const tail = (said['unit'] ?? '').trim();
  const isAmount = centre.unit.base !== '' && centre.unit.base !== 'fraction';
  const isScaled = centre.unit.power !== null && centre.unit.base !== 'fraction';
  const [of, by] = [PARTS[a], PARTS[b]];
  let width = Number(half.number);
  let places = Math.max(placesOf(centre), placesOf(half));
  if (by !== undefined && of === undefined) {
    if (b !== '%' || !(isAmount || isScaled)) return null;
    width = (Math.abs(Number(centre.number)) * width) / 100;
    places += 4;
  } else if (by !== undefined && of !== undefined) {
    width *= of / by;
    places += 2;
  } else if (b !== '' && a !== '' && a !== b) {
    const apart = (half.unit.power ?? 0) - (centre.unit.power ?? 0);
    if (half.unit.power === null || centre.unit.power === null) return null;
    width *= 10 ** apart;
    places += Math.max(0, -apart);
  }
  const unit = a || (by === undefined ? b : '') || tail;
  const money = /^[($]*(?<sign>[$€£¥₹])/u.exec(said['centre'] ?? '')?.groups?.['sign'] ?? '';
  const bound = (sign: number): string =>
    `${money}${exact(Number(centre.number) + sign * width, places)}${unit === '' ? '' : ` ${unit}`}`;
  const [low, high] = [bound(-1), bound(1)];
  return [low, high].every((part) => readQuantity(part).kind === 'figure')
    ? { low, high, form: '' }
    : null;
}
