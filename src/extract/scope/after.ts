import type { Fact, Sentence } from '../types.ts';
import type { PartPassage } from './passage.ts';

/** The part a sentence leaves in force: the only one its figures are of, where its name is sure. */
export function partAfter(
  held: PartPassage,
  facts: readonly Fact[],
  sentence: Sentence,
): PartPassage {
  const isSaid = SAYS_PART.test(sentence.lower);
  const named = facts.filter(({ rules, scope }) =>
    rules.some(
      (rule) =>
        SURE_PART.test(rule) || (isSaid && rule === 's:before-capitals' && scope !== 'company'),
    ),
  );
  const [first] = named;
  const isOnly = first !== undefined && facts.every(({ scope }) => scope === first.scope);
  if (!isOnly) return held;
  return {
    name: first.scope,
    age: 0,
    paragraph: sentence.paragraph,
    heading: sentence.heading,
    isHeading: false,
  };
}

/** The part of the last figure of a sentence, or of the one before where it has none. */
export function sameAfter(held: string | null, facts: readonly Fact[]): string | null {
  const last = facts.at(-1);
  if (last === undefined) return held;
  return last.scope === 'company' ? null : last.scope;
}

const SURE_PART = /^s:(?:before-(?:part|noun)|owner-(?:part|noun|capitals))$/;
const SAYS_PART = /\b(?:segment|division|business unit|region|reporting unit)\b/;
