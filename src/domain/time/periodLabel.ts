import { formatPeriod, parsePeriod, type Period } from './period.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function fullYear(text: string): number {
  const year = Number(text);
  // Two digits are this century's unless that would be far in the future: "98" is 1998, "13" is 2013.
  return text.length === 2 ? (year < 70 ? 2000 : 1900) + year : year;
}

interface LabelRule {
  readonly pattern: RegExp;
  readonly produce: (groups: Readonly<Record<string, string>>) => Period | null;
}

const YEAR = String.raw`(?:fy|f)?\s?'?(?<year>\d{4}|\d{2})`;
const JOIN = String.raw`[\s/_:-]{0,3}`;

/** The usual spellings, tried in order. Each must match the whole label. */
const RULES: readonly LabelRule[] = [
  {
    pattern: new RegExp(String.raw`^f?q(?<n>[1-4])${JOIN}${YEAR}$`, 'u'), // "Q1 FY2013", "FQ1 2013"
    produce: (g) => ({ kind: 'quarter', year: fullYear(g['year'] ?? ''), index: Number(g['n']) }),
  },
  {
    pattern: new RegExp(String.raw`^(?<n>[1-4])q${JOIN}${YEAR}[ae]?$`, 'u'), // "1Q13", "2Q27E"
    produce: (g) => ({ kind: 'quarter', year: fullYear(g['year'] ?? ''), index: Number(g['n']) }),
  },
  {
    pattern: new RegExp(String.raw`^${YEAR}${JOIN}q(?<n>[1-4])$`, 'u'), // "2013Q1", "FY13 Q1"
    produce: (g) => ({ kind: 'quarter', year: fullYear(g['year'] ?? ''), index: Number(g['n']) }),
  },
  {
    pattern: /^(?:fy|f)?(?<year>\d{4}|\d{2})['\s/_:-]{1,2}(?<n>[1-4])q$/u, // "26'4Q", "27 1Q"
    produce: (g) => ({ kind: 'quarter', year: fullYear(g['year'] ?? ''), index: Number(g['n']) }),
  },
  {
    pattern: new RegExp(String.raw`^h(?<n>[12])${JOIN}${YEAR}$`, 'u'), // "H1 2020"
    produce: (g) => ({ kind: 'half', year: fullYear(g['year'] ?? ''), index: Number(g['n']) }),
  },
  {
    pattern: new RegExp(String.raw`^(?<n>[12])h${JOIN}${YEAR}$`, 'u'), // "1H20"
    produce: (g) => ({ kind: 'half', year: fullYear(g['year'] ?? ''), index: Number(g['n']) }),
  },
  {
    pattern: /^(?:fy|fiscal|fiscal year|f)\s?'?(?<year>\d{4}|\d{2})e?$/u, // "FY13", "fiscal 2013"
    produce: (g) => ({ kind: 'year', year: fullYear(g['year'] ?? '') }),
  },
  {
    pattern: /^(?<year>\d{4})(?:[\s-]?(?:fy|a|e))?$/u, // "2013", "2013A"
    produce: (g) => ({ kind: 'year', year: Number(g['year']) }),
  },
];

/** The quarter that ends in a calendar month, given the month the fiscal year ends in (1-12). */
export function quarterEndingIn(
  year: number,
  month: number,
  fiscalYearEndMonth: number,
): Period | null {
  const after = (month - fiscalYearEndMonth + 12) % 12;
  if (after % 3 !== 0) return null;
  const index = after === 0 ? 4 : after / 3;
  return { kind: 'quarter', year: month > fiscalYearEndMonth ? year + 1 : year, index };
}

/**
 * Reads a period as people spell it: `1Q13`, `Q1 FY2013`, `FQ1 2013`, `H1 2020`, `FY13`, our own keys,
 * and, only when the month the fiscal year ends in is given, `Mar-13`. Null when it is none of these.
 */
export function parsePeriodLabel(text: string, fiscalYearEndMonth?: number): Period | null {
  const label = text.trim();
  const own = parsePeriod(label.toUpperCase());
  if (own !== null) return own;
  const lower = label.toLowerCase().replace(/\s{2,}/gu, ' ');
  for (const rule of RULES) {
    const groups = rule.pattern.exec(lower)?.groups;
    if (groups !== undefined) return rule.produce(groups);
  }
  const month = /^(?<month>[a-z]{3})[a-z]{0,6}[\s-]?'?(?<year>\d{4}|\d{2})$/u.exec(lower)?.groups;
  const index = MONTHS.indexOf(month?.['month'] ?? '');
  if (month === undefined || index < 0 || fiscalYearEndMonth === undefined) return null;
  return quarterEndingIn(fullYear(month['year'] ?? ''), index + 1, fiscalYearEndMonth);
}

/** The canonical key of a label, or null. */
export function periodKeyOf(text: string, fiscalYearEndMonth?: number): string | null {
  const period = parsePeriodLabel(text, fiscalYearEndMonth);
  return period === null ? null : formatPeriod(period);
}
