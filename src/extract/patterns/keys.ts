/** The literals one of which every match of a pattern holds, or null where none can be named. */
type Keys = readonly string[] | null;

const SHORTEST = 3;
const CLASS_ENDS = ']';

function weight(keys: Keys): number {
  return keys === null ? 0 : Math.min(...keys.map((k) => k.length));
}

function better(a: Keys, b: Keys): Keys {
  return weight(b) > weight(a) ? b : a;
}

function skipClass(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source.charAt(at) !== CLASS_ENDS)
    at += source.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

function quantifier(source: string, at: number): { readonly next: number; readonly free: boolean } {
  const mark = source.charAt(at);
  if (mark === '?' || mark === '*') return { next: at + 1, free: true };
  if (mark === '+') return { next: at + 1, free: false };
  if (mark !== '{') return { next: at, free: false };
  const close = source.indexOf('}', at);
  const lazy = source.charAt(close + 1) === '?' ? 1 : 0;
  return { next: close + 1 + lazy, free: source.charAt(at + 1) === '0' };
}

interface Read {
  readonly keys: Keys;
  readonly next: number;
}

/** Reads alternatives up to a closing bracket or the end. */
function alternatives(source: string, from: number): Read {
  let at = from;
  const all: string[] = [];
  let open = false;
  let best: Keys = null;
  let run = '';
  const endRun = (): void => {
    if (run.length >= SHORTEST) best = better(best, [run]);
    run = '';
  };
  const endBranch = (): void => {
    endRun();
    if (best === null) open = true;
    else all.push(...best);
    best = null;
  };
  while (at < source.length && source.charAt(at) !== ')') {
    const mark = source.charAt(at);
    if (mark === '|') {
      endBranch();
      at += 1;
    } else if (mark === '(') {
      endRun();
      const head = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(source.slice(at, at + 4))?.[0] ?? '(';
      const group = alternatives(source, at + head.length);
      const { next, free } = quantifier(source, group.next + 1);
      if (!free && (head === '(' || head === '(?:')) best = better(best, group.keys);
      at = next;
    } else {
      const escaped = mark === '\\';
      const literal = escaped ? /[^a-z0-9]/i.test(source.charAt(at + 1)) : !'[.^$'.includes(mark);
      const width = mark === '[' ? skipClass(source, at) - at : escaped ? 2 : 1;
      const after = quantifier(source, at + width);
      if (!literal || after.free) endRun();
      else run += source.charAt(at + width - 1);
      if (after.next > at + width) endRun();
      at = after.next;
    }
  }
  endBranch();
  return { keys: open ? null : all, next: at };
}

/** Literals of three letters or more such that every match of the pattern holds one of them. */
export function keysOf(source: string): Keys {
  return alternatives(source, 0).keys;
}
