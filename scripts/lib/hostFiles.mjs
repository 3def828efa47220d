// The same policies for hosts that are configured by a file.
import { headersFor } from './policies.mjs';

// One address of each kind; the first pattern of each host that fits a file is the one it gets.
const KINDS = [
  { pattern: '/sw.js', nginx: '= /sw.js', path: '/sw.js' },
  { pattern: '/assets/*', nginx: '^~ /assets/', path: '/assets/any' },
  { pattern: '/', nginx: '/', path: '/' },
  { pattern: '/index.html', nginx: null, path: '/' },
  { pattern: '/manifest.webmanifest', nginx: null, path: '/' },
];

/** `_headers`, as several static hosts read it. Each address is named: there, patterns add up. */
export function headersFile() {
  return KINDS.map(({ pattern, path }) => {
    const lines = Object.entries(headersFor(path)).map(([name, value]) => `  ${name}: ${value}`);
    return [pattern, ...lines].join('\n');
  })
    .join('\n\n')
    .concat('\n');
}

/** The locations of an nginx server; its `root` is the folder of the build. */
export function nginxFile() {
  return KINDS.filter(({ nginx }) => nginx !== null)
    .map(({ nginx, path }) => {
      const lines = Object.entries(headersFor(path)).map(
        ([name, value]) => `  add_header ${name} "${value}" always;`,
      );
      return [`location ${nginx} {`, ...lines, '}'].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}
