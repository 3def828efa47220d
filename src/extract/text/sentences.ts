import { scan } from '../patterns/scan.ts';

/** A stretch of the text, in offsets of the whole document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'rs mr mrs ms dr adj avg excl incl inc corp co ltd llc vs no st jr sr u.s u.k e.g i.e approx est jan feb mar apr jun jul aug sep sept oct nov dec fig dept'.split(
    ' ',
  ),
);
const MAX_WORD = 12;
/** No sentence is longer: what costs more than its length stays bounded, whatever the text. */
const SOFT_LIMIT = 2000;
const HARD_LIMIT = 2400;

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < MAX_WORD && /[A-Za-z.]/.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at).toLowerCase();
}

/** A full stop, a question mark or an exclamation mark, by its code. */
function isStop(code: number): boolean {
  return code === 46 || code === 63 || code === 33;
}

function isBreak(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const next = text.charAt(at + 1);
  if (next !== ' ' && next !== '"' && next !== ')' && next !== '') return false;
  if (mark !== '.') return true;
  const word = wordBefore(text, at);
  if (ABBREVIATIONS.has(word)) return false;
  if (word.length === 1 && text.charAt(at - 1) !== text.charAt(at - 1).toLowerCase()) return false;
  let ahead = at + 1;
  while (ahead < text.length && ahead - at < 4 && ' ")'.includes(text.charAt(ahead))) ahead += 1;
  const letter = text.charAt(ahead);
  return letter === '' || letter !== letter.toLowerCase() || !/[a-z]/.test(letter);
}

/** Speech written down without marks: long, and hardly a full stop in it. */
const LONG = 400;
const CUE =
  /\b(?:(?:for|in) (?:the )?(?:full year|(?:first|second|third|fourth|next|current) quarter|fiscal|20)[a-z0-9 ]{0,40} we\b|(?:and )?we (?:now |also |currently |still |continue to )?(?:expect|anticipate|project|forecast|plan)\b|now (?:for|on|turning)\b|turning to|looking ahead|moving on to|thank you|our next question)\b/g;

/** Where a paragraph without full stops takes up something new, or nothing where it has its marks. */
function turnsOf(body: string): ReadonlySet<number> {
  // A list in one sentence has its own marks.
  if (body.length < LONG || /[;:]/.test(body)) return new Set();
  const stops = body.match(/[.?!](?: |$)/g)?.length ?? 0;
  if (stops * LONG > body.length) return new Set();
  return new Set(scan(CUE, body.toLowerCase()).map((m) => m.index));
}

/** Splits one block (a paragraph, cell or line) of the document into trimmed sentences. */
export function splitSentences(text: string, block: Span): readonly Span[] {
  const body = text.slice(block.start, block.end).replaceAll('\n', ' ');
  const turns = turnsOf(body);
  const spans: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    let a = from;
    let b = to;
    while (a < b && body.charAt(a) === ' ') a += 1;
    while (b > a && body.charAt(b - 1) === ' ') b -= 1;
    if (b > a) spans.push({ start: block.start + a, end: block.start + b });
    from = to;
  };
  for (let i = 0; i < body.length; i += 1) {
    const length = i - from;
    const full = length > HARD_LIMIT || (length > SOFT_LIMIT && body.charAt(i) === ' ');
    if (turns.has(i)) push(i);
    if (full || (isStop(body.charCodeAt(i)) && isBreak(body, i))) push(i + 1);
  }
  push(body.length);
  return spans;
}
