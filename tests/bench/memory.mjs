import { execFileSync } from 'node:child_process';

/** Bytes held by all processes a process started and those they started; shared ones are counted once. */
export function memoryOfChildren(pid) {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,pss='], { encoding: 'utf8' }).split('\n');
  const processes = lines.map((line) => line.trim().split(/\s+/u).map(Number));
  const under = new Set([pid]);
  let bytes = 0;
  // A process is listed after the one that started it, nearly always: twice over finds the rest.
  for (const [id, parent, kilobytes] of [...processes, ...processes]) {
    if (!under.has(parent) || under.has(id)) continue;
    under.add(id);
    bytes += kilobytes * 1024;
  }
  return bytes;
}
