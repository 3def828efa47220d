import { barCells, runOfFigures, type Cell } from './cell.ts';
import { splitHeads } from './headLine.ts';
import { headTime, isTime } from './headPeriod.ts';
import { headMeasure } from './measure.ts';
import { roleOf } from './role.ts';
import { cellValue, isBlank } from './value.ts';

/** A line of the text as tables see it. */
export interface Line {
  readonly shape: 'blank' | 'text' | 'head' | 'section' | 'row';
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly Cell[];
  /** Its cells stand in the columns of their table; else they are only in order. */
  readonly isPlaced: boolean;
}

const VERB =
  /\b(?:was|were|is|are|expects?|expected|increased|decreased|grew|compared|will|has|have|had|reported|generated|rose|fell|declined)\b/;
const LONGEST_ROW = 170;
const LONGEST_LABEL = 90;

function shapeOfCells(cells: readonly Cell[]): Line['shape'] {
  const said = cells.filter(({ text }) => text !== '');
  if (said.length === 0) return 'blank';
  const values = cells.filter(({ text }, at) => at > 0 && cellValue(text) !== null);
  const [first] = cells;
  if (values.length > 0) return 'row';
  const beyond = cells.slice(1).filter(({ text }) => text !== '');
  if (beyond.length === 0) {
    if (cellValue(first?.text ?? '') !== null) return 'row';
    return isTime((first?.text ?? '').toLowerCase()) ? 'head' : 'section';
  }
  // "Revenue | N/A | -": a row whose figures are missing keeps the head above it.
  if (first?.text !== '' && beyond.every(({ text }) => isBlank(text))) return 'row';
  return 'head';
}

/** Heads set with spaces: "Low      High", "(in millions)   Q3 2025   Q2 2025". */
function spacedHeads(text: string, start: number, end: number): readonly Cell[] | null {
  const line = text.slice(start, end);
  const parts = line.length > LONGEST_ROW ? [] : [...line.matchAll(/\S+(?: \S+)*/g)];
  if (parts.length < 2) return null;
  const cells = parts.map(({ 0: said, index }) => ({
    text: said,
    start: start + index,
    end: start + index + said.length,
  }));
  const [first, ...rest] = cells;
  if (first === undefined || !rest.every((cell) => isHeadWord(cell.text.toLowerCase())))
    return null;
  // "(Billions of yen)" in the corner is said of the table.
  if (/^\(.*\)$/.test(first.text) || !isHeadWord(first.text.toLowerCase())) return cells;
  return [{ text: '', start, end: start }, ...cells];
}

/** The cells of a line set with spaces: wide gaps, or a run of figures behind a short name. */
function spacedCells(text: string, start: number, end: number): readonly Cell[] | null {
  const line = text.slice(start, end);
  if (line.length > LONGEST_ROW || !/\d/.test(line)) return null;
  const parts = [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const [head, ...others] = parts;
  if (head === undefined || /[.!?]$/.test(line.trimEnd()) || VERB.test(line.toLowerCase()))
    return null;
  const isFilled = ({ text: said }: Cell): boolean => cellValue(said) !== null || isBlank(said);
  if (others.length > 0 && head.text.length <= LONGEST_LABEL && /[a-z]/i.test(head.text)) {
    const joined = joinSigns(others);
    if (joined.every(isFilled) && joined.some(({ text: said }) => cellValue(said) !== null))
      return [head, ...joined];
  }
  const run = runOfFigures(text, start, end);
  if (run === null || run.length < 3) return null;
  const label = run[0]?.text ?? '';
  return /[a-z]{2}/i.test(label) && label.length <= LONGEST_LABEL ? run : null;
}

/** "$", "412": a sign set apart from its figure. */
function joinSigns(parts: readonly Cell[]): readonly Cell[] {
  const out: Cell[] = [];
  for (const part of parts) {
    const before = out.at(-1);
    if (before !== undefined && /^[$€£¥₹(]+$/.test(before.text))
      out[out.length - 1] = { text: before.text + part.text, start: before.start, end: part.end };
    else if (before !== undefined && /^[%)]+$/.test(part.text))
      out[out.length - 1] = { text: before.text + part.text, start: before.start, end: part.end };
    else out.push(part);
  }
  return out;
}

function lineOf(text: string, start: number, end: number, line: number): Line {
  const said = text.slice(start, end).trim();
  const common = { start, end, line, text: said };
  if (said === '') return { ...common, shape: 'blank', cells: [], isPlaced: false };
  const bars = barCells(text, start, end);
  if (bars !== null) {
    const shape = shapeOfCells(bars);
    const [only] = bars.filter(({ text: own }) => own !== '');
    const heads = shape === 'head' || shape === 'section' ? splitHeads(only, bars) : null;
    if (heads !== null) return { ...common, shape: 'head', cells: heads, isPlaced: false };
    return { ...common, shape, cells: bars, isPlaced: true };
  }
  const whole = { text: said, start, end };
  const heads = said.length <= LONGEST_ROW ? splitHeads(whole, [whole]) : null;
  if (heads !== null && !isDay(heads))
    return { ...common, shape: 'head', cells: heads, isPlaced: false };
  const spaced = spacedHeads(text, start, end);
  if (spaced !== null) return { ...common, shape: 'head', cells: spaced, isPlaced: false };
  const cells = spacedCells(text, start, end);
  if (cells !== null) return { ...common, shape: 'row', cells, isPlaced: false };
  return { ...common, shape: 'text', cells: [whole], isPlaced: false };
}

/** A day on a line of its own is that of the document, not a head. */
function isDay(heads: readonly Cell[]): boolean {
  const time = heads.length === 2 ? headTime((heads[1]?.text ?? '').toLowerCase()) : null;
  return time !== null && time.span === null && time.day !== null && time.year !== null;
}

/** Letters a printer drew as one, as the words that are looked for have them. */
function withoutLigatures(text: string): string {
  return /[\ufb00-\ufb04]/.test(text) ? text.normalize('NFKC') : text;
}

/** The lines of a cleaned text. */
export function tableLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    lines.push(lineOf(text, start, end, line));
    if (stop < 0) break;
    start = stop + 1;
  }
  return lines.map((line) => ({
    ...line,
    text: withoutLigatures(line.text),
    cells: line.cells.map((cell) => ({ ...cell, text: withoutLigatures(cell.text) })),
  }));
}

const UNIT =
  /^\(?(?:%|yen|[$€£¥₹]m?|(?:thousands?|millions?|billions?)(?: of)? ?(?:yen|euros?|usd|dollars)?)\)?$/;

/** Whether a short text can stand above a column and nowhere else. */
function isHeadWord(lower: string): boolean {
  if (isTime(lower) || UNIT.test(lower)) return true;
  if (lower.length <= 40 && headMeasure(lower) !== null) return true;
  const { role, end, change } = roleOf(lower);
  return lower.length <= 24 && (role !== null || end !== null || change !== null);
}
