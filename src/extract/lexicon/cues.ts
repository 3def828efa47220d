/** Words that make a sentence look forward; matched on lower-cased text. */
export const FORWARD =
  /\b(?:we(?:'re| are)? (?:now )?(?:currently )?(?:also )?(?:still )?expect(?:ing)?|expects?|expected (?:to|that|at)|is (?:now )?expected|are (?:now )?expected|currently expected|anticipat(?:e|es|ing|ed)|guidance|guid(?:e|ing)|outlook|forecast(?:s|ed|ing)?|project(?:s|ing|ed|ion|ions)?(?= (?:to|a|an|our|that|full|capital|for|20|total|we|net|sales|revenue|is|of)\b)|target(?:s|ed|ing)?|estimat(?:e|es|ed|ing)|will|won't|(?<=[a-z])'ll|should|would (?:be|expect|imply|represent)|to be (?:in|between|approximately|about|at|around|up|down|roughly|flat)|plan(?:s|ning)? (?:to|for|on)|look(?:ing)? (?:for|at)|we(?:'re| are)? (?:now )?see(?:ing)? |assum(?:e|es|ed|ing|ption|ptions)|on track|no changes? (?:to|in) our|intend|budget(?:ed)?|implies|imply|implying|going to be|likely to|remain(?:s)? unchanged|rais(?:e|ing)|reaffirm(?:ing|ed)?|reiterat(?:e|ing|ed)|maintain(?:ing)?|narrow(?:ing|ed)?|revis(?:ed|ing)|goal|aspiration|committed to|continue to|can be|could be|we think|we believe)\b/g;

/** Verbs that report what happened. */
export const PAST =
  /\b(?:was|were|came in|totaled|totalled|reported|delivered|recorded|generated|achieved|posted|ended|grew|increased|decreased|declined|rose|fell|improved|expanded|contracted|reached|exceeded|doubled|tripled|had|earned|produced|compared|amounted|dropped|resulted in|finished|represented|averaged|jumped|surged|climbed|spent|invested|repurchased|paid|returned|incurred|drove|led to|announced)\b/g;

/** Words that make the number after them the base of a comparison, if nothing else comes between. */
export const COMPARATOR =
  /\b(?:compare[ds]? (?:to|with|against)|in comparison (?:to|with)|versus|vs\.?|relative to|(?:up|down|increase[ds]?|decrease[ds]?|improvement|improved|improving|change[ds]?|raised|lowered|reduction|higher|lower)(?: \w+){0,3} from|rather than|instead of|as opposed to|(?:our|the|prior|previous|previously|original|initial|last|old|july|february|april|october|august|november|january|may|march) (?:prior|previous|previously|original|initial|earlier|old|beginning|former|existing)|(?:prior|previous|previously|original|initial) (?:\w+ ){0,4}(?:guidance|outlook|range|estimate|forecast|guide|expectation|midpoint|projection|target|view)s?|from (?:our |the )?(?:20\d\d|last year|prior year)(?:'s)?(?= (?:\w+ ){0,5}of)|previously|originally|had been)\b/g;

/** What may stand between such words and their number. */
export const COMPARATOR_GAP =
  /^(?:(?!, | and |;|\d%|\$).){0,70}$|^[^;]{0,50}\bbetween (?:approximately |about )?$/;

/** "we have refined our previous guidance to a range of": what follows an old band's name is the new one. */
export const MOVED_TO =
  /^(?: (?:\w+ ){0,3}(?:guidance|outlook|range|forecast|guide|target)s?)?(?: for(?: \w+){1,4})? to (?:(?:an?|the) (?:new |updated |revised |narrower |tighter )?)?(?:range (?:of |between )|between |approximately |about )?$/;

/** "£412.3m (2023: £388.9m)", "$165M (LY: $180M)": the same figure of a year before, in brackets. */
export const BESIDE_IN_BRACKETS =
  /\((?:(?:fy|h[12]|q[1-4]|[12]h|[1-4]q)? ?(?:20)?\d\d|ly|prior year|last year|py|pcp|restated): ?[~$£€]?$/;

/** "versus the prior year adjusted EBITDA was": without a comma, the base is the year and the rest is new. */
export const BASE_CLOSED =
  /\b(?:prior|previous|last)[- ](?:year|quarter)(?:'s)? (?:(?!of )[\w-]+ ){1,4}(?:was|were|came in at|is|are) $/;

export const COMPARATOR_AFTER =
  /^(?: per (?:diluted )?share| a share)?,? ?(?:previously|midpoint of our (?:original|initial|prior|previous)|in our (?:prior|previous) (?:guidance|outlook)|(?:in the )?(?:prior|previous) guidance|last year|a year ago|range (?:that )?(?:we|i) (?:had )?(?:previously|originally|initially)|(?:in|for|during) the (?:prior|year-ago|same|comparable|corresponding|previous) (?:year|quarter|period|prior))\b/;

/** "up 3% to 2019 level of", "which is well above our 2018 target of", "compared to a loss of $2 million, or": what the figure before it is held against. */
export const BESIDE_LEVEL =
  /\b(?:to|from|over|versus) (?:our |the )?20\d\d (?:\w+ ){0,3}levels? of $|\bwhich (?:is|are|was|would be) (?:\w+ )?(?:above|below|ahead of|better than|higher than|lower than|in line with)[^;$%]{0,60}\bof $|\bcompared (?:to|with) (?:\w+ )?'?(?:20)?\d\d (?:\w+ ){1,5}of $|\b(?:prior|last)[- ]year(?:'s)? (?:(?!and )\w+ ){1,5}of $|\b(?:compare[ds]? (?:to|with)|versus) (?:[\w()-]+ ){1,5}of \$\(?[\d.,]+\)? (?:million|billion),? or $/;

export const PRIOR_WORD =
  /\b(?:prior|previous|previously|original|originally|initial|earlier|our (?:\w+ )?(?:guidance|outlook|range|forecast|estimate)|guidance|outlook|expectation|had expected)\b/;

/** "in line with our guidance of", "exceeded the high end of our range of": a result beside an old band. */
export const RESULT_AGAINST =
  /\b(?:above|below|exceed(?:ed|ing|s)?|within|in[- ]line with|ahead of|better than|worse than|consistent with|(?:high|low|upper|lower|top|bottom)(?:er)? (?:end|half) of|mid-?point of|outside|at|beat|surpassed|towards?|near) (?:\w+ ){0,4}(?:our|the|its)\b[^;$%\d]{0,70}(?:guidance|outlook|range|expectations?|forecast|guide)[^;$%\d]{0,40}$/;

export const HYPOTHETICAL =
  /\b(?:every|each) (?:\d|one|\$|additional|incremental|percentage|point|basis|penny|cent|10|1)|\bwould (?:need|require)\b|\bwe would (?:generate|produce|earn)\b|\bwould have (?:been|had|grown|increased|resulted|declined|expected)\b|\bif (?:we|you|the|i)\b(?=[^.]{0,80}\b(?:would|could)\b)|\bfor every\b|\bhypothetical/;

export const THIRD_PARTY =
  /\b(?:industry (?:is|growth|forecast|sales|demand|volume)|gdp|analysts? (?:expect|estimate)|according to|research (?:is )?(?:project|estimat)\w+|analyst \w+ projects?|psc\b|commission staff|rate (?:increase|case|review)|the market (?:is|to|will)|global (?:light )?vehicle production|addressable market|market size|covenant|interest rate of|coupon)\b/;

export const THIRD_PARTY_NEAR =
  /\b(?:(?:analysts?|sell-side|brokers?)(?:'s|')? (?:forecasts?|estimates?|expectations?|projections?)|consensus (?:\w+ ){0,2}(?:of|is|are|at|estimates?)|the street (?:is|has|at|expects)|inflation (?:of|rate|to))\b/;
/** Debt beside a figure, which then is borrowed and not earned. */
export const DEBT = /\b(?:notes due|senior notes|credit facility|revolver)\b/;
export const THIRD_PARTY_AFTER = /^ (?:\w+ ){0,2}inflation\b/;

/** "providing initial 2021 guidance", "reconfirming our previously issued": the band that holds now. */
export const NOT_OLD =
  /\b(?:provid(?:e|ed|ing)|introduc(?:e|ed|ing)|initiat(?:e|ed|ing)|establish(?:ed|ing)?|issu(?:e|ed|ing)|giving|reconfirm(?:ed|ing)?|reaffirm(?:ed|ing)?|reiterat(?:e|ed|ing)|maintain(?:ed|ing)?|(?:flat|equal) to|unchanged from|updat(?:e|ed|ing)) (?:our |the |an |its )?$/;

/** "remain within our guidance of", "at the midpoint with our guidance of", "to a new range of". */
export const STANDING =
  /\b(?:remains? (?:with)?in|mid-?point,? with|(?:low|high|top)(?:er)? (?:end|ends)? ?(?:and|or)|to a new range)\b|\bboth (?:\w+ ){1,4}end\b/;

export const DOWN_LEFT =
  /\b(?:down|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|lower|drop(?:ped|s)?|fall|fell|reduc(?:e|ed|tion)|contract(?:ion|ed)?|negative|shrink|compress(?:ion)?|deteriorat(?:e|ed|ion)|worse)\b[^,;]{0,44}$/;

export const UP_LEFT =
  /\b(?:up|increas(?:e|es|ed|ing)|grow(?:th|ing|s)?|grew|higher|rise|rose|gain|expand|expansion|improv(?:e|ed|ement))\b[^,;]{0,44}$/;

export const DOWN_RIGHT =
  /^ ?(?:(?:year[- ]over[- ]year|sequential(?:ly)?|organic|sequentially|revenue|sales|or so|range) ){0,2}(?:decline|decrease|reduction|lower|drop|contraction|below)\b/;

export const LOSS_LEFT =
  /\b(?:(?<!credit |loan )loss(?:es)?|deficit|negative|use of cash|used)\b[^;]{0,60}$/;

/** "earnings, excluding gains on debt, were": what stands aside between a name and its verb. */
export const ASIDE =
  /\b(?:excluding|which excludes?|net of)\b[^;$]{0,220}?, (?=(?:is|are|was|were|to|increased?|grew|will|totaled|came)\b)/;
