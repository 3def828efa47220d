import type { RawFact } from '../facts/rawFacts.ts';

export type AskKind =
  | 'company'
  | 'metric'
  | 'kind'
  | 'money'
  | 'currency'
  | 'scale'
  | 'shareScale'
  | 'ratio'
  | 'yearEnd'
  | 'length'
  | 'forecastFrom'
  | 'guidedPeriod'
  | 'order'
  | 'decimals'
  | 'basis';

/** Something a table does not say and a person must: once for the file, and it is remembered for tables like it. */
export interface Ask {
  /** `currency`; an answer for one company alone is kept under `currency:TCS.NS`. */
  readonly id: string;
  readonly kind: AskKind;
  /** The metrics it is about, or empty for all. */
  readonly about: string;
  /** What is most likely; empty where nothing suggests an answer. */
  readonly guess: string;
  /** What speaks for a closer look. */
  readonly note: string;
  /** Without an answer nothing can be read; a basis may stay unstated. */
  readonly isNeeded: boolean;
  /** The companies it is asked for, each of which may have an answer of its own. */
  readonly companies: readonly string[];
  /** Two cells it is about, each with its row and heading. */
  readonly examples: readonly string[];
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

/** The part of an answer to both questions of money at once, such as `inr 7`. */
function moneyPart(answer: string, kind: AskKind): string {
  const [currency = '', scale = ''] = answer.split(' ');
  return kind === 'currency' ? currency : kind === 'scale' ? scale : '';
}

/** The answer for one company, else that for all. */
export function answerOf(answers: Answers, kind: AskKind, about: string): string {
  const own =
    answers.get(`${kind}:${about}`) ?? moneyPart(answers.get(`money:${about}`) ?? '', kind);
  return own || answers.get(kind) || moneyPart(answers.get('money') ?? '', kind);
}

/** A question with what most of them leave empty. */
export function ask(
  kind: AskKind,
  guess: string,
  facts: readonly RawFact[],
  more: Partial<Ask> = {},
): Ask {
  const companies = [...new Set(facts.map(companyOfFact))].filter((name) => name !== '');
  return {
    id: kind,
    kind,
    about: '',
    guess,
    note: '',
    isNeeded: true,
    companies: companies.length > 1 ? companies : [],
    examples: examplesOf(facts),
    ...more,
  };
}

const EXAMPLES = 2;

function examplesOf(facts: readonly RawFact[]): readonly string[] {
  return facts.slice(0, EXAMPLES).map(({ heading, period, slots, line }) => {
    const [cell] = slots.values();
    const when = 'key' in period ? period.key : period.end;
    return `line ${line}, ${heading} (${when}): ${cell?.text ?? ''}`;
  });
}
