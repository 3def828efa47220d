import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The floors: a folder imports only from lower floors, never from a sibling on its own. */
const FLOOR: Readonly<Record<string, number>> = {
  domain: 0,
  extract: 1,
  charts: 1,
  io: 1,
  storage: 2,
  workers: 3,
  state: 4,
  ui: 5,
  cli: 5,
};
const CLI_MAY_IMPORT = new Set(['domain', 'extract', 'io', 'cli']);

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function sources(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/u.test(name))
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The folders under src that a file names in an import, by its relative specifiers. */
function importedFolders(file: SourceFile): readonly string[] {
  const depth = file.path.split(/[/\\]/u).length - 1;
  const up = '../'.repeat(depth);
  return [...file.text.matchAll(/(?:from|import)\s?\(?['"](?<path>\.[^'"]+)['"]/gu)].flatMap(
    (m) => {
      const specifier = m.groups?.['path'] ?? '';
      return specifier.startsWith(up) && up !== ''
        ? [specifier.slice(up.length).split('/')[0] ?? '']
        : [];
    },
  );
}

function violations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const own = file.path.split(/[/\\]/u)[0] ?? '';
    if (FLOOR[own] === undefined) return [];
    const wrong = importedFolders(file).filter((folder) => {
      if (folder === own) return false;
      const isLower = (FLOOR[folder] ?? 99) < (FLOOR[own] ?? 0);
      return !isLower || (own === 'cli' && !CLI_MAY_IMPORT.has(folder));
    });
    const dexie = own !== 'storage' && /from ['"]dexie['"]/u.test(file.text) ? ['dexie'] : [];
    return [...wrong, ...dexie].map((folder) => `${file.path} imports ${folder}`);
  });
}

describe('floors', () => {
  it('hold in src', () => {
    expect(violations(sources('src'))).toEqual([]);
  });

  it.each([
    ['domain/planted.ts', "import { x } from '../state/route.svelte.ts';"],
    ['extract/planted.ts', "import { x } from '../io/decode.ts';"],
    ['cli/planted.ts', "import { x } from '../storage/database.ts';"],
    ['ui/pages/planted.svelte', "import Dexie from 'dexie';"],
  ])('fail for a violation planted in %s', (path, text) => {
    expect(violations([{ path, text }])).toHaveLength(1);
  });
});
