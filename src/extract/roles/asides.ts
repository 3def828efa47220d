// Patterns of what stands beside a figure and makes it no statement of the measure.

/** "year-to-date savings accounting for about $50 million": part of a plan, already there. */
export const TO_DATE = /\b(?:year[- ]to[- ]date|to date|so far)\b[^,;$%\d]{0,40}$/;
/** "with $700 million maintained as the midpoint": the middle of the band just given. */
export const MIDPOINT = /^ (?:\w+ )?(?:as|being) (?:the|our|its) mid-?point\b/;
/** "$90 million at the midpoint of the range of $85 million to $95 million". */
export const MIDPOINT_OF = /^ ?,? (?:which is )?at the mid-?point of\b[^;$%\d]{0,40}$/;
/** "SG&A to deleverage 20 basis points": a change of a share of sales. */
export const LEVERAGE = /\b(?:de)?lever(?:age|aging)? (?:of |by |about |approximately )*$/;
/** "we expect the acquisition to contribute $10 million to $12 million of sales", "the extra week adds $5 million". */
export const ADDS =
  /\b(?:contribut(?:es|ed|ing)|adds|adding|(?:to|should|would) contribute|(?:to|will|should|would) add) (?:an (?:additional|incremental|estimated) |about |approximately |roughly |around |between |up to |another |over |more than |at least )*$/;
/** What is given back to shareholders is what these count. */
export const RETURNS: ReadonlySet<string> = new Set(['capital_return', 'buyback', 'dividend']);
export const RETURNED = /^ to (?:our )?(?:share|stock)holders\b/;
/** "Our stores average $2 million in sales": the figure is one store's. */
export const EACH_UNIT =
  /\b(?:stores?|restaurants?|clubs?|hotels?|locations?|shops?|branches) (?:typically |generally )?(?:average|generate|produce)s?\b/;
export const SPLIT = /\b(?:split|weight(?:ed|ing)?)\b/;
export const CHANGE_AFTER =
  /^ (?:(?:in |of )?(?:(?!as |based |on |with |and |to |at |per |reflects? |represents? |implies )\w+ ){0,1}(?:revenues?|sales|earnings|income|ebitda|expenses?|eps) (?:increase|decrease|decline|growth|reduction|request)|(?:per (?:diluted )?share )?(?:increase|decrease|decline|reduction) (?:to|in) |(?:lower|higher|less|more|below|above) than|(?:lower|higher) versus|(?:increase|decrease|reduction|improvement|decline) (?:from the|that))\b/;
/** Behind a band: "at the midpoint". */
export const AT_MIDDLE = /^ at (?:the |our )?mid-?point/;
