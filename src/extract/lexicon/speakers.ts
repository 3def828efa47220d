/** Words of a title or an employer that asks questions on a call. */
export const FIRM =
  /\b(?:analyst|research division|securities|capital markets|barclays|goldman sachs|morgan stanley|jpmorgan|jp morgan|bofa|ubs|citigroup|wells fargo)\b/i;

/** Words of the titles of those who answer. */
export const MANAGEMENT =
  /\b(?:ceo|cfo|coo|chief|president|chairman|chairwoman|chair|evp|svp|vp|officer|director|investor relations|head of|treasurer|general counsel|founder|executive)\b/i;

/** Who conducts a call. */
export const CONDUCTOR = /\b(?:operator|moderator|conference coordinator)\b/i;

/** Headings over the lists of those who take part. */
export const LIST =
  /^(?:# *)*(?:(?:corporate|company|conference|call|other) ){0,2}(?:participants?|particip\w+ants|executives|analysts)\b:?$/i;
/** Those of the lists that name who asks. */
export const LIST_OF_ASKERS = /\banalysts|\bother participants|\bconference call partic/i;
