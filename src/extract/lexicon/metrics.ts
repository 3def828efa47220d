import type { MetricEntry } from '../types.ts';
import { OTHER_METRICS } from './otherMetrics.ts';

/** Canonical metrics and the words that name them, matched on lower-cased text; longer matches win. */
export const METRICS: readonly MetricEntry[] = [
  {
    id: 'eps',
    shape: 'perShare',
    pattern:
      '(?:diluted |net |operating |core |cash )*(?:earnings|income|profit|loss|eps)(?: \\((?:loss|income)\\))?(?: from continuing operations| attributable to [a-z ]{1,30})?(?: per (?:diluted |fully diluted |common |basic )*share|-per-share)|\\bd?eps\\b|(?:earnings|income|loss) per (?:diluted |fully diluted |common |adjusted )*share|earnings-per-share|per share (?:earnings|results)|earnings (?:guidance|outlook)(?= [^.]{0,60}per (?:diluted )?share)|earnings a share|diluted per share',
  },
  {
    id: 'ffo_per_share',
    shape: 'perShare',
    pattern:
      '\\b(?:a?ffo|funds from operations|nareit ffo|ffo ?x|cffo|fafd|fad)\\b(?: (?:per|a) (?:diluted |fully diluted |common )*(?:share|unit))?',
  },
  {
    id: 'revenue',
    shape: 'money',
    pattern:
      '\\b(?:total |net |consolidated |operating |global |company |organic )*(?:revenues?|sales)\\b|\\btop[- ]line\\b',
  },
  {
    id: 'revenue_growth',
    shape: 'growth',
    pattern:
      '\\b(?:organic|constant[- ]currency|fx-neutral y/y|top[- ]line|organic local currency|core)(?: constant currency)? growth\\b',
  },
  {
    id: 'same_store_sales_growth',
    shape: 'growth',
    pattern:
      '\\b(?:same[- ](?:store|restaurant|shop|center)[- ](?:net )?(?:sales|revenues?)|comp(?:arable|s)?[- ](?:store |restaurant |club |system-wide |systemwide |brand |net )?(?:sales|revenues?)|comps|comp(?= growth)|\\blfl sales)\\b(?: growth)?',
  },
  {
    id: 'same_store_noi_growth',
    shape: 'growth',
    pattern:
      '\\b(?:same[- ](?:store|property|community|center|space)|comparable|comp)(?: cash| portfolio| pool)*[- ](?:noi|net operating income)\\b',
  },
  {
    id: 'other:same_store_revenue_growth',
    shape: 'growth',
    pattern: '\\bsame[- ](?:store|property|community)[- ](?:expenses?|operating expenses)\\b',
  },
  {
    id: 'gross_margin',
    shape: 'ratio',
    pattern:
      '\\bgross (?:profit )?margins?(?: rate| percentage)?\\b| gm\\b|\\bgm:|\\bgrowth margin\\b|\\bgross profit as a percentage of (?:net )?(?:sales|revenue)\\b',
  },
  { id: 'gross_profit', shape: 'money', pattern: '\\bgross profits?\\b' },
  {
    id: 'operating_margin',
    shape: 'ratio',
    pattern:
      '\\b(?:op\\.?|operating|ebita?|ebit|operating income|operating profit|segment operating)[- ](?:profit )?margins?(?: rate)?\\b',
  },
  {
    id: 'other:incremental_margin',
    shape: 'ratio',
    pattern:
      '\\b(?:in|de)crementals?(?: (?:adjusted |operating |ebitda |ebit )*(?:profit )?margins?)?\\b(?= (?:of|in|at|to be|were|was|will be|should be|are) )',
  },
  {
    id: 'operating_margin',
    shape: 'ratio',
    pattern: '\\bmargins\\b(?= (?:to be|are expected|toward))',
  },
  {
    id: 'operating_income',
    shape: 'money',
    pattern:
      '\\b(?:operating (?:income|profit|earnings|loss)|(?:income|loss|income \\(loss\\)) from operations|ebit|ebita|profit from operations)\\b',
  },
  {
    id: 'ebitda_margin',
    shape: 'ratio',
    pattern:
      '\\bebitda(?:re?|x)? margins?(?: rate)?\\b|\\bebitda as a percent(?:age)? of (?:net )?(?:sales|revenue)',
  },
  { id: 'ebitda', shape: 'money', pattern: '\\bebitda(?:re?|x)?\\b' },
  {
    id: 'net_income',
    shape: 'earnings',
    pattern:
      '\\bearned(?= (?:about |approximately )?\\$?[\\d.]+ (?:million|billion))|\\b(?:net (?:income|earnings|loss|profit)|earnings|income from continuing operations|income(?= (?:of|to|in|between) [^.]{0,40}per (?:diluted )?share)|net income attributable to [a-z ]{1,30})\\b',
  },
  {
    id: 'opex',
    shape: 'money',
    pattern: '\\b(?:total )?(?:operating (?:expenses?|costs)|opex|operating expenditures)\\b',
  },
  {
    id: 'sga',
    shape: 'money',
    pattern:
      '\\b(?:sg&a|selling, general,? and administrative|g&a|general and administrative)(?: expenses?| costs?)?\\b|\\bcorporate (?:expenses?|costs?|overhead)\\b',
  },
  {
    id: 'other:rd',
    shape: 'money',
    pattern: '\\b(?:r&d|research and development)(?: expenses?| spending| costs?)?\\b',
  },
  {
    id: 'other:cash_tax_rate',
    shape: 'ratio',
    pattern: '\\b(?:cash|statutory) (?:corporate |income |federal )?tax rate\\b',
  },
  {
    id: 'tax_rate',
    shape: 'ratio',
    pattern:
      '\\b(?:effective |adjusted |income |book |non-gaap |gaap |normalized )*tax (?:provision )?rate\\b|\\betr\\b',
  },
  {
    id: 'share_count',
    shape: 'shares',
    pattern:
      '\\b(?:(?:weighted[- ])?(?:average )?(?:fully )?(?:diluted )?(?:weighted[- ])?(?:average )?(?:shares?|share count)(?: outstanding| count)?|share count|diluted shares)\\b',
  },
  {
    id: 'capex',
    shape: 'money',
    pattern:
      '\\b(?:(?:gross |net |total |maintenance |sustaining |expansion |growth )*(?:capital[- ](?:expenditures?|spending|spend|expense|investments?|investment plan|budget|program|outlays?|additions)|(?:growth|sustaining|expansion|maintenance) capital(?= (?:of|is|should|will|to be|at))|capex|cap ex|cap-ex|additions to property)|purchases of property(?:,? plant,?)? and equipment|drilling and completion)\\b',
  },
  {
    id: 'free_cash_flow',
    shape: 'money',
    pattern:
      '\\b(?:levered |adjusted |unlevered |industrial )?free cash flows?\\b(?! conversion| yield| margin)|\\bfcf\\b',
  },
  {
    id: 'other:fcf_conversion',
    shape: 'ratio',
    pattern:
      '\\b(?:free )?cash (?:flow )?conversion(?: rate| ratio)?\\b|\\bfree cash flow (?:conversion|yield|margin)\\b',
  },
  {
    id: 'operating_cash_flow',
    shape: 'money',
    pattern:
      '\\b(?:operating cash flows?|cash flows? (?:provided )?(?:by|from) (?:operations|operating activities)|cash (?:from|provided by|generated (?:from|by)) operati(?:ons|ng activities)|cash flow(?= (?:was|of|to be)))\\b',
  },
  { id: 'net_interest_income', shape: 'money', pattern: '\\b(?:net interest income|nii)\\b' },
  { id: 'net_interest_margin', shape: 'ratio', pattern: '\\b(?:net interest margin|nim)\\b' },
  {
    id: 'other:interest_taxes_other',
    shape: 'money',
    pattern:
      '\\binterest (?:expense)?,? (?:[^.;]{0,40} )?taxes,? (?:and|or) other\\b|\\bnet interest,? other expense,? and taxes\\b',
  },
  {
    id: 'veto:cost',
    shape: 'none',
    pattern:
      '\\bcosts? of (?:net |total |product )?(?:revenues?|sales|goods sold)\\b|\\bsales and marketing\\b|\\bsales tax(?:es)?\\b|\\brevenues? per \\w+|\\b(?:(?:net |operating )*(?:income|earnings|loss) )?per share - basic\\b|\\brevenue less\\b|\\b(?:revenues?|sales) and operating expenses\\b',
  },
  {
    id: 'other:cash_interest',
    shape: 'money',
    pattern:
      '\\b(?:net )?cash interest(?: payments?| expenses?| costs?)?\\b|\\binterest payments?\\b',
  },
  {
    id: 'interest_expense',
    shape: 'money',
    pattern:
      '\\b(?:net )?interest (?:and other )?(?:expenses?|costs?)(?:,? net(?: of interest income)?)?\\b',
  },
  {
    id: 'depreciation',
    shape: 'money',
    pattern: '\\b(?:depreciation(?:,? (?:and|&) amortization)?|d&a)(?: expenses?)?\\b',
  },
  {
    id: 'other:amortization',
    shape: 'money',
    pattern:
      '\\bamortization(?: expenses?| of (?:acquired |purchased )?(?:intangibles?(?: assets)?))?\\b',
  },
  {
    id: 'other:stock_compensation',
    shape: 'money',
    pattern:
      '\\b(?:stock|share|equity)[- ]based compensation(?: expenses?)?(?: and (?:associated |related )?(?:employer )?payroll tax(?:es)?(?: expenses?)?)?\\b|\\bpayroll tax(?:es)?(?: expenses?)? (?:on|related to) (?:stock|share|equity)[- ]based compensation\\b|\\bstock comp(?:ensation)?\\b',
  },
  {
    id: 'other:share_repurchase',
    shape: 'bought',
    pattern:
      '\\b(?:share|stock) (?:repurchases?|buybacks?)\\b|\\brepurchas(?:e[sd]?|ing)\\b|\\bbought back\\b|\\bbuybacks?\\b',
  },
  {
    id: 'other:capital_return',
    shape: 'money',
    pattern: '\\breturn(?:ed|ing|s)?\\b(?= [^.;]{0,60}\\bto (?:our )?(?:share|stock)holders\\b)|\\bcapital returns?\\b',
  },
  { id: 'other:dividend', shape: 'paid', pattern: '\\b(?:(?:quarterly|cash|interim|final|regular|annual|special) )*dividends?\\b(?! yield)' },
  { id: 'other:cash_taxes', shape: 'money', pattern: '\\bcash tax(?:es| payments?)\\b' },
  {
    id: 'other:other_income',
    shape: 'money',
    pattern:
      '\\b(?:other (?:income|expense)(?: and expense)?|interest income|oi&e|other (?:income|expense) \\((?:expense|income)\\))\\b',
  },
  ...OTHER_METRICS,
];
