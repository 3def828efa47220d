/** The formats a workbook knows by number alone, as far as they change what a figure means. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy-mm-dd h:mm',
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAY = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);
const SCALES = ['', ' thousand', ' million', ' billion', ' trillion'];

/** The code of a format by its number in a workbook. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? BUILT_IN[id] ?? '';
}

/** A number with all its digits and no noise of binary ones. */
export function plainText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

interface FormatSection {
  /** What stands before and after the digits, without what only spaces them out. */
  readonly before: string;
  readonly after: string;
  readonly digits: string;
}

/** A section of a format: its literals apart from its signs for digits. */
function sectionOf(code: string): FormatSection {
  let before = '';
  let after = '';
  let digits = '';
  const tokens =
    /"(?<quoted>[^"]*)"|\\(?<escaped>.)|[_*].|\[\$(?<money>[^\]-]{0,8})(?:-[^\]]{0,12})?\]|\[[^\][]{0,20}\]|(?<other>[\s\S])/gu;
  for (const { groups = {} } of code.matchAll(tokens)) {
    const literal = groups['quoted'] ?? groups['escaped'] ?? groups['money'];
    const other = groups['other'] ?? '';
    if (literal === undefined && /[0#?.,%a-zE/]/iu.test(other)) digits += other;
    else if (digits === '') before += literal ?? other;
    else after += literal ?? other;
  }
  return { before: before.trim(), after: after.trim(), digits };
}

function sectionsOf(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"|\\.|[^;"\\])+/gu) ?? [];
}

function dayText(value: number, digits: string, is1904: boolean): string {
  const days = Math.floor(value) + (is1904 ? 1462 : 0);
  const date = new Date(ZERO + days * DAY);
  const iso = date.toISOString().slice(0, 10);
  const [hasDay, hasMonth, hasYear] = [/d/iu, /m/iu, /y/iu].map((sign) => sign.test(digits));
  if (hasDay === true || hasYear !== true) return iso;
  if (hasMonth !== true) return iso.slice(0, 4);
  return `${MONTHS[date.getUTCMonth()] ?? ''}-${iso.slice(0, 4)}`;
}

const SUFFIX =
  /^(?:x|bps?|pp|pts?|[aefp]|k|mm?|mn|mio|mrd|bn|b|cr|crore|lakh|¢|€|£|\$|¥|₹|kr|[A-Z]{3})$/iu;
const PREFIX = /^(?:FY|CY|Q|FQ|H|US\$|[A-Z]?\$|€|£|¥|₹|[A-Z]{3})['’ ]?$/u;

/**
 * A number of a cell as its format means it: `0.475` under `0.0%` is 47.5%, `510000000` under `#,##0.0,,` is 510
 * million, `45565` under `mmm-yy` is Sep-2024, `2025` under `0"E"` is 2025E. Digits are never rounded.
 */
export function numberText(value: number, code: string, is1904: boolean): string {
  if (code === '' || /^general$/iu.test(code) || code === '@') return plainText(value);
  const sections = sectionsOf(code);
  const chosen =
    (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
  const { before, after, digits } = sectionOf(chosen);
  if (/[ymdh]/iu.test(digits) && !/[0#?]/u.test(digits)) {
    const text = dayText(value, digits, is1904);
    return SUFFIX.test(after) && text.length === 4 ? `${text}${after}` : text;
  }
  // A format of words alone shows no figure; its value counts all the same.
  if (!/[0#?]/u.test(digits)) return plainText(value);
  if (digits.includes('%')) return `${plainText(value * 100)}%`;
  const thousands = /(?<commas>,{1,4})(?:\.[0#?]{0,20})?$|[0#?](?<inner>,{1,4})\./u.exec(
    digits,
  )?.groups;
  const size = (thousands?.['commas'] ?? thousands?.['inner'] ?? '').length;
  const prefix = PREFIX.test(before) ? before : '';
  const sign = value < 0 ? '-' : '';
  const figure = plainText(Math.abs(value) / 10 ** (3 * size));
  const suffix = size > 0 ? (SCALES[size] ?? '') : SUFFIX.test(after) ? after : '';
  const gap = /^[A-Z]{3}$/u.test(prefix) ? ' ' : '';
  return `${sign}${prefix}${gap}${figure}${/^[A-Z]{3}$/u.test(suffix) ? ' ' : ''}${suffix}`;
}
