// The documents whose figures somebody has written down, and where they lie.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Gold of every figure of a document. */
const EXHAUSTIVE = [
  {
    gold: 'every/dev.jsonl',
    docs: ['full/docs', 'releases', 'ectsum/train/ects'],
  },
];

/** Gold of guidance and headline results. */
const HEADLINES = [
  { gold: 'full/full_dev.jsonl', docs: ['full/docs'] },
  { gold: 'ectsum/full_train.jsonl', docs: ['ectsum/train/ects'] },
  { gold: 'calls2/full.jsonl', docs: ['calls2/docs'] },
  { gold: 'releases2/full.jsonl', docs: ['releases2/docs'] },
];

function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** The files of folders by their names without ending. */
function filesIn(folders) {
  const files = new Map();
  for (const folder of folders.filter(existsSync)) {
    for (const name of readdirSync(folder).sort()) {
      const doc = name.slice(0, name.length - extname(name).length);
      if (extname(name) !== '.jsonl' && !files.has(doc)) files.set(doc, join(folder, name));
    }
  }
  return files;
}

/** Each document a gold file speaks of, with its lines; what has no file is left out. */
function documentsOf(gold, folders, isExhaustive) {
  const files = filesIn(folders);
  const byDoc = new Map();
  for (const line of linesOf(gold)) {
    if (byDoc.has(line.doc)) byDoc.get(line.doc).push(line);
    else byDoc.set(line.doc, [line]);
  }
  return [...byDoc]
    .filter(([doc]) => files.has(doc))
    .map(([doc, golds]) => ({ doc, path: files.get(doc), golds, isExhaustive }));
}

/** A folder with `gold.jsonl`, and its documents in `docs/` or beside. */
function folderSet(folder) {
  return documentsOf(join(folder, 'gold.jsonl'), [join(folder, 'docs'), folder], true);
}

/** Folders of one folder that hold a gold file, in order. */
export function goldFolders(parent) {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .sort()
    .map((name) => join(parent, name))
    .filter((folder) => existsSync(join(folder, 'gold.jsonl')));
}

/**
 * All documents with gold of a corpus folder and of the folders given. Of one that has both kinds of gold the
 * exhaustive one counts.
 */
export function goldDocuments(corpus, folders) {
  const inCorpus = (sets, isExhaustive) =>
    sets
      .filter(({ gold }) => existsSync(join(corpus, gold)))
      .flatMap(({ gold, docs }) =>
        documentsOf(
          join(corpus, gold),
          docs.map((d) => join(corpus, d)),
          isExhaustive,
        ),
      );
  const exhaustive = [...inCorpus(EXHAUSTIVE, true), ...folders.flatMap(folderSet)];
  const known = new Set(exhaustive.map(({ path }) => path));
  const headlines = inCorpus(HEADLINES, false).filter(({ path }) => !known.has(path));
  return [...exhaustive, ...headlines];
}
