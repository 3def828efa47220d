import { findPeriods } from '../periods/periods.ts';
import { settingMentions } from '../periods/scopeStack.ts';
import type { DocumentFacts, PeriodMention, Sentence } from '../types.ts';

/** What the heading above a sentence, and the lead of the list it is an item of, say of it. */
export interface Opener {
  readonly isAhead: boolean;
  /** As if they stood at the start of the sentence. */
  readonly periods: readonly PeriodMention[];
}

const NO_OPENER: Opener = { isAhead: false, periods: [] };
const HEADS_GUIDANCE =
  /\b(?:outlook|guidance|forecasts?|expectations?|looking ahead|looking forward|targets?|assumptions)\b/;
const HEADS_RESULTS =
  /\b(?:results|review|highlights|cautionary|forward-looking|statements?|harbou?r|reconcil\w*|about|performance)\b/;
const LEADS_GUIDANCE =
  /\b(?:expects?|expecting|anticipates?|guidance|outlook|forecasts?|projects?|targets?|assum\w+|estimates?|plans to)\b/;

/** Finds what opens a sentence; headings come back for every sentence below them, so the last is kept. */
export function openers(
  sentences: readonly Sentence[],
  document: DocumentFacts,
): (sentence: Sentence) => Opener {
  let key = '';
  let last = NO_OPENER;
  return ({ heading, lead, turn }) => {
    const led = lead === null ? '' : (sentences[lead]?.lower ?? '');
    const spoken = turn.speaker === null ? heading.toLowerCase() : '';
    if (led === '' && spoken === '') return NO_OPENER;
    if (`${led}|${spoken}` === key) return last;
    key = `${led}|${spoken}`;
    const isAhead =
      LEADS_GUIDANCE.test(led) || (HEADS_GUIDANCE.test(spoken) && !HEADS_RESULTS.test(spoken));
    const said = [...findPeriods(led, document), ...findPeriods(spoken, document)];
    const [first] = settingMentions(led === '' ? spoken : led, said);
    // "2025 interim results": the year such a title names is not all reported.
    const isPart =
      first?.type === 'year' &&
      led === '' &&
      (document.reports === 'half' || document.reports === 'nine_months') &&
      HEADS_RESULTS.test(spoken);
    const period = isPart ? undefined : first;
    last = { isAhead, periods: period === undefined ? [] : [{ ...period, start: 0, end: 0 }] };
    return last;
  };
}
