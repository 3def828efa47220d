// Measures how sure a fact may be shown, on documents with gold: `npm run fit:confidence -- [FOLDER ...]` reads the
// corpora of ../shared, data/gold/unseen and the folders given (each with gold.jsonl), writes the table, and
// prints and puts into docs/extraction.md how reliable it is on documents left out of the fit. `--check` writes nothing and fails where the table differs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitConfidence } from './lib/confidenceFit.mjs';
import { bundledReader, goldSamples } from './lib/goldSamples.mjs';
import { goldDocuments, goldFolders } from './lib/goldSets.mjs';
import { fromPercent, reliabilityDiagram } from './lib/reliability.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const corpus = join(root, '..', 'shared', 'corpus');
const file = join(root, 'data/confidence/weights.json');
const page = join(root, 'docs/extraction.md');
const [FROM, TO] = ['<!-- reliability -->', '<!-- /reliability -->'];

/** Whether what the committed table was measured on is here. */
export function hasCorpus() {
  return existsSync(join(corpus, 'every'));
}

/** The table as text, and what is to be said of it. */
export async function measureConfidence(folders = []) {
  const extractor = await bundledReader();
  const all = [...goldFolders(join(root, 'data/gold/unseen')), ...folders];
  const documents = goldDocuments(corpus, all);
  const { samples, asked, unread } = await goldSamples(documents, extractor.readFile);
  const { table, held } = fitConfidence(samples, extractor);
  const full = documents.filter(({ isExhaustive }) => isExhaustive).length;
  const report = [
    `${table.facts} facts of ${table.documents} documents (${full} with gold of every figure), ${table.right} of them right; ${Object.keys(table.weights).length} features. Figures of documents with gold of every figure, each document left out of the fit:`,
    '',
    reliabilityDiagram(held),
    '',
    ...[90, 80, table.floor, 0].map((percent) => `- ${fromPercent(percent, held, asked)}`),
    `- capped at 89 %: ${Object.keys(table.caps).join(', ') || 'nothing'}; floor ${table.floor} %`,
  ].join('\n');
  return { table: `${JSON.stringify(table, null, 1)}\n`, report, unread };
}

/** Puts the report where the page has a place for it. */
function tell(report) {
  const [before, rest = ''] = readFileSync(page, 'utf8').split(FROM);
  const [, after = ''] = rest.split(TO);
  writeFileSync(page, `${before}${FROM}\n${report}\n${TO}${after}`);
}

async function main(args) {
  const isCheck = args.includes('--check');
  const { table, report, unread } = await measureConfidence(
    args.filter((arg) => arg !== '--check'),
  );
  for (const line of unread) console.error(`not read: ${line}`);
  console.log(report);
  if (!isCheck) tell(report);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === table) console.log('the table is as it was');
  else if (isCheck) {
    console.error('the table differs: npm run fit:confidence');
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, table);
    console.log('written: data/confidence/weights.json');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (hasCorpus()) await main(process.argv.slice(2));
  else console.log('fit:confidence skipped: no ../shared');
}
