// The build's versions of the libraries: each less what nobody here calls, where the size budget cannot do without.
// The saving in kB of gzip stands beside each; it was taken at a build that had 1.7 kB to spare for all pages, 2.4 for
// the Company page and 7 for the single file, where each patch left out broke one of these. Each stops the build where
// its library is made otherwise than when it was written, and a test holds MADE_FOR to what is installed: whoever
// takes a new version builds once without the patch and writes down the new saving.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** The versions of the libraries the patches below were made for. */
export const MADE_FOR: Readonly<Record<string, string>> = {
  dexie: '4.4.7',
  'chart.js': '4.6.1',
  '@kurkle/color': '0.3.4',
  papaparse: '5.7.1',
  'pdfjs-dist': '5.6.205',
};

/** As the build names it: a working copy may share the packages of another by a link. */
function packageFile(path: string): string {
  return realpathSync(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url)));
}

/**
 * Dexie as it is for browsers of this decade, its default being larger by a tenth, and less its cache of
 * queries, which every database of ours is opened without. The cache is 1.9 kB.
 */
function leanDexie(): Plugin {
  const path = packageFile('dexie/dist/modern/dexie.mjs');
  const used = 'this.use(cacheMiddleware);';
  return {
    name: 'lean-dexie',
    apply: 'build',
    config: () => ({ resolve: { alias: { dexie: path } } }),
    transform(code, id) {
      if (id !== path) return null;
      if (!code.includes(used)) return this.error('Dexie is put together otherwise now');
      return code.replace(used, '');
    },
  };
}

/**
 * Chart.js less the charts nobody draws. Its classes read properties of one another where they are
 * defined, and keep each other alive by it; that these reads do nothing can be told for its own code
 * alone, since in Svelte's a read may be what an effect waits for. That is 9.8 kB. Its
 * library of colours goes too, 3.5 kB of it: it blends them for animations and under the pointer, and
 * ours do neither.
 */
function leanCharts(): Plugin {
  return {
    name: 'lean-charts',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/chartParts.ts')) return null;
      const bundled = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [plainColours()],
        build: {
          write: false,
          target: 'es2023',
          minify: false,
          lib: { entry: id, formats: ['es'] },
          rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
        },
      });
      const [chunk] = [bundled].flat().flatMap((part) => ('output' in part ? part.output : []));
      return chunk?.type === 'chunk' ? chunk.code : null;
    },
  };
}

/** Colours as they are given, whatever is asked of them. */
function plainColours(): Plugin {
  const name = '@kurkle/color';
  return {
    name: 'plain-colours',
    enforce: 'pre',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load: (id) =>
      id !== `\0${name}`
        ? null
        : `export class Color {
            constructor(given) { this.given = given; }
            saturate() { return this; }
            darken() { return this; }
            hexString() { return this.given; }
          }`,
  };
}

/**
 * PapaParse as its parser of rows, which is all that is called: its readers of streams, workers and writer
 * of CSV are let go of here and dropped by the minifier. They are 5.3 kB.
 */
function leanPapa(): Plugin {
  const path = packageFile('papaparse/papaparse.js');
  const factory = /^[\s\S]*?function moduleFactory\(\)\s*(?=\{)/u;
  const unused =
    /^\tPapa\.(?:parse|unparse|\w+Handle|\w+Streamer|WORKERS_SUPPORTED) = .*$|^\t\w+Streamer\.prototype.*$|^\tif \((?:typeof PAPA_BROWSER|IS_PAPA_WORKER)[^{]*\{[^}]*\}$/gmu;
  return {
    name: 'lean-papa',
    apply: 'build',
    config: () => ({ resolve: { alias: { papaparse: path } } }),
    transform(code, id) {
      if (id !== path) return null;
      const body = code.replace(factory, '').replaceAll(unused, '');
      if (!code.includes('Papa.Parser = Parser;') || !body.endsWith('}));\n'))
        return this.error('PapaParse is made otherwise now');
      return `export default (() => ${body.slice(0, body.lastIndexOf('}));'))}})();`;
    },
  };
}

/**
 * The PDF reader less its Brotli decoder, a fifth of it: no PDF standard has that compression yet. A
 * stream of it is not read, as it would not be by most readers of PDFs. It is 67.8 kB.
 */
function leanPdf(): Plugin {
  const made = 'BrotliDecode = makeBrotliDecode()';
  return {
    name: 'lean-pdf',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/pdf.worker.mjs')) return null;
      if (!code.includes(made))
        return this.error('The PDF reader makes its decoders otherwise now');
      const refuse = `() => { throw new Error('Brotli is not read') }`;
      return code.replace(made, () => `BrotliDecode = ${refuse}`);
    },
  };
}

/**
 * The reader of workbooks unpacks sheets over half a megabyte in a worker made of a text, which the page's
 * policy forbids: such a workbook could not be read. It runs in our worker already, where it may wait. This one saves
 * nothing and is needed for that.
 */
function unpackHere(): Plugin {
  const made = "import { unzip } from 'fflate';";
  return {
    name: 'unpack-here',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/zip/unzipFromArrayBuffer.js')) return null;
      if (!code.includes(made)) return this.error('The reader of workbooks unpacks otherwise now');
      const unzip = `function unzip(archive, done) {
        let files;
        try { files = unzipSync(archive); } catch (error) { return done(error); }
        done(null, files);
      }`;
      return code.replace(made, () => `import { unzipSync } from 'fflate';\n${unzip}`);
    },
  };
}

export function leanLibraries(): Plugin[] {
  return [leanDexie(), leanCharts(), leanPapa(), leanPdf(), unpackHere()];
}
