// Every fact the extractor reads in a document with gold, labelled right or wrong.
import { bundled } from './bundled.mjs';
import { isScored, labelByHeadlines, labelFact } from './labelFacts.mjs';

/** What the labels need of the extractor. */
export function bundledReader() {
  return bundled('src/cli/confidence.ts', [
    'src/domain',
    'src/extract',
    'src/io',
    'src/cli',
    'data/confidence',
  ]);
}

function samplesOf({ doc, golds, isExhaustive }, read) {
  return read.flatMap(({ fact, features }) => {
    if (!isScored(fact)) return [];
    if (!isExhaustive) {
      const faults = labelByHeadlines(fact, golds);
      if (faults === null) return [];
      return { doc, features, isExhaustive, right: faults.length === 0, faults, found: [], fact };
    }
    const { faults, found } = labelFact(fact, golds);
    const ids = found.map((at) => `${doc}#${at}`);
    return { doc, features, isExhaustive, right: faults.length === 0, faults, found: ids, fact };
  });
}

function askedOf({ doc, golds, isExhaustive }) {
  return golds.flatMap(({ kind, optional }, at) =>
    isExhaustive && optional !== true && (kind === 'guidance' || kind === 'actual')
      ? [{ id: `${doc}#${at}`, kind }]
      : [],
  );
}

/** Labelled facts of documents, the gold lines asked for, and the files that could not be read. */
export async function goldSamples(documents, readFile) {
  const samples = [];
  const asked = [];
  const unread = [];
  for (const document of documents) {
    try {
      samples.push(...samplesOf(document, await readFile(document.path)));
      asked.push(...askedOf(document));
    } catch (error) {
      unread.push(`${document.path}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { samples, asked, unread };
}
