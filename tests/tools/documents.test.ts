import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const PATH = /\b(?:src|tests|scripts|docs|data)\/[\w./-]*\w/gu;
const SCRIPT = /npm run (?:--silent )?([\w:]+)/gu;

describe('what the documents name', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };

  it.each(DOCUMENTS)('%s names files and commands that are there', (document) => {
    const text = readFileSync(document, 'utf8');
    const paths = [...text.matchAll(PATH)].map(([path]) => path);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const commands = [...text.matchAll(SCRIPT)].map(([, name]) => name ?? '');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
