// Names that stand for more than one thing: types declared, and files so called, in two places or more of `src`.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const DECLARED = /^ {0,2}(?:export )?(?:interface|type) (\w+)(?=[ <={])/gmu;

/**
 * The names of types and of files below a folder that are found in more than one place, each with the
 * files it is found in. `Props` is what every component calls its own.
 */
export function repeatedNames(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const types = files.flatMap((file) =>
    [...new Set([...readFileSync(file, 'utf8').matchAll(DECLARED)].map(([, name]) => name))]
      .filter((name) => name !== 'Props')
      .map((name) => [name, file]),
  );
  return {
    types: repeated(types),
    files: repeated(files.map((file) => [basename(file).split('.')[0], file])),
  };
}

function repeated(pairs) {
  const places = new Map();
  for (const [name, file] of pairs) places.set(name, [...(places.get(name) ?? []), file]);
  return [...places].filter(([, files]) => files.length > 1);
}
