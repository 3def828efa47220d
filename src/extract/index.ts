import { assess } from './confidence/assess.ts';
import { documentFacts } from './document/document.ts';
import { readFacts } from './facts.ts';
import { ingest } from './text/ingest.ts';
import { mergeFacts } from './merge/merge.ts';
import { readTables } from './tables/index.ts';
import { splitBlocks } from './text/blocks.ts';
import { readSentences } from './text/readSentences.ts';
import type { DocumentHints, Extraction } from './types.ts';

export { hintsFromName } from './document/document.ts';
export type { DocumentHints, Extraction, Fact, Rejected } from './types.ts';

/** Everything a document says, before anybody asks how sure it is. */
export function gather(raw: string, hints: DocumentHints = {}): Extraction {
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

function assessed(read: Extraction, floor?: number): Extraction {
  const { document, rejected } = read;
  const { facts, rejected: withheld } = assess(read.facts, document, floor);
  return { document, facts, rejected: [...rejected, ...withheld] };
}

/** Reads guidance and actuals out of one document; pure, the same text gives the same result. */
export function extract(raw: string, hints: DocumentHints = {}): Extraction {
  return assessed(gather(raw, hints));
}

/** The same with what is too unsure to be shown, for those who work on the rules. */
export function extractAll(raw: string, hints: DocumentHints = {}): Extraction {
  return assessed(gather(raw, hints), 0);
}
