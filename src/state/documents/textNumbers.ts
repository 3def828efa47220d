/** A stretch of a text; offsets in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const SCALE =
  '(?: ?(?:%|(?:percent|thousand|million|billion|bps|basis points|cents|mn|bn|m|b)\\b))?';
const NUMBER = new RegExp(String.raw`[$€£¥]?\d(?:[\d,.]{0,30}\d)?` + SCALE, 'giu');

/** The numbers of a short text, with their currency and scale. */
export function numbersIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(NUMBER)];
}

/** The number at or nearest after an offset (or before it, backwards); null when there is none. */
export function numberFrom(text: string, offset: number, step: 1 | -1): TextRange | null {
  const reach = 20_000;
  const from = step === 1 ? offset : Math.max(0, offset - reach);
  const part = text.slice(from, step === 1 ? offset + reach : offset);
  const all = numbersIn(part);
  const match = step === 1 ? all[0] : all.at(-1);
  if (match === undefined) return null;
  return { start: from + match.index, end: from + match.index + match[0].length };
}

/** The number a caret stands in; null when it stands in words. */
export function numberAround(text: string, offset: number): TextRange | null {
  const from = Math.max(0, offset - 60);
  for (const match of numbersIn(text.slice(from, offset + 60))) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset <= end) return { start, end };
  }
  return null;
}
