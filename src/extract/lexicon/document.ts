/** Words that say what period a document reports, when, and when its year ends; for lower-cased text. */

/** Between a quarter and its year: "third quarter and nine months of fiscal (year) 2024". */
export const BETWEEN =
  /[ ,/&()":\n#*|]+|-(?!\d{3})|\b(?:of|for|and|the|its|our|in|on|results|earnings|financial|fiscal|full|year|to date|nine|six|months?|9m|h[12]|first|half|preliminary|unaudited|consolidated|end|period|fifty|two|week)\b/g;

/** Before a period that is only compared with. */
export const COMPARED =
  /\b(?:(?:brackets?|parenthes[ei]s|comparatives?|comparative figures)\b[^.\n]{0,30}?(?:to|for|from|of|are)|compar(?:ed|ison)(?: (?:to|with))?(?: [\w$.%,-]{1,12}){0,6}? (?:in|during|for|at)|compar(?:ed|able|ison|ing) (?:to|with)|compared|(?:versus|vs\.?|from|than)(?: [\w$.%-]{1,12}){1,4}? (?:in|during|for)|versus|vs\.?|than|(?<!results )from|over|against|same|prior[- ]year(?:'s)?|last year'?s|previous|year-ago|relative to|below|above|exceed\w*|since|(?:peaks?|highs?|lows?|bottom|trough|levels?) (?:of|in|from|seen in|reached in)) (?:(?:the|our|its|that of|period of|in) ){0,2}(?:fiscal |record )?(?:year )?(?:fy ?)?'?(?:20\d\d )?$/;

/** Before a report that is still to come. */
export const TO_COME =
  /\b(?:will|to|expects? to|plans? to|intends? to|scheduled to) (?:report|announce|release|publish|hold|host|issue)\b[^.;\n]{0,40}$/;

/** "for the third quarter, we expect", "third quarter outlook": a quarter that is guided, not reported. */
export const GUIDED_AFTER =
  /^(?: (?:of )?(?:fiscal )?(?:year )?20\d\d)?(?:,? (?:we|the company|management|it)(?: now| currently)? (?:expects?|anticipates?|projects?|forecasts?|estimates?|guides?|plans?)\b| (?!(?:[\w-]+ ){0,3}(?:and|report|results?|review|update|call)\b)(?:\w+ ){0,2}(?:outlook|guidance|forecast)\b| (?:\w+ ){0,2}call date\b)/;
export const GUIDED_BEFORE =
  /\b(?:outlook|guidance|forecasts?|expects?|expectations?|expected|targets?) (?:for|in) (?:the |its |our )?(?:fiscal |second half and )?$/;

/** A report names its own period by such words before it and after it. */
export const REPORTS =
  /\b(?:welcome|report(?:s|ed|ing)?|announce[sd]?|announcing|present(?:s|ed)?|discuss|review|releas(?:e|es|ed|ing)|hosted|issued|posted|today's|joining|attending|publishe[sd]|attend)\b/;
export const RESULTS =
  /\b(?:results|earnings|call|conference|webcast|report|highlights|update|letter|statements?|presentation|transcript|sales|revenues?|review|production|commentary|remarks)\b/;

/** The same right before a period: "results for the". */
export const RESULTS_OF =
  /\b(?:results|earnings|call|conference|webcast|report|highlights|update|letter) (?:for|of|from|on) (?:(?:the|its|our|fiscal|both|company's) ){0,3}$/;

/** A year that is guided: "our full-year 2024 outlook", "we expect fiscal 2024", "guidance for 2024". */
export const GUIDED_YEAR =
  /\b(?:full[- ]year|fiscal(?: year)?|fy ?|year|for|our) '?(20\d\d|(?<=(?:fiscal|year|fy) '?)\d\d) (?:\w+ ){0,3}(?:outlook|guidance|forecast)\b|\b(?:outlook|guidance|expect|anticipate|forecast)\b[^.;]{0,40}\b(?:(?:full[- ]year|fiscal(?: year)?|fy) '?(20\d\d|\d\d)|(?:for|in) (20\d\d))\b/g;

/** A year that is over, and told of: "for the full year 2023, we delivered". */
export const TOLD_YEAR =
  /\b(?:in|for|during) (?:the )?(?:full[- ]year |fiscal(?: year)? |year )?(20\d\d),? (?:\w+ ){0,3}(?:delivered|generated|was|were|grew|increased|reported|achieved|returned|repurchased|invested)\b/g;

/** Titles of a report on a whole year that name no quarter. */
export const OF_A_YEAR =
  /\b(?:annual|full[- ]year|preliminary|final|year[- ]end|fiscal(?: year)?|fy|financial year)\b/;

/** Before a day that is none of a document: of its books, a dividend, another call, a page. */
export const OTHER_DAY =
  /\b(?:ended|ending|ends|end|as of|as at|at|through|until|since|from|to|by|before|after|between|effective|payable|payment|ex-dividend|paid|record|dividend|holders|replays?|available|archived?|accessed?|filed|filing|updated|expires?|printed|retrieved|form 10-[kq][^.]{0,30}|dated|due|closed|completed|agreement|entered|maturing|meeting|investor day)\b[^.\n]{0,24}$/;

/** Around the day of a document. */
export const DAY_SAID =
  /\b(?:date(?:\/time)?|for (?:immediate )?release|released|press release|event date|dated|call date|today|conference call|earnings call)\b[^.\n]{0,30}$/;
export const ANNOUNCED = /^[^\n]{0,160}?\b(?:today|announce[sd]?|report(?:s|ed)?|releases?d?)\b/;
