/** Words of a title or an employer that asks questions on a call. */
export const FIRM =
  /\b(?:analyst|research division|securities|capital markets|barclays|goldman sachs|morgan stanley|jpmorgan|jp morgan|bofa|ubs|citigroup|wells fargo|deutsche bank|credit suisse|jefferies|evercore|bernstein|cowen|piper sandler|raymond james|rbc|bmo|stifel|keybanc|mizuho|nomura|macquarie|hsbc|equity research|asset management|mutual fund|broking|brokerage|institutional equities)\b/i;

/** Words of the titles of those who answer. */
export const MANAGEMENT =
  /\b(?:ceo|cfo|coo|chief|president|chairman|chairwoman|chair|evp|svp|vp|officer|director|investor relations|head of|treasurer|general counsel|founder|executive|cto|cio|cao|cmo|chro|md|controller|spokesperson|secretary)\b/i;

/** Who conducts a call. */
export const CONDUCTOR = /\b(?:operator|moderator|conference coordinator)\b/i;

/** Headings over the lists of those who take part. */
export const LIST =
  /^(?:# *)*(?:(?:corporate|company|conference|call|other) ){0,2}(?:participants?|particip\w+ants|executives|analysts)\b:?$/i;
/** Those of the lists that name who asks. */
export const LIST_OF_ASKERS = /\banalysts|\bother participants|\bconference call partic/i;

/** Titles of those who answer, as a call introduces them. */
export const OFFICER =
  '(?:(?:[Ee]xecutive |[Ss]enior |[Gg]roup |[Cc]o-|[Ff]ounder and |[Dd]eputy )*(?:[Vv]ice [Pp]resident|[Cc]hief [A-Za-z]+(?: [A-Za-z]+)? [Oo]fficer|CEO|CFO|COO|CTO|EVP|SVP|[Pp]resident|[Cc]hair(?:man|woman|person)?|[Hh]ead of|[Tt]reasurer|[Mm]anaging [Dd]irector|MD|[Dd]irector of [Ii]nvestor))';

/** Speakers whose name nobody wrote down; the word says on which side they are. */
export const SOMEBODY =
  /^\[?(?:(?:unidentified|unknown|unverified) (?:company )?(analyst|participant|attendee|questioner|caller|shareholder|executive|speaker|representative|management|company (?:representative|speaker))|(analyst|questioner|participant|executive|management|company representative)(?= ?(?: \d{1,2})?:))\b\]?(?: \d{1,2})?:?/i;
export const ASKS = /analyst|participant|attendee|questioner|caller|shareholder/i;

/** "Q -", "A:", "Question.": a list of questions and answers; the first group is the side, the rest the name. */
export const ASKED_OR_ANSWERED =
  /^\**(q|question|a|answer)\**(?: ?\d{1,2})? {0,2}(?:-{1,2}|;|:|\.(?= )) {0,3}(?=\S)/i;

/** A title, or its dash, on a line of its own between a name and its title. */
export const DASH = /^(?:-{1,3}|;|\|)$/;
