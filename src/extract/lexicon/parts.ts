/** Words for a part of a company, as they follow its name; a list of names stands before the plural. */
export const KIND_STRONG =
  '(?:(?:reportable |reporting |operating )?segment|division|business (?:unit|segment|group|line))';
export const KIND_WEAK =
  '(?:business|group|unit|franchise|brand|category|banner|region|portfolio|product line|channel)';

/** Measures whose name a part may stand before. */
export const MEASURE =
  '(?:(?:net|total|segment|organic|comparable|core|adjusted|operating|underlying|same[- ]store|constant[- ]currency) ){0,3}(?:revenues?|sales|(?:operating |segment )?(?:income|profit|loss|margins?|earnings)|EBITDA[R]?|EBIT|gross (?:margin|profit)|orders|bookings|billings|backlog|volumes?|NOI|premiums?|subscribers|net additions|comparable sales|combined ratio|ARR|production|shipments|deliveries|comps)';

/** What stands before a measure without being a part, as the first or the only word. */
export const NO_PART: ReadonlySet<string> = new Set(
  (
    'a an the our its their this that these those we it in on at of for from to by with and or but as is was were are be been has have had not no all any each both other others total net gross operating adjusted non-gaap gaap core organic comparable constant currency reported underlying normalized ' +
    'pro forma record strong solid higher lower weaker stronger better increased decreased increase decrease growth growing declining annual annualized quarterly monthly weekly daily fiscal calendar year years quarter quarters month months week weeks half full first second third fourth q1 q2 q3 q4 h1 h2 fy ' +
    'prior previous last next current same overall consolidated combined company companies corporate group-wide enterprise-wide unallocated elimination eliminations intersegment additional incremental expected estimated forecast guidance outlook preliminary future recent new existing actual average ' +
    'per more less most much some many several one two three four five six seven eight nine ten high low mid double single digit flat such which what where when while after before because if however additionally finally overall turning looking moving excluding including despite during within across both ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday ' +
    'revenue revenues sales income profit loss margin margins earnings ebitda ebit cash costs cost expense expenses interest tax taxes taxable share shares stock dividend dividends debt equity balance sheet statement statements results result table page note notes exhibit financial measure measures metrics items item percent percentage points basis ' +
    'pre-tax pretax after-tax tax-exempt deferred unearned accrued other/corporate effective ongoing continuing discontinued recurring non-recurring nonrecurring unit end total/consolidated systemwide system-wide industry market global worldwide world peer peers competitor customer customers supplier suppliers partner partners consensus street analyst analysts management ' +
    'you your they he she i us them there here so very also now then only just still even again well continued improved improving reduced generated delivered achieved driving drive driven drove strongest largest highest lowest best good great significant significantly approximately about around nearly almost over under up down between above below through until since versus vs ' +
    'comprehensive retained attributable distributable diluted basic weighted minimum maximum target targeted potential possible certain primarily mainly largely partially primary secondary key major minor related respective respectively based plus minus times ratio rate rates amount amounts dollar dollars million billion thousand ' +
    'research securities markets memberships members member reinsurance/other spin-off spinoff headwind/tailwind plan plans appendix overview update participants presentation contents reserving expect report reports term openings paid directly localized increase/decrease facilities development fixed expenses traffic transactions ticket inventory inventories capex occupancy utilization headcount leverage tonnage yield receivables spend spending investment investments activity performance commodity inflation labor freight tariff tariffs capacity business businesses segment segments division divisions sector category categories brand brands product-level program programs project projects headwind headwinds tailwind tailwinds benefit benefits impact impacts contribution obligation obligations positive negative integrated roughly against obtain remaining store stores same-store comp comps inc corp ltd llc plc chief executive officer president vice chairman director senior investor relations ceo cfo coo operator question questions answer thank thanks good morning afternoon call conference earnings/revenue backlog bookings orders volume volumes price prices pricing mix demand supply usd eur gbp jpy nok sek dkk chf cny rmb inr cad aud brl mxn krw twd hkd sgd zar try pln cer local-currency acquisition acquisitions acquired divestiture fx foreign exchange '
  ).split(' '),
);

/** Heads of tables whose rows are parts. */
export const PARTS_TABLE =
  /\b(?:segments?|divisions?|by (?:reportable |operating |business |major |principal )?(?:segment|region|geograph|product|categor|market|brand|business|channel|customer|end[- ]market|division|unit|area|countr|service|solution|type)|geographic(?:al)?|geography|regions?|product (?:line|categor|famil)|disaggregat|business unit|end market)/i;

/** Rows of such tables that are none. */
export const NO_PART_ROW =
  /\b(?:total|eliminations?|intersegment|inter-segment|unallocated|reconcil\w+|consolidated|adjust\w*|less|plus|interest|tax(?:es)?|depreciation|amortization|amortisation|stock-based|share-based|restructuring|impairment|acquisition|months?|quarters?|weeks?|years?|ended|unaudited|millions?|thousands?|change|growth|percent\w*|basis|assets|liabilities|equity|cash|shares?|diluted|basic|per|gaap|costs?|expenses?|net|other|corporate|all other|currency|impact|effect|organic|volume|price|mix)\b/i;

/** Regions companies divide themselves by: one finding is nearly enough. */
export const REGION =
  /^(?:emea|apac|apjc?|latam|ucan|amer|americas|north america|south america|latin america|europe|asia|asia[- ]pacific|greater china|china|japan|india|brazil|mexico|canada|germany|uk|us|united states|united kingdom|international|middle east|africa|rest of (?:the )?world|us & canada|domestic)$/;

/** A line of a statement that opens its rows of revenue by kind, and the one that closes them. */
export const REVENUE_ROWS =
  /^\|? ?(?:net |total )?(?:revenues?|sales|net sales)(?: by [a-z ]{3,30})?:? ?\|?$/i;
export const TOTAL_ROW = /^\|? ?(?:total|cost|gross|operating)\b/i;

/** Words that end a name although none begins with them: "Platform Systems Division", "Baidu Core". */
export const LAST_OF_PART =
  /^(?:Core|Division|Segment|Group|Business|Businesses|Global|Services?|Industry|Markets?|Financial)$/;

/** Regions and countries that companies divide themselves by, in lower case, as the source of a pattern. */
export const PLACES =
  'u\\.s\\.?a?|u\\.k\\.?|us(?= (?:and|sales|revenue|business|retail|comp))|the americas|americas|emea|apac|apjc?|asia[- ]pacific|asia|europe(?:an)?|north america|latin america|south america|greater china|mainland china|china|japan|india|canada|mexico|brazil|australia|germany|france|korea|middle east(?: and africa)?|africa|rest of (?:the )?world|international|domestic|overseas';
