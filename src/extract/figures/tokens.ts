import type { Atom } from './atoms.ts';
import type { Token } from '../types.ts';

/** The lower-cased token at a place; '' beyond the ends. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** Whether a bare number is one people write years as. */
export function isYear(atom: Atom): boolean {
  const n = atom.bare;
  return (
    n.exponent === 0 &&
    n.digits >= 1990n &&
    n.digits <= 2050n &&
    atom.scale === null &&
    !atom.isGrouped
  );
}
