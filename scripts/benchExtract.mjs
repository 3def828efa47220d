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

const HOSTILE = [
  ['digits', '1'],
  ['numbers', '1 2 3 '],
  ['spaces', ' '],
  ['dashes', '- '],
  ['brackets', '(('],
  ['to to to', 'to '],
  ['dollars', '$1 to '],
  ['from from', 'compared to our guidance of '],
  ['revenue', 'revenue of '],
  ['excluding', 'eps, excluding '],
  ['half rows', '1 | 2 |\n'],
  ['lines of one figure', '1\n'],
  ['lines of one letter', 'a.\n'],
  ['figures and letters', '5 a '],
  ['names and figures', 'revenue 5% '],
  ['one guidance again and again', 'we expect revenue of $5 million. '],
];

function predictions(docs) {
  const file = join(cache, `${docs.replaceAll('/', '_')}.jsonl`);
  const run = spawnSync(process.execPath, [join(root, 'scripts/extract.mjs'), join(corpus, docs)], {
    maxBuffer: 2 ** 30,
  });
  writeFileSync(file, run.stdout);
  return file;
}

/** Facts of one target with two values: beyond the first of each target, and documents. */
function conflicts(file, gold, flag) {
  const named = readFileSync(join(corpus, gold), 'utf8').trim().split('\n');
  const docs = new Set(named.map((line) => JSON.parse(line).doc));
  const targets = new Map();
  let marked = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.includes('"conflict":true')) continue;
    const { doc, metric, basis, scope, period, variant, versus, unit } = JSON.parse(line);
    if (!docs.has(doc)) continue;
    const key = JSON.stringify([doc, metric, basis, scope, period, variant, versus, unit]);
    marked += 1;
    targets.set(key, (targets.get(key) ?? 0) + 1);
  }
  const each = (n) => (n / docs.size).toFixed(2);
  const extra = marked - targets.size;
  console.log(
    `${flag === '--full' ? 'full' : 'gold'} documents ${docs.size}: ${marked} facts in conflict (${each(marked)} a document), ${extra} beyond the first of their target (${each(extra)})`,
  );
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
    conflicts(file, gold, flag);
  }
}

async function speed() {
  const folder = join(corpus, 'ectsum/val/ects');
  if (!existsSync(folder)) return;
  const { extract } = await import(pathToFileURL(join(root, '.cache/extract.mjs')).href);
  const texts = readdirSync(folder).map((n) => readFileSync(join(folder, n), 'utf8'));
  // Time of the processor, which other work on the machine does not take from; the best of five passes, for
  // both sides alike: the first also pays for compilation.
  const spent = () => process.cpuUsage().user / 1000;
  const time = (work) => {
    let best = Infinity;
    for (let pass = 0; pass < 5; pass += 1) {
      const from = spent();
      for (const text of texts) work(text);
      best = Math.min(best, spent() - from);
    }
    return best;
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
    let best = Infinity;
    for (let pass = 0; pass < 3; pass += 1) {
      const from = performance.now();
      extract(text);
      best = Math.min(best, performance.now() - from);
    }
    return best;
  };
  console.log(`10x the text costs ${(at(ten) / at(one)).toFixed(2)}x the time`);
  const big = one.repeat(Math.ceil(5e6 / one.length)).slice(0, 5e6);
  const perMegabyte = (text) => (at(text) / text.length) * 1e6;
  const plain = perMegabyte(one);
  console.log(`5 MB: ${perMegabyte(big).toFixed(0)} ms a MB, against ${plain.toFixed(0)}`);
  for (const [name, part] of HOSTILE) {
    const half = perMegabyte(part.repeat(Math.ceil(2.5e5 / part.length)));
    const whole = perMegabyte(part.repeat(Math.ceil(1e6 / part.length)));
    console.log(`${name}: ${half.toFixed(0)} ms a MB at 0.25 MB, ${whole.toFixed(0)} at 1 MB`);
  }
}

if (!existsSync(join(shared, 'score/score.py'))) console.log('bench:extract skipped: no ../shared');
else {
  referee();
  await speed();
}
