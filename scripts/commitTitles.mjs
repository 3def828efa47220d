// Checks the titles of the commits that are not upstream yet: `subject: what changes`, at most 72 characters.
// History that is upstream is left alone, and where there is no repository or no upstream there is nothing to check.
import { spawnSync } from 'node:child_process';
import { titleFault } from './lib/commitTitle.mjs';

/** What git answers; null where it cannot. */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** What the commits at hand are to be added to: the upstream of this branch, the remote's, or the local main branch. */
function baseOf() {
  const names = ['@{upstream}', 'refs/remotes/origin/HEAD', 'refs/heads/main'];
  return names
    .map((name) => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`))
    .find(Boolean);
}

const base = baseOf();
const titles =
  base === undefined ? '' : git('log', '--no-merges', '--format=%h %s', `${base}..HEAD`);
const faults = (titles ?? '').split('\n').flatMap((line) => {
  const [, hash, title] = /^(\S+) (.*)$/u.exec(line) ?? [];
  const fault = title === undefined ? null : titleFault(title);
  return fault === null ? [] : [`${hash} ${fault}: ${title}`];
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
