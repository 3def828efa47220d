import { mayName } from './names.ts';
import type { Part } from '../types.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Span[] = [];

/** Finds the parts a document knows in its lower-cased sentences; the longest name wins. */
export function partFinder(parts: readonly Part[]): (lower: string) => readonly Span[] {
  const names = [
    ...new Set(
      parts.flatMap(({ name, aliases }) => [name, ...aliases].map((n) => n.toLowerCase())),
    ),
  ]
    .filter(
      (name) =>
        name.length > 1 && name.split(/[\s,&-]+/).some((word) => mayName(word)) && name !== 'group',
    )
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return () => NONE;
  const source = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\w-])(?:${source})(?![\\w-])`, 'g');
  return (lower) =>
    [...lower.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
