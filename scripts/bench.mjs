// Measures what people wait for, in a real Chromium, and prints one line a figure.
//   npm run bench [-- storage import large app compare documents single]      CHROME_PATH=<a Chromium> where it is not on PATH
// Each time stands beside a reference taken in the same run, one after the other: the ratio is what
// counts, as machines differ and so do their days. Figures are medians.
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { withApp } from '../tests/bench/app.mjs';
import { withTasks } from '../tests/bench/browser.mjs';
import { COMPARED } from '../tests/bench/compare.mjs';
import { hasCalls } from '../tests/bench/documents.mjs';
import { LATER } from './lib/parts.mjs';
import { zippedText } from './lib/sizes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const FACTS = 200_000;
const ROWS = 100_000;
const MANY_ROWS = 1_000_000;
const COMPANIES = 200;
const BENCHES = { storage, import: imports, large, app, compare, documents, single };

/** Passes over the same; the middle one is reported, and how far the ratios went. */
async function passes(count, measure) {
  const all = [];
  for (let pass = 0; pass < count; pass += 1) all.push(await measure());
  return all;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const kB = (size) => `${size.toFixed(1)} kB`;
const MB = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
const spread = (values, show) => `${show(Math.min(...values))} to ${show(Math.max(...values))}`;

/** A time beside its reference; `show` writes their ratio, which meets `most` or does not. */
function compared(what, all, mine, reference, { most, show }) {
  const ratios = all.map((pass) => mine(pass) / reference(pass));
  const ratio = median(ratios);
  return {
    what,
    figure: ms(median(all.map(mine))),
    reference: ms(median(all.map(reference))),
    ratio: `${show(ratio)} (${spread(ratios, show)})`,
    target: most === null ? '-' : `${show(most)} ${ratio <= most ? 'met' : 'NOT met'}`,
  };
}

function alone(what, values, show, most = null) {
  const figure = median(values);
  return {
    what,
    figure: `${show(figure)} (${spread(values, show)})`,
    reference: '-',
    ratio: '-',
    target: most === null ? '-' : `${show(most)} ${figure <= most ? 'met' : 'NOT met'}`,
  };
}

const part = (value) => `1/${(1 / value).toFixed(0)}`;
const times = (value) => `${value.toFixed(1)}x`;

async function storage() {
  // Each in a browser of its own: what the rows of the pass before leave to clean up is not ours.
  const all = await passes(3, () => withTasks((run) => run('storage', FACTS)));
  const rows = 'a row per fact, 3 indexes';
  return [
    compared(
      `commit ${FACTS} facts / ${rows}`,
      all,
      (pass) => pass.commit,
      (pass) => pass.rowsCommit,
      { most: 1 / 50, show: part },
    ),
    compared(
      `read them all / ${rows}`,
      all,
      (pass) => pass.readAll,
      (pass) => pass.rowsReadAll,
      { most: 1 / 10, show: part },
    ),
    alone(
      'read one company of 400',
      all.flatMap((pass) => pass.readOne),
      ms,
      5,
    ),
    alone(
      `plan ${FACTS} facts`,
      all.map((pass) => pass.plan),
      ms,
    ),
  ];
}

async function imports() {
  const lines = [];
  for (const quoted of [2, 0]) lines.push(...(await importLines(ROWS, quoted, 5, 5)));
  return lines;
}

/** As many rows as a whole market has: through the worker, and through the page of the built app. */
async function large() {
  const lines = await importLines(MANY_ROWS, 2, 5, 4);
  const csv = await withTasks((run) => run('actuals', MANY_ROWS));
  const { reading, saving, memory, base, cancelled, left } = await withApp(({ importing }) =>
    importing(csv),
  );
  return [
    ...lines,
    alone('  longest task of the page until it can be saved', [reading], ms, 100),
    alone('  the same until it is saved and taken in', [saving], ms),
    alone('  memory of all processes of the browser at most', [memory], MB),
    alone('  the same before', [base], MB),
    alone('  cancelled after', [cancelled], ms),
    alone('  records a cancelled import left', [left], String, 0),
  ];
}

async function importLines(rows, quoted, count, most) {
  const total = (pass) => pass.read + pass.plan + pass.commit;
  const all = await withTasks((run) => passes(count, () => run('import', { rows, quoted })));
  const size = `${rows} actuals (${MB(all[0].bytes)})`;
  const line = (what, mine, target) =>
    compared(`${what}, ${quoted} % quoted / bare Papa step`, all, mine, (pass) => pass.papa, {
      most: target,
      show: times,
    });
  return [
    line(`import ${size}`, total, most),
    line('  read and validate', (pass) => pass.read, null),
    line('  plan', (pass) => pass.plan, null),
    line('  commit', (pass) => pass.commit, null),
  ];
}

async function app() {
  const [many, one] = await withTasks(async (run) => [
    await run('comparisons', COMPANIES),
    await run('comparisons', 1),
  ]);
  const [full, small] = await withApp(async ({ open }) => [await open(many), await open(one)]);
  const all = full.map((pass, index) => ({ pass, reference: small[index] }));
  const figures = (key) => full.map((pass) => pass[key]);
  return [
    compared(
      `navigation to painted charts, ${COMPANIES} companies / one`,
      all,
      ({ pass }) => pass.painted,
      ({ reference }) => reference.painted,
      { most: null, show: times },
    ),
    alone('  longest task of the page', figures('longest'), ms),
    alone(
      '  longest task with one company',
      small.map((pass) => pass.longest),
      ms,
    ),
    alone('  JavaScript heap after collection', figures('heap'), MB),
    alone(
      '  heap with one company',
      small.map((pass) => pass.heap),
      MB,
    ),
  ];
}

async function compare() {
  const csv = await withTasks((run) => run('comparisons', COMPARED));
  const all = await withApp(({ comparing }) => comparing(csv));
  const longest = (what, step) => [
    alone(
      `  longest task while ${what}, by the clock`,
      all.map((pass) => pass[step].clock),
      ms,
      100,
    ),
    alone(
      `  longest task while ${what}, by the processor`,
      all.map((pass) => pass[step].processor),
      ms,
      100,
    ),
  ];
  return [
    alone(
      `heat map of ${COMPARED} companies, 40 quarters, from navigation`,
      all.map(({ shown }) => shown),
      ms,
    ),
    ...longest('it scrolls from end to end', 'scroll'),
    ...longest('it scrolls with z in each cell', 'figures'),
    ...longest('the league table is sorted', 'sort'),
  ];
}

/** Years of calls dropped at once; a task is timed by the clock and, as others use the machine too, by its processor. */
async function documents() {
  if (!hasCalls) throw new Error('the calls are not here');
  return withApp(async ({ dropping }) => [
    ...documentLines('38 calls', await dropping(false), 15_000),
    ...documentLines('200 calls of 12 companies', await dropping(true), null),
  ]);
}

/** The single file as it would be with figures in our own columns alone. */
async function single() {
  const { buildSingleFile } = await import('./lib/singleFile.mjs');
  const html = await buildSingleFile('public/icon.svg', LATER);
  return [alone('guideband.html for figures in our columns', [zippedText(html)], kB, 200)];
}

function documentLines(what, all, most) {
  const figures = (of) => all.map(of);
  const longest = (step) => [
    alone(
      `  longest task while ${step}, by the clock`,
      figures(({ tasks }) => tasks[step].clock),
      ms,
      step === 'painting' ? null : 100,
    ),
    alone(
      `  longest task while ${step}, by the processor`,
      figures(({ tasks }) => tasks[step].processor),
      ms,
    ),
  ];
  return [
    alone(
      `${what}, from the drop to painted charts`,
      figures(({ total }) => total),
      ms,
      most,
    ),
    ...['reading', 'reviewing', 'adding', 'painting'].flatMap((step) => [
      alone(
        `  ${step}`,
        figures(({ steps }) => steps[step]),
        ms,
      ),
      ...longest(step),
    ]),
    alone(
      '  memory of all processes of the browser at most',
      figures(({ memory }) => memory),
      MB,
    ),
    alone(
      '  the same before',
      figures(({ base }) => base),
      MB,
    ),
  ];
}

const COLUMNS = ['what', 'figure', 'reference', 'ratio', 'target'];

function print(lines) {
  const rows = [Object.fromEntries(COLUMNS.map((name) => [name, name])), ...lines];
  const widths = COLUMNS.map((name) => Math.max(...rows.map((row) => row[name].length)));
  for (const row of rows) {
    console.log(COLUMNS.map((name, index) => row[name].padEnd(widths[index])).join('  '));
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}: there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}
const lines = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    lines.push(...(await bench()));
  } catch (error) {
    process.exitCode = 1;
    console.error(`The bench ${name} could not run: ${error.message}`);
  }
}
print(lines);
console.log(
  `\nMedian (least to most). Load of the machine at the end: ${loadavg()[0].toFixed(1)}.`,
);
