import { isTitle, NAME, nameAndTitle, roleOf } from './names.ts';
import type { Span } from './sentences.ts';

export interface Block extends Span {
  readonly line: number;
  readonly shape: 'prose' | 'heading' | 'row' | 'rule';
  readonly indent: number;
}

const WRAP_WIDTH = 70;
/** Fewer blanks are only how a line was left empty. */
const SHORTEST_FOOT = 6;

function shapeOf(trimmed: string): Block['shape'] {
  if (/^[-=_#\s]{8,}$/.test(trimmed)) return 'rule';
  if (trimmed.startsWith('|')) return 'row';
  if (trimmed.startsWith('#')) return 'heading';
  return trimmed.length <= 90 && !/[.?!;,:]$/.test(trimmed) ? 'heading' : 'prose';
}

/** Whether a line is an item of a list. */
export function isItem(trimmed: string): boolean {
  return /^(?:[•●◦▪▫■□‣⁃·*] ?|[-–—;] |o |(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] |\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) )/.test(
    trimmed,
  );
}

function startsItem(trimmed: string): boolean {
  return /^[|#]/.test(trimmed) || isItem(trimmed);
}

/** A row of a table set as plain text: it ends in figures and holds several. */
function isFigures(line: string): boolean {
  if (!/[\d%)MB]$/.test(line) || line.length > 150) return false;
  // A sentence that a layout broke behind a figure has its small words.
  const small = line.match(/\b(?:the|of|to|is|are|was|were|we|our|and|in|for|by|with|from|be)\b/g);
  if ((small ?? []).length >= 3) return false;
  return (
    (line.match(/\d[\d,.]*/g) ?? []).length >= 2 && (line.match(/[A-Za-z]{3,}/g) ?? []).length <= 12
  );
}

/** The next speaker's name behind the last sentence of the one before. */
const SPOKEN_OVER = new RegExp(`[.?!\\])] ${NAME}$`, 'u');

/** Small words that end no line of their own. */
const UNFINISHED =
  /(?:,|\b(?:the|a|an|of|to|is|are|was|were|we|our|and|or|in|for|by|with|from|be|between|at|on|that|which|approximately|about|than|compared|its|this|will|expects?)|[$€£₹])$/;

/** Whether a line names somebody with a title, or with a firm as the line before does. */
function isSomebody(line: string, previous: string): boolean {
  if (SPOKEN_OVER.test(previous) && isTitle(line)) return true;
  const titled = nameAndTitle(line);
  if (titled === null || UNFINISHED.test(previous)) return false;
  return (
    roleOf(titled.title) !== 'unknown' || (/ - /.test(line) && nameAndTitle(previous) !== null)
  );
}

/** Whether a line carries on the one before, which a page layout broke. */
function continues(previous: string, next: string): boolean {
  if (/[.?!:|\]]$/.test(previous) || next === '') return false;
  if (/^[-=]{4}/.test(next) || /^[-=]{4}/.test(previous)) return false;
  if (next === next.toUpperCase() && /[A-Z]{4}/.test(next)) return false;
  if (startsItem(next) || previous.startsWith('#') || previous.startsWith('|')) return false;
  if (isFigures(next) || isFigures(previous)) return false;
  // Lists of those who take part: each line is somebody.
  if (isSomebody(next, previous)) return false;
  const isSmall = /^[a-z$€£₹(]/.test(next);
  if (UNFINISHED.test(previous)) return previous.length >= (isSmall ? 12 : 40);
  if (isSmall && /^[a-z]/.test(next) && /[A-Za-z\d%]$/.test(previous)) return previous.length >= 25;
  return previous.length >= WRAP_WIDTH;
}

/** What stands between a line and the one before it. */
type Gap = 'none' | 'empty' | 'page';

interface Open extends Span {
  readonly line: number;
  readonly last: string;
  readonly indent: number;
}

/** Whether a line goes on over an empty one, as where a layout sets each line apart. */
function carriesOver(previous: string, next: string): boolean {
  return (
    previous.length >= 45 && /[a-z,]$/.test(previous) && /^[a-z]/.test(next) && !/^o /.test(next)
  );
}

/**
 * Lines joined into paragraphs where a layout broke them; tables and headings stay line by line. A line of blanks is
 * what a page repeats, taken out: what stands around it may be one sentence.
 */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let line = 1;
  const flush = (done: Open | null): void => {
    if (done === null) return;
    const body = text.slice(done.start, done.end).trim();
    const { start, end, line, indent, last } = done;
    blocks.push({ start, end, line, indent, shape: last === body ? shapeOf(body) : 'prose' });
  };
  let open: Open | null = null as Open | null;
  let gap = 'none' as Gap;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') gap = raw.length >= SHORTEST_FOOT || gap === 'page' ? 'page' : 'empty';
    else {
      const isOne =
        open !== null &&
        (gap === 'empty' ? carriesOver(open.last, trimmed) : true) &&
        continues(open.last, trimmed);
      if (open !== null && isOne) open = { ...open, end, last: trimmed };
      else {
        flush(open);
        const indent = raw.length - raw.trimStart().length;
        open = { start, end, line, last: trimmed, indent };
      }
      gap = 'none';
    }
    if (stop < 0) break;
    start = stop + 1;
    line += 1;
  }
  flush(open);
  return blocks;
}
