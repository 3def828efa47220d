import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A file for every rule that breaks it, and nothing else; the folder of one where the rule is of folders. */
const PLANTED: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['floor-domain', 'domain/planted.ts', "export { x } from '../state/fine.ts';"],
  ['floor-extract', 'extract/planted.ts', "export { x } from '../io/fine.ts';"],
  ['floor-charts', 'charts/planted.ts', "export { x } from '../storage/fine.ts';"],
  ['floor-io', 'io/planted.ts', "export type { X } from '../charts/fine.ts';"],
  ['floor-storage', 'storage/planted.ts', "export { x } from '../workers/fine.ts';"],
  ['floor-workers', 'workers/planted.ts', "export const x = import('../state/fine.ts');"],
  ['floor-state', 'state/planted.ts', "export { x } from '../ui/fine.ts';"],
  ['floor-cli', 'cli/planted.ts', "export { x } from '../storage/fine.ts';"],
  ['floor-ui', 'ui/planted.svelte', "<script>import { x } from '../cli/fine.ts';</script>{x}"],
  ['no-cycle', 'domain/chicken.ts', "import './egg.ts'; export const y = 1;"],
  ['no-circle-of-folders', 'io/fro', "export { x } from '../to/there.ts';"],
  ['main-wires-only', 'ui/loop.ts', "import '../main.ts';"],
  ['no-tests-in-src', 'io/tested.ts', "import '../../tests/fine.ts';"],
  ['all-resolve', 'io/lost.ts', "import './nowhere.ts';"],
  ['dexie-in-storage', 'state/store.ts', "import Dexie from 'dexie'; export { Dexie };"],
  ['papaparse-in-io', 'workers/parse.ts', "import Papa from 'papaparse'; export { Papa };"],
  ['chart-js-in-ui-chart', 'ui/draw.ts', "import { Chart } from 'chart.js'; export { Chart };"],
];
const FINE: readonly (readonly [path: string, text: string])[] = [
  ...['domain', 'io', 'charts', 'storage', 'workers', 'state', 'ui', 'cli'].map(
    (folder) => [`src/${folder}/fine.ts`, 'export const x = 1; export type X = 1;'] as const,
  ),
  ['src/io/to/there.ts', 'export const x = 1;'],
  ['src/io/to/back.ts', "export { x } from '../fro/again.ts';"],
  ['src/io/fro/again.ts', 'export const x = 1;'],
  ['src/domain/egg.ts', "import './chicken.ts'; export const z = 1;"],
  ['src/charts/typed.ts', "import type { Chart } from 'chart.js'; export type C = Chart;"],
  ['src/main.ts', 'export {};'],
  ['tests/fine.ts', 'export {};'],
];

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
  };
}

function cruise(root: string): Report {
  const tool = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [tool, 'src', '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return JSON.parse(stdout) as Report;
}

describe('floors', () => {
  let root = '';
  let found: readonly string[] = [];

  beforeAll(() => {
    // Inside the repository, so that the packages are found from there.
    mkdirSync('.cache', { recursive: true });
    root = mkdtempSync(resolve('.cache/planted-'));
    cpSync('.dependency-cruiser.cjs', join(root, '.dependency-cruiser.cjs'));
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
    const planted = PLANTED.map(
      ([, path, text]) => [`src/${path}${path.includes('.') ? '' : '/planted.ts'}`, text] as const,
    );
    for (const [path, text] of [...FINE, ...planted]) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    found = cruise(root).summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(PLANTED)('%s fails for a violation planted in %s', (rule, path) => {
    expect(found).toContain(`${rule} src/${path}`);
  });

  it('find fault with nothing that was not planted', () => {
    const others = ['src/domain/egg.ts', 'src/io/to'];
    const paths = new Set([...PLANTED.map(([, path]) => `src/${path}`), ...others]);
    expect(found.filter((line) => !paths.has(line.split(' ')[1] ?? ''))).toEqual([]);
  });
});
