import { splitBlocks, type Block } from './text/blocks.ts';
import { documentFacts } from './document/document.ts';
import { readFacts } from './facts.ts';
import { ingest } from './text/ingest.ts';
import { mergeFacts } from './merge/merge.ts';
import { readTables } from './tables/index.ts';
import { splitSentences } from './text/sentences.ts';
import { assignTurns } from './text/turns.ts';
import type { DocumentHints, Extraction, Sentence } from './types.ts';

export { hintsFromName } from './document/document.ts';
export type { DocumentHints, Evidence, Extraction, Fact, Rejected } from './types.ts';

const NONE: ReadonlySet<number> = new Set();

/** Sentences of a cleaned text with their lines, turns and paragraphs. */
export function readSentences(
  text: string,
  blocks: readonly Block[] = splitBlocks(text),
  taken: ReadonlySet<number> = NONE,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  assignTurns(text, blocks).forEach(({ block, turn, isHeader }, paragraph) => {
    if (isHeader || block.shape === 'rule' || taken.has(paragraph)) return;
    const section = block.shape === 'row' ? 'table' : turn.section;
    let line = block.line;
    let lineEnd = text.indexOf('\n', block.start);
    for (const span of splitSentences(text, block)) {
      while (lineEnd >= 0 && lineEnd < span.start) {
        line += 1;
        lineEnd = text.indexOf('\n', lineEnd + 1);
      }
      const body = text.slice(span.start, span.end).replaceAll('\n', ' ');
      sentences.push({
        start: span.start,
        end: span.end,
        line,
        text: body,
        lower: body.toLowerCase(),
        turn: { ...turn, section },
        paragraph,
      });
    }
  });
  return sentences;
}

/** Reads guidance and actuals out of one document; pure, the same text gives the same result. */
export function extract(raw: string, hints: DocumentHints = {}): Extraction {
  const text = ingest(raw);
  const document = documentFacts(text, hints);
  const blocks = splitBlocks(text);
  const tables = readTables(text, blocks, document);
  const { facts, rejected } = readFacts(readSentences(text, blocks, tables.taken), document);
  const merged = mergeFacts([...facts, ...tables.facts].sort((a, b) => a.start - b.start));
  return {
    document,
    facts: merged.facts,
    rejected: [...tables.rejected, ...rejected, ...merged.rejected],
  };
}
