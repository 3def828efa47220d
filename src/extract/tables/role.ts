/** What the figures of a column are; `other` are somebody else's, and `skip` are none to keep. */
export type Role = 'actual' | 'guidance' | 'prior' | 'other' | 'skip';

export interface HeadRole {
  readonly role: Role | null;
  readonly end: 'low' | 'high' | 'mid' | null;
  /** A column of changes: what they are measured against, `unsaid` where only the columns beside tell. */
  readonly change: 'yoy' | 'qoq' | 'unsaid' | null;
}

const OTHERS =
  /\b(?:consensus|street|analysts?|peers?|industry|benchmark|fx rates?|exchange rates?)\b/;
const OLD =
  /\b(?:prior|previous(?:ly)?|original|initial|old|former|earlier)\b(?! (?:year|quarter|period|half|month|fiscal))(?:.{0,24}\b(?:guidance|outlook|forecasts?|range|targets?|views?|expectations?|estimates?|ranges?|issued|provided|given)\b|\s*(?:[()]|as of|at|$))/;
const AHEAD =
  /\b(?:guidance|outlook|forecasts?|guide|targets?|targeted|projections?|projected|expected|expectations?|estimates?|estimated|updated|revised|reaffirmed|budget|planned|plan)\b|\b20\d\de\b|\bfy ?'?\d\de\b|\bcurrent (?:guidance|view|range)\b|^current$|^new$|\((?:new|current)\)|\bprognose\b|\bprévisions?\b|\bprevisión\b|\bmitooshi\b/;
const DONE = /\b(?:actuals?|results?|achieved|reported|realized|ist)\b|\b20\d\da\b/;
const CHANGE =
  /\bchange\b|\bchg\b|\bgrowth\b|\bvar(?:iance|\.)?|\by\/y\b|\by-?o-?y\b|\bq\/q\b|\bq-?o-?q\b|\binc(?:rease|r)?\.?(?: ?\/ ?| or )?\(?(?:dec|decrease)|\bincrease\b|[∆δ]|\bvs\.? |% ?(?:b|w|better)|\bver(?:ä|ae)nderung\b|\bvariation\b|\bb\/\(w\)/;
const YEARLY =
  /\by\/y\b|\byoy\b|\by-o-y\b|\bp\.?y\.?\b|\bl\.?y\.?\b|\byear[- ](?:over|on)[- ]year\b|\b(?:prior|last|previous)[- ]year\b|\byear[- ]ago\b|\bannual (?:change|growth)\b/;
const QUARTERLY =
  /\bq\/q\b|\bqoq\b|\bq-o-q\b|\bsequential|\bquarter[- ](?:over|on)[- ]quarter\b|\b(?:prior|last|previous)[- ]quarter\b/;
const SKIP =
  /\bfootnotes?\b|\bnotes?\b|\bref\b|\bimpact\b|\badjustments?\b|\bcurrency effect\b|\bcontribution\b/;

/** What the lower-cased words above a column say it holds. */
export function roleOf(lower: string): HeadRole {
  const end = /\blow(?:er)?(?: end)?\b|\bminimum\b/.test(lower)
    ? 'low'
    : /\bhigh(?:er)?(?: end)?\b|\bmaximum\b/.test(lower)
      ? 'high'
      : /\bmid(?:[- ]?point)?\b/.test(lower)
        ? 'mid'
        : null;
  const ahead = AHEAD.test(lower);
  const change = CHANGE.test(lower) && !(ahead && !/change|\bvs\b|y\/y|yoy|%/.test(lower));
  const role = OTHERS.test(lower)
    ? 'other'
    : OLD.test(lower)
      ? 'prior'
      : ahead
        ? 'guidance'
        : DONE.test(lower)
          ? 'actual'
          : SKIP.test(lower)
            ? 'skip'
            : null;
  if (!change) return { role, end, change: null };
  const versus = QUARTERLY.test(lower) ? 'qoq' : YEARLY.test(lower) ? 'yoy' : 'unsaid';
  return { role, end, change: versus };
}

/** Whether a heading opens guidance: it names it and reports nothing. */
export function opensGuidance(lower: string): boolean {
  return (
    /\b(?:guidance|outlook|forecasts?|targets?|projections?|projected|expects?|expectations?|prognose|ausblick)\b/.test(
      lower,
    ) &&
    !/\b(?:reports?|results?|reported|announces?|affirms?|raises|delivers?|conference|forward-looking|exceeds?|above|beat|raised|lowered|increased|narrowed|reiterated|reaffirmed|ahead|confirmed)\b/.test(
      lower,
    )
  );
}
