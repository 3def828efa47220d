import { PASSAGE } from '../lexicon/basis.ts';
import type { Basis, Sentence } from '../types.ts';

/** Every basis a sentence can name, whichever metric it names it for. */
const NAMED = /\b(?:gaap|adjusted)\b/;

/**
 * The basis a sentence opens ("From a non-GAAP perspective, ...") holds for the rest of its paragraph, until
 * another sentence names a basis itself or somebody else speaks.
 */
export function passageBasis(held: Basis, before: Sentence | null, sentence: Sentence): Basis {
  const opened = PASSAGE.exec(sentence.lower)?.[1];
  if (opened !== undefined) return opened === 'gaap' ? 'gaap' : 'non_gaap';
  const goesOn =
    before !== null &&
    before.paragraph === sentence.paragraph &&
    before.turn.speaker === sentence.turn.speaker;
  return goesOn && !NAMED.test(sentence.lower) ? held : 'unspecified';
}
