import { keysOf } from './keys.ts';

/** Letters are told apart by five bits; that two share them only lets a pattern be tried in vain. */
const BITS = 5;
const LETTERS = 1 << BITS;

interface Trie {
  /** The state after a letter, by `state * LETTERS + letter`. */
  readonly next: Uint16Array;
  /** The patterns whose literal ends in a state. */
  readonly ends: readonly (readonly number[])[];
}

function grow(keys: readonly (readonly [string, number])[]): Trie {
  const size = keys.reduce((sum, [key]) => sum + key.length, 1);
  const next = new Uint16Array(size * LETTERS);
  const ends: number[][] = [[]];
  for (const [key, pattern] of keys) {
    let state = 0;
    for (let i = 0; i < key.length; i += 1) {
      const edge = state * LETTERS + (key.charCodeAt(i) & (LETTERS - 1));
      if (next[edge] === 0) next[edge] = ends.push([]) - 1;
      state = next[edge] ?? 0;
    }
    ends[state]?.push(pattern);
  }
  return { next, ends };
}

/** Turns a trie into an automaton: where a word breaks off, it goes on from the longest end that begins another. */
function close({ next, ends }: Trie): Trie {
  const all: (readonly number[])[] = [...ends];
  const fall = new Uint16Array(ends.length);
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0;
    const back = (fall[state] ?? 0) * LETTERS;
    all[state] = [...new Set([...(ends[state] ?? []), ...(all[fall[state] ?? 0] ?? [])])];
    for (let letter = 0; letter < LETTERS; letter += 1) {
      const edge = state * LETTERS + letter;
      const child = next[edge] ?? 0;
      const other = state === 0 ? 0 : (next[back + letter] ?? 0);
      if (child === 0) next[edge] = other;
      else {
        fall[child] = other;
        queue.push(child);
      }
    }
  }
  return { next, ends: all };
}

/**
 * One pass over a text that says which of many patterns can match it at all: those of which a literal
 * stands in it, found by one automaton for all (Aho and Corasick, 1975), and those without a literal. In
 * the order of the patterns.
 */
export function prefilter(sources: readonly string[]): (text: string) => readonly number[] {
  const keys: (readonly [string, number])[] = [];
  const always: number[] = [];
  sources.forEach((source, pattern) => {
    const own = keysOf(source);
    if (own === null) always.push(pattern);
    for (const key of new Set(own ?? [])) keys.push([key, pattern]);
  });
  const { next, ends } = close(grow(keys));
  const named = Uint8Array.from(ends, (list) => Number(list.length > 0));
  // Which text a pattern was last found in, so that no text needs a clean slate.
  const seen = new Uint32Array(sources.length);
  let turn = 0;
  return (text) => {
    turn += 1;
    const found = [...always];
    let state = 0;
    for (let i = 0; i < text.length; i += 1) {
      state = next[state * LETTERS + (text.charCodeAt(i) & (LETTERS - 1))] ?? 0;
      if (named[state] !== 1) continue;
      for (const pattern of ends[state] ?? []) {
        if (seen[pattern] !== turn) found.push(pattern);
        seen[pattern] = turn;
      }
    }
    return found.sort((a, b) => a - b);
  };
}
