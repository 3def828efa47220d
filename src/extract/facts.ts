import { statedDefault } from './basis/basis.ts';
import { besideAdjusted } from './basis/besideAdjusted.ts';
import type { Context } from './build.ts';
import { EARNINGS, FUNDS } from './lexicon/statements.ts';
import type { Carry } from './passage/carry.ts';
import { openers } from './passage/opener.ts';
import { matches } from './patterns/words.ts';
import { findPeriods } from './periods/periods.ts';
import { NO_SCOPE } from './periods/scopeStack.ts';
import { partFinder } from './scope/known.ts';
import { NO_PART } from './scope/passage.ts';
import { readSentence } from './sentence.ts';
import type { DocumentFacts, Fact, Rejected, Sentence } from './types.ts';

/** A line of figures alone. Years may head columns, so they are read like words. */
const WORDLESS = /^(?=[^a-z]*\d)(?![^a-z]*(?:19|20)\d\d)[^a-z]*$/;

/** Figures without a word name no measure and are no sentence: one find, which neither opens nor ends anything. */
function wordless({ start, end, line, text, turn }: Sentence): Rejected {
  const heard = turn.role === 'analyst' || turn.role === 'operator';
  return {
    start,
    end,
    line,
    text: text.slice(0, LONGEST_FIND),
    veto: heard ? 'v:analyst' : 'v:no-metric',
  };
}

/** Characters of a rejected find that are shown. */
const LONGEST_FIND = 80;

/** Most documents never ask for it, and it takes a look at every sentence. */
function once(find: () => string): () => string {
  let found: string | null = null;
  return () => (found ??= find());
}

/** A trust that speaks more often of funds from operations than of earnings per share guides by them. */
function perShareName(sentences: readonly Sentence[]): string {
  let funds = 0;
  let earnings = 0;
  for (const { lower } of sentences) {
    if (matches(lower, FUNDS)) funds += 1;
    if (matches(lower, EARNINGS)) earnings += 1;
  }
  return funds > earnings ? 'ffo_per_share' : 'eps';
}

/** Runs the sentence stages over a document, carrying period scope and metric from one to the next. */
export function readFacts(
  sentences: readonly Sentence[],
  document: DocumentFacts,
): { readonly facts: readonly Fact[]; readonly rejected: readonly Rejected[] } {
  const context: Context = {
    document,
    defaults: statedDefault(sentences),
    parts: partFinder(document.parts),
    perShare: once(() => perShareName(sentences)),
  };
  const facts: Fact[] = [];
  const rejected: Rejected[] = [];
  let carry: Carry = {
    metric: null,
    guidance: false,
    sentence: null,
    scope: NO_SCOPE,
    periods: [],
    part: NO_PART,
    guided: null,
    same: null,
    basis: 'unspecified',
  };
  const opening = openers(sentences, document);
  for (const sentence of sentences) {
    if (WORDLESS.test(sentence.lower)) {
      rejected.push(wordless(sentence));
      continue;
    }
    const periods = findPeriods(sentence.lower, document);
    const reading = readSentence(sentence, periods, opening(sentence), carry, context);
    for (const fact of reading.facts) facts.push(fact);
    for (const item of reading.rejected) rejected.push(item);
    carry = reading.carry;
  }
  return { facts: besideAdjusted(facts), rejected };
}
