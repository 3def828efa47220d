// Names of `src` that stand for more than one thing, and how many there may be: `repeatedNames.mjs` lists them
// where they are more. Both figures only ever go down.
import { repeatedNames } from './lib/repeatedNames.mjs';

const MOST = { types: 31, files: 44 };

for (const [what, repeated] of Object.entries(repeatedNames('src'))) {
  console.log(
    `names of ${what} found in two places or more: ${repeated.length}, at most ${MOST[what]}`,
  );
  if (repeated.length <= MOST[what]) continue;
  for (const [name, places] of repeated) console.error(`  ${name}: ${places.join(', ')}`);
  process.exitCode = 1;
}
