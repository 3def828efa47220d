import {
  KIND_STRONG,
  KIND_WEAK,
  LAST_OF_PART,
  MEASURE,
  NO_PART,
  NO_PART_ROW,
  PARTS_TABLE,
  REGION,
  REVENUE_ROWS,
  TOTAL_ROW,
} from '../lexicon/parts.ts';
import { findMetrics } from '../metrics/metrics.ts';
import { scan } from '../patterns/scan.ts';
import type { Part } from '../types.ts';
import { shortForms } from './shortForms.ts';

const WORD = "(?:[A-Z][\\w'.+-]{0,24}[\\w+]|[A-Z]|[a-z][A-Z]\\w{1,20}|[A-Z]{1,3}&[A-Z]{1,3})";
const WORDS = `${WORD}(?:(?: | & | of |/| / )${WORD}){0,4}`;
const NAME = `${WORDS}(?:(?:, ${WORDS}){0,3},? and ${WORDS})?`;
const SHORT = '(?: ?\\("?([A-Z][A-Za-z&]{1,7})"?\\))?';
const LOWER = '[a-z][a-z-]{2,20}(?: (?:and |& )?[a-z][a-z-]{2,20})?';

/** Where the names of parts stand, the first group, and what one finding weighs. */
const PLACES: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`\\b(${NAME})${SHORT}(?: ${KIND_STRONG})\\b(?!s)`, 'g'), 3],
  [
    new RegExp(`\\b(?:[Oo]ur|[Tt]he|[Ii]n|[Ff]or) (${NAME})${SHORT} ${KIND_WEAK}\\b(?!s)`, 'g'),
    1.5,
  ],
  [new RegExp(`\\b(${WORDS} (?:Division|Segment|Business Unit|Business Group))\\b`, 'g'), 3],
  [new RegExp(`\\b(${NAME}) (?:was|were) (?:up|down|flat)\\b`, 'g'), 1],
  [
    new RegExp(
      `\\b(${NAME}) (?:grew|increased|decreased|declined|rose|fell) (?:by )?(?:approximately |about )?[\\d$]`,
      'g',
    ),
    1,
  ],
  [/\b([A-Z][a-z]{3,20} and [a-z]{4,20}) (?:net )?(?:revenues?|sales)\b/g, 1],
  [
    new RegExp(`\\b(${WORDS} [a-z]{3,15}(?: [a-z]{3,15})?) (?:net )?(?:revenues?|sales)\\b`, 'g'),
    1,
  ],
  [new RegExp(`\\b(?:[Oo]ur|[Tt]he) (${LOWER}) ${KIND_STRONG}\\b`, 'g'), 2],
  [new RegExp(`\\b[Oo]ur (${LOWER}) (?:business|category|brand|channel)\\b`, 'g'), 1],
  [new RegExp(`\\b(${NAME})${SHORT}(?:'s?)? ${MEASURE}\\b`, 'g'), 1],
  [
    new RegExp(
      `\\b${MEASURE} (?:growth |increase |decline )?(?:in|from|for|at|of) (?:our |the )?(${NAME})\\b`,
      'g',
    ),
    1,
  ],
  [
    new RegExp(
      `\\b(${LOWER}) (?:net )?(?:revenues?|sales|bookings|orders|backlog|premiums)\\b`,
      'g',
    ),
    1,
  ],
  [
    new RegExp(
      `\\b${MEASURE} (?:growth )?(?:in|from) (?:our |the )?(${LOWER}) (?:segment|division|business|category|channel)\\b`,
      'g',
    ),
    1.5,
  ],
];
/** "three segments: A, B and C". */
const LISTED = new RegExp(
  `\\b(?:segments|divisions|business units|business groups|regions|businesses)[^.:;]{0,40}?(?::|,|;| are| -) (?:namely )?((?:(?:the |our )?${WORD}(?: ${WORD}| & ${WORD}){0,4}(?:, and |, | and |; )){1,6}(?:the |our )?${WORD}(?: ${WORD}| & ${WORD}){0,4})\\b`,
  'g',
);
/** What a name must weigh to be a part, and how many of them a document has at most. */
const LEAST = 2;
const LEAST_SMALL = 3;
const MOST = 60;
const LONGEST = 60;

interface Found {
  weight: number;
  /** Each spelling and how often it stands. */
  readonly spellings: Map<string, number>;
}

/** Words that are part of no name taken off its ends. */
function trimmed(said: string): string {
  const words = said.replace(/'s?$/, '').split(' ');
  const isPlain = (word: string | undefined): boolean =>
    word !== undefined &&
    word !== 'U.S.' &&
    (NO_PART.has(word.toLowerCase().replaceAll(/[,.']/g, '')) || /^[&/]$|^\d/.test(word));
  while (words.length > 0 && isPlain(words[0])) words.shift();
  while (
    words.length > 0 &&
    isPlain(words.at(-1)) &&
    !(words.length > 1 && LAST_OF_PART.test(words.at(-1) ?? ''))
  )
    words.pop();
  const name = words.join(' ');
  return /\b[A-Z]\.[A-Z]\.$/.test(name) ? name : name.replace(/[,.;]$/, '');
}

/** Lines that a layout broke are one; others stay apart, so that no name runs from a heading into a sentence. */
function flowing(text: string): string {
  return text.replaceAll(/(?<=[^\n]{55})\n(?=\S)/g, ' ');
}

/** Heads of statements, whose rows are no parts. */
const STATEMENT =
  /\b(?:balance sheets?|cash flows?|reconciliation|assets|income statements?|statements? of)\b/i;
/** A row of text set in columns: its words, then its figures. */
const ALIGNED = /^\s*([A-Za-z][^\d$(|]{2,50}?)\s{2,}[$(\d-]/;

interface RowName {
  readonly name: string;
  readonly weight: number;
}

/** The words a row begins with, where figures follow. */
function rowHead(line: string): string | null {
  if (!line.trimStart().startsWith('|')) return ALIGNED.exec(line)?.[1] ?? null;
  const cells = line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const [first = ''] = cells;
  return !first.endsWith(':') && cells.slice(1).some((cell) => /^[$€£¥(+-]?[\d(]/.test(cell))
    ? first
    : null;
}

/** Marks of footnotes and what a row says it gives of a part. */
function plainRow(head: string): string {
  const at = head.indexOf('(');
  return (at > 0 ? head.slice(0, at) : head)
    .replaceAll(/[*:†‡]/g, '')
    .replace(ROW_MEASURE, '')
    .trim();
}
const ROW_MEASURE = new RegExp(` ${MEASURE}$`, 'i');

/** The first cells of rows: of tables whose head says that they are parts, and less surely of others. */
function rowNames(text: string): readonly RowName[] {
  const names: RowName[] = [];
  let weight = 1;
  for (const line of text.split('\n')) {
    const head = rowHead(line);
    if (head === null) {
      if (line.trim() === '' || /^[-| :]+$/.test(line)) continue;
      if (STATEMENT.test(line)) weight = 0;
      else if (REVENUE_ROWS.test(line.trim())) weight = 2;
      else if (line.length < 160 && PARTS_TABLE.test(line)) weight = 2;
      else if (line.length >= 160) weight = 1;
    } else if (TOTAL_ROW.test(line.trim()) && weight === 2) weight = 1;
    else if (
      weight > 0 &&
      head.length < LONGEST &&
      /[A-Za-z]{2}/.test(head) &&
      !NO_PART_ROW.test(head)
    ) {
      const name = plainRow(head);
      if (name.split(' ').length <= 8) names.push({ name, weight });
    }
  }
  return names;
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(' and ', ' & ')
    .replaceAll(/[.,'"]/g, '');
}

/** Whether a name is the company's own, or a piece of it. */
function isCompany(key: string, company: string): boolean {
  return (
    company !== '' &&
    (company === key ||
      company.startsWith(`${key} `) ||
      key === `${company} group` ||
      key ===
        company
          .split(' ')
          .map((word) => word.charAt(0))
          .join(''))
  );
}

/**
 * The company's own parts as the document names them, the most spoken of first: before a word for a part, before or
 * after a measure again and again, in rows of segment tables. Each has its short forms. Linear in the text.
 */
export function partsFromText(text: string, company: string | null): readonly Part[] {
  const flow = flowing(text);
  const own = keyOf(
    (company ?? '').replace(
      /,? (?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|AG|SE|N\.V)\b.*$/,
      '',
    ),
  );
  const found = new Map<string, Found>();
  const add = (said: string, weight: number): void => {
    const name = trimmed(said);
    const key = keyOf(name);
    // What has a name as a measure is none as a part.
    if (
      findMetrics(`${key} `).length > 0 ||
      /[^\w &,./'+-]| {2}|-$|\bF?[YQ]\d|\d{4}|\.com\b/.test(name)
    )
      return;
    if (
      name.length < 2 ||
      name.length > LONGEST ||
      isCompany(key, own) ||
      !/[a-z]{2}|[A-Z]{2}|U\.S/.test(name)
    )
      return;
    const one = found.get(key) ?? { weight: 0, spellings: new Map<string, number>() };
    one.weight += weight + (one.weight === 0 && REGION.test(key) ? 1 : 0);
    one.spellings.set(name, (one.spellings.get(name) ?? 0) + 1);
    found.set(key, one);
  };
  for (const [pattern, weight] of PLACES)
    for (const [, name = ''] of scan(pattern, flow)) add(name, weight);
  for (const [, list = ''] of scan(LISTED, flow))
    for (const name of list.split(/, and |, | and |; /)) add(name.replace(/^(?:the|our) /, ''), 3);
  for (const { name, weight } of rowNames(text)) add(name, weight);
  const names = [...found.values()]
    .filter(({ weight, spellings }) => {
      const isNamed = [...spellings.keys()].some((name) => /^[A-Z]|^[a-z][A-Z]/.test(name));
      return weight >= (isNamed ? LEAST : LEAST_SMALL);
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ spellings }) => [...spellings].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '');
  return shortForms(names, flow);
}
