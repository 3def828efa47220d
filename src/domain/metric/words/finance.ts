import type { MetricWords } from '../metric.ts';

export const FINANCE_WORDS: MetricWords = {
  net_interest_income: [/\b(?:core )?(?:net interest income|nii)\b/],
  net_interest_margin: [/\b(?:net interest margin|nim)\b/],
  noninterest_income: [/\bnon-?interest (?:income|revenues?)\b|\b(?:core )?fee income\b/],
  noninterest_expense: [/\b(?:core )?non-?interest expenses?\b/],
  efficiency_ratio: [/\befficiency ratios?\b/],
  cost_to_income_ratio: [/\bcost[- ](?:to[- ]|\/)income(?: ratio)?\b/],
  pre_provision_profit: [
    /\b(?:pre-?provision (?:net revenue|(?:operating )?profit|income|earnings)|ppnr|ppop)\b/,
  ],
  charge_offs: [
    /\b(?:net )?(?:charge[- ]?offs?|credit losses)\b(?! (?:allowance|reserve))/,
    /\bncos?\b/,
  ],
  charge_off_ratio: [
    /\b(?:net )?(?:charge[- ]?off|loss|nco) rates?\b|\b(?:net )?(?:charge[- ]?off|nco) ratios?\b/,
  ],
  provision_for_credit_losses: [
    /\b(?:(?:total )?provisions?(?: expenses?)? for (?:credit|loan)(?: and lease)? losses|(?:loan loss|credit) provisions?|provision expense|cost of credit)\b(?! for (?:income )?tax| \(?benefit)/,
  ],
  cost_of_risk: [/\bcost of risk\b|\bcredit costs?\b/],
  cet1_ratio: [
    /\b(?:cet-?1|common equity tier (?:1|one)|tier (?:1|one) (?:common|leverage|capital)|core equity tier (?:1|one)|capital adequacy|leverage capital|total (?:risk-based )?capital)(?: capital)?(?: ratio)?\b|\bequity ratio\b|\bsolvency (?:ii )?ratio\b/,
  ],
  loan_growth: [/\b(?:loan|credit) growth\b/],
  loans: [
    /\b(?:(?:total |average |core |net |gross |commercial |consumer |period[- ]end |end[- ]of[- ]period )*loans?(?: balances| book)?|loans and leases)\b(?! loss| to deposit| yield| originat| growth| sale| production| facilit| agreement)/,
  ],
  advances: [
    /\b(?:(?:gross |net |total |retail |our )+advances|advances(?= (?:growth|grew|were|was|stood|at|of|crossed|rose|increased)\b))\b/,
  ],
  deposits: [
    /\b(?:total |average |core |customer |retail |client |period[- ]end |end[- ]of[- ]period |non-?interest[- ]bearing )*deposits?(?: balances)?\b(?! (?:cost|beta|rate))/,
  ],
  cost_of_deposits: [
    /\b(?:costs? of (?:total |interest[- ]bearing )?(?:term )?deposits|deposit costs?|cost of funds)\b/,
  ],
  rotce: [
    /\b(?:rotc?e|roatce|return on (?:average )?tangible (?:common )?(?:shareholders['’]? )?equity)\b/,
  ],
  roa: [/\b(?:roaa?|return on (?:average )?assets)\b/],
  gross_npa_ratio: [
    /\b(?:gross |net )?(?:npas?|npls?|non-?performing (?:loans?|assets?))(?: ratio)?\b|\bgnpa\b/,
  ],
  assets_under_management: [
    /\b(?:total |average |fee-earning )*(?:assets under (?:management|administration|custody)|aum|client assets)\b/,
  ],
  net_flows: [/\bnet (?:(?:in|out)?flows|new (?:money|assets))\b/],
  combined_ratio: [/\bcombined (?:operating )?ratios?\b/],
  loss_ratio: [
    /\b(?:medical |net |gross )?(?:loss|claims|benefit|medical (?:care|cost|benefit)) ratios?\b|\bmlr\b/,
  ],
  expense_ratio: [/\b(?:sg&a |operating |acquisition |administrative )?expense ratios?\b/],
  premiums_written: [
    /\b(?:gross |net |direct )?(?:written premiums?|premiums? written|gwp|gdpi)\b|\bgross direct premium income\b|\bpremium income\b/,
  ],
  premiums_earned: [/\b(?:gross |net )?(?:earned premiums?|premiums? earned)\b/],
  underwriting_income: [/\bunderwriting (?:income|profits?|results?|gain|loss)\b/],
  investment_income: [/\b(?:net )?investment income\b/],
  catastrophe_losses: [/\b(?:net )?(?:catastrophe|cat|large|natural catastrophe) loss(?:es)?\b/],
};
