// The checks that are no tests: each is one program, and counts as one.
import { readFileSync } from 'node:fs';

const node = (name, ...args) => [`node_modules/${name}`, ...args];

// Exports that wait for their first use are listed by `npm run unused`.
const UNUSED = ['--include', 'files,dependencies,unlisted,unresolved,binaries'];

/** Those that take longest first: two run at once. */
export const CHECKS = [
  { name: 'lint', args: node('eslint/bin/eslint.js', '.') },
  {
    name: 'types of everything',
    args: node(
      'svelte-check/bin/svelte-check',
      '--tsconfig',
      'tsconfig.json',
      '--fail-on-warnings',
    ),
  },
  {
    name: 'formatting',
    args: node('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  { name: 'build and size budget', args: ['scripts/build.mjs'], isMet: isWithinBudget },
  { name: 'floors', args: node('dependency-cruiser/bin/dependency-cruise.mjs', 'src') },
  { name: 'nothing unused', args: node('knip/bin/knip.js', ...UNUSED) },
  { name: 'one name, one thing', args: ['scripts/repeatedNames.mjs'] },
  { name: 'titles of commits', args: ['scripts/commitTitles.mjs'] },
  {
    name: 'types of the pure floors, without DOM',
    args: node('@typescript/native/bin/tsc', '-p', 'tsconfig.core.json'),
  },
];

/** Of the build just made. */
function isWithinBudget() {
  const sizes = JSON.parse(readFileSync('.cache/sizes.json', 'utf8'));
  const over = sizes.filter(([, size, most]) => size > most);
  for (const [what, size, most] of over) {
    console.error(`${what}: ${size.toFixed(1)} kB of gzip, at most ${most}`);
  }
  return over.length === 0;
}
