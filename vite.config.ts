import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { leanLibraries } from './scripts/lib/leanLibraries.ts';

/**
 * In a build the worker is an entry of the same bundle, so that it shares the chunks it has in common
 * with the page: Dexie, the domain, the readers. Vite would put a second copy of each into it.
 */
function workerAsEntry(): Plugin {
  const prefix = '\0worker-entry:';
  let isSingle = false;
  return {
    name: 'worker-as-entry',
    apply: 'build',
    enforce: 'pre',
    configResolved({ mode }) {
      isSingle = mode === 'single';
    },
    async resolveId(source, importer) {
      if (!source.endsWith('.worker.ts?worker&url')) return null;
      const file = await this.resolve(source.replace('?worker&url', ''), importer);
      return file === null ? null : prefix + file.id;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      // The single file is page and worker in one script and needs no address.
      if (isSingle) return `export default '';`;
      const file = id.slice(prefix.length);
      const name = basename(file, '.ts');
      const reference = this.emitFile({ type: 'chunk', id: file, name });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}

/** What a module has of the bundler's knowledge of others. */
interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** A module and all it needs at once. */
function needed(entries: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const todo = entries.map((entry) => fileURLToPath(new URL(entry, import.meta.url)));
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    todo.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** What is read before the first page stands there. */
const FIRST = ['src/main.ts', 'src/ui/pages/CoveragePage.svelte'];
const WORKERS = [
  'src/workers/book/book.worker.ts',
  'src/workers/documents/document.worker.ts',
  'src/io/tables/readTableFile.ts',
];
const COMPANY = ['src/ui/pages/CompanyPage.svelte'];
/** Where figures in our own columns are entered, compared and given out again. */
const DESK = [
  'src/ui/pages/ComparePage.svelte',
  'src/ui/pages/DataPage.svelte',
  'src/ui/pages/ImportPage.svelte',
  'src/ui/pages/MethodPage.svelte',
  'src/ui/company/BasisQuestion.svelte',
  'src/ui/company/Ledger.svelte',
  'src/ui/documents/isDocument.ts',
  'src/state/workspace/backups.ts',
  'src/state/export/csv.ts',
];
const OTHERS = [
  'src/ui/pages/DocumentsPage.svelte',
  'src/ui/pages/DocumentPage.svelte',
  'src/ui/pages/ReportPage.svelte',
  'src/ui/pages/CheckPage.svelte',
  'src/ui/analysis/Analysis.svelte',
  'src/ui/compare/CompanyOverview.svelte',
];

/**
 * The files code lies in; left alone, it lies in one for each set of pages that share some of it, and many
 * small ones pack badly. What is read before the first page stands there lies in two: what the workers need
 * too, and what the page alone does. What the desk shares with the workers, what the Company page shares
 * with others, what others share with the desk, and all else of the desk lie in one each.
 */
function filesOfCode(): (id: string, modules: Modules) => string | null {
  const lists = { first: FIRST, workers: WORKERS, company: COMPANY, desk: DESK, others: OTHERS };
  let found: Map<string, ReadonlySet<string>> | null = null;
  return (id, modules) => {
    found ??= new Map(
      Object.entries(lists).map(([name, entries]) => [name, needed(entries, modules)] as const),
    );
    const isIn = (name: keyof typeof lists): boolean => found?.get(name)?.has(id) === true;
    if (id.includes('vite/preload-helper')) return 'shared';
    if (id.endsWith('src/main.ts')) return null;
    if (isIn('first')) return isIn('workers') ? 'shared' : 'first';
    if (isIn('workers')) return isIn('desk') ? 'common' : null;
    if (isIn('company')) return isIn('desk') || isIn('others') ? 'figures' : null;
    if (!isIn('desk')) return null;
    return isIn('others') ? 'parts' : 'desk';
  };
}

export default defineConfig({
  // Relative addresses: the app may live in any folder of a host.
  base: './',
  plugins: [svelte(), workerAsEntry(), ...leanLibraries()],
  build: {
    target: 'es2023',
    // The page policy forbids fetch (`connect-src 'none'`); the browser preloads what links name.
    modulePreload: {
      polyfill: false,
      // A worker, and whatever it loads, has no document to write links into; what it loads has no styles.
      resolveDependencies: (_file, names) =>
        names.some((name) => name.endsWith('.css')) ? names : [],
    },
    // Nothing becomes a data: address behind our back.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Sizes are held by scripts/lib/sizes.mjs, the PDF reader's among them.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: filesOfCode() }] },
      },
    },
  },
});
