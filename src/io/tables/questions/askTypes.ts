import type { RawFact } from '../facts/rawFacts.ts';

export type AskKind =
  | 'company'
  | 'kind'
  | 'currency'
  | 'scale'
  | 'shareScale'
  | 'ratio'
  | 'yearEnd'
  | 'length'
  | 'order'
  | 'decimals'
  | 'basis';

/** Something a table does not say and a person must: once, and it is remembered for tables like it. */
export interface Ask {
  /** `currency`, or `currency:TCS.NS` for one company. */
  readonly id: string;
  readonly kind: AskKind;
  /** The company or metric it is about; empty for the whole table. */
  readonly about: string;
  /** What is most likely; empty where nothing suggests an answer. */
  readonly guess: string;
  /** What speaks for a closer look. */
  readonly note: string;
  /** Without an answer nothing can be read; a basis may stay unstated. */
  readonly isNeeded: boolean;
}

export type Answers = ReadonlyMap<string, string>;

/** Known beforehand: of the file, or of what is around it. */
export interface Known {
  readonly company: string;
  readonly companyGuess: string;
  /** The month the fiscal year ends in, where the file says it. */
  readonly yearEnd: number | null;
}

export function companyOfFact({ ticker, company }: RawFact): string {
  return ticker || company;
}

/** The answer for one company, else that for all. */
export function answerOf(answers: Answers, kind: AskKind, about: string): string {
  return answers.get(`${kind}:${about}`) ?? answers.get(kind) ?? '';
}
