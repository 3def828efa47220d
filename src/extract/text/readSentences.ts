import { isItem, splitBlocks, type Block } from './blocks.ts';
import { splitSentences } from './sentences.ts';
import { assignTurns, type Turned } from './turns.ts';
import type { Sentence } from '../types.ts';

/** The lead and the heading in force, as blocks pass by. */
interface Outline {
  readonly heading: string;
  /** The sentence ending in a colon, while the items of its list last. */
  readonly lead: number | null;
  readonly turn: Turned['turn'] | null;
}

const NO_OUTLINE: Outline = { heading: '', lead: null, turn: null };

/** A heading names; a short line with a figure, other than a year, or a bullet says something. */
function headingOf(body: string): string | null {
  const words = body.replace(/^#+ */, '').replace(/:$/, '').trim();
  if (isItem(body.replace(/^#+ */, '')) || !/[A-Za-z]{2}/.test(words)) return null;
  const figures = words.replace(
    /\b(?:19|20)\d\d\b|\b[QH][1-4]\b|\bFY ?'?\d\d\b|\b[A-Za-z]{3,9} \d{1,2},/g,
    '',
  );
  return /\d/.test(figures) ? null : words;
}

function outlineAt({ block, turn, isHeader }: Turned, body: string, before: Outline): Outline {
  const isOther = before.turn !== null && before.turn.speaker !== turn.speaker;
  const outline: Outline = { ...(isOther ? NO_OUTLINE : before), turn };
  if (isHeader || block.shape === 'rule' || block.shape === 'row') return outline;
  const heading = block.shape === 'heading' ? headingOf(body) : null;
  if (heading !== null) return { ...outline, heading, lead: null };
  return isItem(body) || block.shape === 'heading' ? outline : { ...outline, lead: null };
}

const NONE: ReadonlySet<number> = new Set();

/** Sentences of a cleaned text with their lines, turns, paragraphs, headings and leads. */
export function readSentences(
  text: string,
  blocks: readonly Block[] = splitBlocks(text),
  taken: ReadonlySet<number> = NONE,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let outline = NO_OUTLINE;
  assignTurns(text, blocks).forEach((turned, paragraph) => {
    const { block, turn, isHeader } = turned;
    outline = outlineAt(turned, text.slice(block.start, block.end).trim(), outline);
    if (isHeader || block.shape === 'rule' || taken.has(paragraph)) return;
    const section = block.shape === 'row' ? 'table' : turn.section;
    const { heading } = outline;
    let line = block.line;
    let lineEnd = text.indexOf('\n', block.start);
    for (const span of splitSentences(text, block)) {
      while (lineEnd >= 0 && lineEnd < span.start) {
        line += 1;
        lineEnd = text.indexOf('\n', lineEnd + 1);
      }
      const body = text.slice(span.start, span.end).replaceAll('\n', ' ');
      const lead = outline.lead;
      if (body.endsWith(':')) outline = { ...outline, lead: sentences.length };
      sentences.push({
        start: span.start,
        end: span.end,
        line,
        text: body,
        lower: body.toLowerCase(),
        turn: { ...turn, section },
        paragraph,
        heading,
        lead,
      });
    }
  });
  return sentences;
}
