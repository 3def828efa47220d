import type { TextRange } from '../../../../state/documents/textNumbers.ts';

/** A stretch of a text that something was read from; offsets in UTF-16 units. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** A piece of a paragraph and the ids of what was read from it; none for plain text. */
export interface TextPiece extends TextRange {
  readonly ids: readonly string[];
}

const LINE_CHARACTERS = 4000;
const BLOCK_CHARACTERS = 8_000;

/** The lines of a text; one without breaks is cut at a space, so that no line is ever huge. */
export function paragraphsOf(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    for (let from = start; from < end;) {
      const to =
        end - from <= LINE_CHARACTERS ? end : cutBefore(text, from, from + LINE_CHARACTERS);
      found.push({ start: from, end: to });
      from = to;
    }
    start = end + 1;
  }
  return found;
}

function cutBefore(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to - 1) + 1;
  return space > from ? space : to;
}

/** Paragraphs that are drawn together, in order. */
export function blocksOf(paragraphs: readonly TextRange[]): readonly (readonly TextRange[])[] {
  const blocks: TextRange[][] = [];
  let last: TextRange[] = [];
  for (const paragraph of paragraphs) {
    if (last.length === 0 || paragraph.end - (last[0]?.start ?? 0) > BLOCK_CHARACTERS) {
      last = [];
      blocks.push(last);
    }
    last.push(paragraph);
  }
  return blocks;
}

/** A paragraph cut wherever a span begins or ends; `spans` are those that touch it. */
export function segmentsOf(
  { start, end }: TextRange,
  spans: readonly Highlight[],
): readonly TextPiece[] {
  const edges = new Set([start, end]);
  for (const span of spans) {
    if (span.start > start && span.start < end) edges.add(span.start);
    if (span.end > start && span.end < end) edges.add(span.end);
  }
  const cuts = [...edges].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const over = spans.filter((span) => span.start < to && span.end > from);
    return { start: from, end: to, ids: over.map(({ id }) => id) };
  });
}

/** For each paragraph the spans that touch it; both come in the order of the text. */
export function spansByParagraph(
  paragraphs: readonly TextRange[],
  spans: readonly Highlight[],
): ReadonlyMap<number, readonly Highlight[]> {
  const touching = new Map<number, Highlight[]>();
  for (const span of spans) {
    for (let i = firstEndingAfter(paragraphs, span.start); i < paragraphs.length; i += 1) {
      const { start } = paragraphs[i] ?? { start: Infinity };
      if (start >= span.end) break;
      touching.set(start, [...(touching.get(start) ?? []), span]);
    }
  }
  return touching;
}

function firstEndingAfter(paragraphs: readonly TextRange[], offset: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
