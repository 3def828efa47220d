import type { Tag } from '../tags/tags.ts';
import type { ClauseRule } from './grammar/rule.ts';

/** Tags that give a figure its sign, in order; "reduced growth": what is done to a measure counts, not how it moves. */
const SIGNED = { effect: ['uVYC', 'j'], change: ['ujVYCK'] } as const;

/** The sign the words matched on one side of a figure give it: the nearest word of movement or effect; null without one. */
export function signBeside(
  { sign, sense }: Pick<ClauseRule, 'sign' | 'sense'>,
  spans: { readonly left: string; readonly right: string },
  tags: readonly Tag[],
  at: number,
): 1 | -1 | null {
  if (sign === 'none' || sign === 'same') return null;
  const [text, from] =
    sign === 'left' ? [spans.left, at - spans.left.length] : [spans.right, at + 1];
  for (const symbols of sense === 'effect' ? SIGNED.effect : SIGNED.change) {
    for (let k = text.length - 1; k >= 0; k -= 1) {
      const said = tags[from + k]?.sign;
      if (symbols.includes(text.charAt(k)) && (said === 1 || said === -1)) return said;
    }
  }
  return null;
}
