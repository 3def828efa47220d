import { parseDecimal } from '../../domain/quantity/decimal.ts';
import { joinBases, readUnit, type UnitReading } from './units.ts';

/** One figure as a cell writes it: its digits, plainly, and what the cell itself says of the unit. */
export type QuantityCell =
  | { readonly kind: 'absent' }
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'figure'; readonly number: string; readonly unit: UnitReading };

/** In a file of semicolons a comma may be a decimal one: 1,050 is then either of two numbers. */
export type Commas = 'thousands' | 'ambiguous';

/** What a bare number says of its unit. */
export const SILENT: UnitReading = { base: '', power: null, perShare: false };
const NONE: QuantityCell = { kind: 'absent' };
const ABSENT = new Set(
  '|-|--|n/a|na|n.a.|n.a|#n/a|nm|n.m.|none|null|nan|not available|not given'.split('|'),
);

/** A sign, a currency, a sign, digits, and whatever unit follows. */
const FIGURE =
  /^(?<sign>[+-]?) ?(?<money>us ?\$|[$€£¥₹]|[a-z]{3}(?=[ \d.+-]))? ?(?<inner>[+-]?) ?(?<number>[\d.,]+(?:e[+-]?\d{1,3})?) ?(?<unit>[^\d., ].*)?$/u;

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/gu, '-')
    .replace(/\s+/gu, ' ');
}

function unitOf(money: string, after: string): UnitReading | null {
  if (money === '' && after === '') return SILENT;
  const [a, b] = [money, after].map((text) => (text === '' ? SILENT : readUnit(text)));
  if (a == null || b == null || a.power !== null) return null;
  const base = joinBases(a.base, b.base);
  return base === null ? null : { ...b, base };
}

/**
 * Reads `$1.05B`, `1,050.0`, `(184,083)`, `64%`, `-0.10`, `5e7`, `USD 12.5 million`; `n/a` and the like
 * are absent. Anything that is not one figure is bad, with a reason for the person.
 */
export function readQuantity(text: string, commas: Commas = 'thousands'): QuantityCell {
  if (text === '') return NONE;
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return { kind: 'figure', number: text, unit: SILENT };
  const cell = plain(text);
  if (ABSENT.has(cell)) return NONE;
  const bad: QuantityCell = { kind: 'bad', reason: `"${text.trim()}" is not a number` };
  const brackets = /^([^()]*)\(([^()]*)\)([^()]*)$/u.exec(cell);
  const bare = brackets === null ? cell : plain(brackets.slice(1).join(' '));
  const groups = FIGURE.exec(bare)?.groups;
  if (groups === undefined) return bad;
  const { sign = '', money = '', inner = '', number = '', unit: after = '' } = groups;
  const isSigned = sign !== '' || inner !== '';
  if ((sign !== '' && inner !== '') || (brackets !== null && isSigned)) return bad;
  if (/^0\d*,/u.test(number)) return bad;
  if (commas === 'ambiguous' && /^\d{1,3},\d{3}$/u.test(number)) {
    const reason = `"${text.trim()}" can be a thousand or a fraction: write it without a comma`;
    return { kind: 'bad', reason };
  }
  const unit = unitOf(money, after);
  if (parseDecimal(number) === null || unit === null) return bad;
  const isNegative = brackets !== null || sign === '-' || inner === '-';
  const digits = number.replaceAll(',', '');
  return { kind: 'figure', number: isNegative ? `-${digits}` : digits, unit };
}
