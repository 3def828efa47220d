// Runs the referee of ../shared over its corpora and prints its tables, then the speed as a ratio.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(root, '..', 'shared');
const corpus = join(shared, 'corpus');
const cache = join(root, '.cache', 'bench');

const RUNS = [
  {
    name: 'gold_train',
    docs: 'ectsum/train/ects',
    gold: 'ectsum/gold_train.jsonl',
    flag: '--gold',
  },
  { name: 'gold_val', docs: 'ectsum/val/ects', gold: 'ectsum/gold_val.jsonl', flag: '--gold' },
  {
    name: 'full_train',
    docs: 'ectsum/train/ects',
    gold: 'ectsum/full_train.jsonl',
    flag: '--full',
  },
  { name: 'full_dev', docs: 'full/docs', gold: 'full/full_dev.jsonl', flag: '--full' },
];

function predictions(docs) {
  const file = join(cache, `${docs.replaceAll('/', '_')}.jsonl`);
  const run = spawnSync(process.execPath, [join(root, 'scripts/extract.mjs'), join(corpus, docs)], {
    maxBuffer: 2 ** 30,
  });
  writeFileSync(file, run.stdout);
  return file;
}

function referee() {
  mkdirSync(cache, { recursive: true });
  const made = new Map();
  for (const { name, docs, gold, flag } of RUNS) {
    if (!existsSync(join(corpus, gold)) || !existsSync(join(corpus, docs))) {
      console.log(`${name}: skipped, no corpus`);
      continue;
    }
    const file = made.get(docs) ?? predictions(docs);
    made.set(docs, file);
    const score = join(shared, 'score/score.py');
    const run = spawnSync('python3', [score, '--pred', file, flag, join(corpus, gold)]);
    console.log(`\n=== ${name}\n${run.stdout}${run.stderr}`);
  }
}

async function speed() {
  const folder = join(corpus, 'ectsum/val/ects');
  if (!existsSync(folder)) return;
  const { extract } = await import(pathToFileURL(join(root, '.cache/extract.mjs')).href);
  const texts = readdirSync(folder).map((n) => readFileSync(join(folder, n), 'utf8'));
  const time = (work) => {
    work(texts[0]);
    const from = performance.now();
    for (const text of texts) work(text);
    return performance.now() - from;
  };
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const base = time((t) => Array.from(segmenter.segment(t)).length);
  const ours = time((t) => extract(t));
  console.log(
    `\n=== speed\nIntl.Segmenter ${base.toFixed(0)} ms, extract ${ours.toFixed(0)} ms, ratio ${(ours / base).toFixed(2)}`,
  );
  const one = texts.slice(0, 20).join('\n');
  const ten = Array.from({ length: 10 }, () => one).join('\n');
  const at = (text) => {
    const from = performance.now();
    extract(text);
    return performance.now() - from;
  };
  at(one);
  console.log(`10x the text costs ${(at(ten) / at(one)).toFixed(2)}x the time`);
}

if (!existsSync(join(shared, 'score/score.py'))) console.log('bench:extract skipped: no ../shared');
else {
  referee();
  await speed();
}
