import type { MetricWords } from '../metric.ts';

export const INCOME_WORDS: MetricWords = {
  revenue: [
    /\b(?:total |net |consolidated |operating |global |company |organic |group )*(?:revenues?|sales)\b/,
    /\btop[- ]line\b/,
    /(?<!employee |staff |inventory |asset |portfolio |capital |driver |customer |workforce |voluntary |ing )\b(?:total |net |group |annual )*turnover\b/,
  ],
  revenue_growth: [
    /\b(?:organic|constant[- ]currency|fx-neutral y\/y|top[- ]line|organic local currency|core)(?: constant currency)? growth\b/,
  ],
  gross_margin: [
    /\bgross (?:profit )?margins?(?: rate| percentage)?\b| gm\b|\bgm:|\bgrowth margin\b|\bgross profit as a percentage of (?:net )?(?:sales|revenue)\b/,
  ],
  opex: [/\b(?:total )?(?:operating (?:expenses?|costs|expenditures)|opex)\b/],
  eps: [
    /\b(?:diluted |net |operating |core |cash )*(?:earnings|income|profit|loss|eps)(?: \((?:loss|income)\))?(?: from continuing operations| attributable to [a-z ]{1,30})?(?: per (?:diluted |fully diluted |common |basic |ordinary |equity )*share|-per-share)|\bd?eps\b|(?:earnings|income|loss) per (?:diluted |fully diluted |common |adjusted )*share|earnings-per-share|per share (?:earnings|results)|earnings (?:guidance|outlook)(?= [^.]{0,60}per (?:diluted )?share)|earnings a share|diluted per share/,
  ],
  operating_margin: [
    /\b(?:op\.?|operating|ebita?|ebit|operating income|operating profit|segment operating|return on sales)[- ](?:profit )?margins?(?: rate)?\b/,
    /\bmargins\b(?= (?:to be|are expected|toward))/,
  ],
  operating_income: [
    /\b(?:operating (?:income|profit|earnings|loss)|(?:income|loss|earnings|profit|income \(loss\)) from operations|ebita?|(?:earnings|profit) before interest(?: and tax(?:es)?|,? tax(?:es)?,? and amorti[sz]ation))\b(?!,? (?:depreciation|tax))/,
  ],
  net_income: [
    /\bearned(?= (?:about |approximately )?\$?[\d.]+ (?:million|billion))/,
    /\b(?:net (?:income|earnings|loss|profit)|earnings|income from continuing operations|income(?= (?:of|to|in|between) [^.]{0,40}per (?:diluted )?share)|(?:net income|profit)(?: \(loss\))? attributable to (?!non|minor|redeem)[a-z ]{1,30})\b/,
    /\b(?:profit|result) (?:after (?:income )?tax(?:es)?|for the (?:period|year|quarter|half[- ]year))\b|\bgroup (?:net )?profit\b(?! (?:before|margin|warning))|\bn?pat\b/,
  ],
  net_margin: [/\b(?:net (?:income |income \(loss\) |profit |earnings )?|profit |pat )margins?\b/],
  pretax_income: [
    /\bpre-?tax (?:income|profits?|earnings|loss)\b|\b(?:net )?(?:income|profits?|earnings|loss|income \(loss\)) before (?:(?:the )?(?:provision|benefit|\(?provision\)?|provision \(benefit\)|benefit \(provision\))(?: for| from)? )?(?:income )?tax(?:es|ation)?\b|\bpbt\b/,
  ],
  pretax_margin: [/\b(?:pre-?tax(?: profit| income)?|pbt) margins?\b/],
  gross_profit: [/\bgross profits?\b/],
  ebitda: [
    /\b(?:ebitdas?(?:re?|x|a[ls]|r)?|earnings before interest,? tax(?:es)?,? depreciation,? and amorti[sz]ation)\b/,
  ],
  ebitda_margin: [
    /\bebitda(?:re?|x|al)? margins?(?: rate)?\b|\bebitda as a percent(?:age)? of (?:net )?(?:sales|revenue)/,
  ],
  contribution_profit: [/\bcontribution profit\b|\bvariable profit\b/],
  contribution_margin: [/\bcontribution margins?\b/],
  incremental_margin: [
    /\b(?:in|de)crementals?(?: (?:adjusted |operating |ebitda |ebit )*(?:profit )?margins?)?\b(?= (?:of|in|at|to be|were|was|will be|should be|are) )/,
  ],
  tax_rate: [
    /\b(?:effective |adjusted |income |book |non-gaap |gaap |normalized |underlying |group )*tax (?:provision )?rate\b|\betr\b/,
  ],
  share_count: [
    /(?<!\b(?:re-?purchased?|repurchasing|acquired|bought(?: back)?|buy back|purchased|issued?|sold|retired|granted)\b[^.;,]{0,40})\b(?:(?:weighted[- ])?(?:average )?(?:number of )?(?:fully )?(?:diluted |ordinary )?(?:weighted[- ])?(?:average )?(?:shares|share count)(?: outstanding| in issue)?)\b/,
  ],
};
