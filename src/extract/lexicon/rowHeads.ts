import type { OutUnit } from '../types.ts';

/** A measure of the statements and the whole of the row head that names it, once its footnotes, basis and unit are off. */
export interface RowEntry {
  readonly id: string;
  readonly unit: OutUnit;
  readonly pattern: RegExp;
  /** Kept from the statements themselves, whose other lines only build these up. */
  readonly isHeadline: boolean;
  readonly variant?: string;
  /** Printed as money going out, counted as spent. */
  readonly isOutflow?: boolean;
}

const WHOLE = '(?:total |consolidated |group |company |worldwide )*';
const OWNERS =
  '(?: (?:attributable|allocable|available|applicable) to .{2,70}| of the (?:group|parent).*| to (?:common )?(?:share|stock)holders)?';
const CONTINUING = '(?: from (?:continuing|total) operations)?';
const LOSS = '(?: ?\\(?(?:loss|losses|income|earnings|profit)\\)?)?';

function entry(
  id: string,
  unit: OutUnit,
  source: string,
  more: Partial<Omit<RowEntry, 'id' | 'unit' | 'pattern'>> = {},
): RowEntry {
  return { id, unit, pattern: new RegExp(`^(?:${source})$`), isHeadline: true, ...more };
}

/** In order: the first that fits the whole row head names it. */
export const ROW_HEADS: readonly RowEntry[] = [
  entry(
    'revenue',
    'usd',
    `${WHOLE}(?:net |operating )?(?:revenues?|sales|turnover)(?:,? net)?(?: (?:and|&) (?:other |reserve )?income| from operations| and other revenues?)?|net (?:sales|revenues?) and (?:other )?(?:revenues?|sales)|umsatz(?:erlöse)?|chiffre d'affaires|ventas(?: netas)?|uriagedaka|total income from operations|net turnover|total interest income and .*revenue`,
  ),
  entry(
    'cost_of_revenue',
    'usd',
    `${WHOLE}costs? of (?:net |total )?(?:revenues?|sales|goods(?: sold)?|products?(?: sold)?)(?:,? (?:including|exclusive|excluding) .*)?`,
    { isOutflow: true },
  ),
  entry('gross_profit', 'usd', `${WHOLE}gross (?:profit|income)${LOSS}`),
  entry(
    'opex',
    'usd',
    'total operating (?:expenses?|costs)(?: and expenses)?|operating expenses?,? total|operating expenses|total opex',
    { isOutflow: true },
  ),
  entry(
    'operating_income',
    'usd',
    `${WHOLE}(?:(?:net )?(?:income|earnings|profit|loss)${LOSS} from operations|operating (?:income|profit|earnings|loss|result)s?${LOSS}${CONTINUING}|profit from operating activities|ebit|betriebsergebnis|résultat opérationnel|eigyo rieki)`,
  ),
  entry(
    'pretax_income',
    'usd',
    `(?:net )?(?:income|earnings|profit|loss)${LOSS}${CONTINUING} before (?:provision|benefit|income tax|taxe?s|tax|\\(?provision).*|pre-?tax (?:income|profit|earnings).*|pbt`,
    { isHeadline: false },
  ),
  entry(
    'net_income',
    'usd',
    `${WHOLE}(?:net (?:income|earnings|profit|loss|result)|(?:profit|loss|profit or loss) for the (?:period|year|quarter|half)|(?:profit|income|earnings|loss)${LOSS} after (?:income )?tax(?:es|ation)?|pat|jahresüberschuss|résultat net|resultado neto)${LOSS}${CONTINUING}${OWNERS}(?: for the (?:period|year|quarter|half))?|(?:profit|earnings|income|loss)${LOSS} attributable to (?!non).{2,70}|income${LOSS} from continuing operations(?:,? net of .*)?`,
  ),
  entry(
    'eps',
    'per_share',
    `(?:(?:diluted|fully diluted) (?:net )?(?:eps|(?:earnings|income|loss|profit)${LOSS}(?:${OWNERS}|${CONTINUING}) ?(?:per|a) .{0,40}(?:share|ads|unit).*)|(?:net |total )?(?:eps|(?:earnings|income|profit|loss)${LOSS}${CONTINUING}(?:${OWNERS})? ?(?:per|a) (?:common |ordinary |outstanding |equity )*(?:and .{0,40})?(?:shares?|ads|unit)(?: of common stock)?)(?:${OWNERS})?[ ,;:-]*(?:assuming dilution|fully diluted|diluted)?(?: eps)?|(?:net )?(?:earnings|income|loss|profit)${LOSS}(?:${OWNERS})?(?:${CONTINUING})? per (?:common |ordinary )*diluted (?:common |ordinary )*share(?:${OWNERS})?|(?:net )?(?:earnings|income|profit)${LOSS}(?:${OWNERS})? per (?:common |ordinary )?share(?:${OWNERS})?[ ,;:-]*(?:diluted|assuming dilution)?|per diluted share)`,
  ),
  entry(
    'eps',
    'per_share',
    `basic (?:net )?(?:eps|(?:earnings|income|loss|profit)${LOSS}.{0,60}per .{0,40}(?:share|ads|unit).*)|(?:eps|(?:net )?(?:earnings|income|profit|loss)${LOSS}.{0,60}per .{0,30}(?:share|ads|unit)).{0,3}basic(?: eps)?`,
    { variant: 'basic' },
  ),
  entry(
    'share_count',
    'shares',
    '(?!.*basic)(?!per )(?:(?:diluted |average |weighted[- ]|number of |common |ordinary |equity )*(?:average )?(?:number of )?(?:diluted )?(?:common |ordinary |equity )*(?:shares?|ads)(?: of common stock)?(?: and .{0,40})?(?: outstanding| used .*| count)?.{0,4}(?:assuming dilution|diluted)?|diluted (?:weighted .*|shares.*)|weighted.{0,60}shares.{0,60}diluted.*|shares used in .*diluted.*)',
  ),
  entry(
    'share_count',
    'shares',
    '(?:basic|weighted|shares|average|number).{0,60}(?:shares|basic).{0,40}basic.*|basic weighted.*|weighted.*basic.*|shares used in .*basic.*',
    { variant: 'basic' },
  ),
  entry(
    'operating_cash_flow',
    'usd',
    `(?:total |net )*cash (?:flows? )?(?:\\(?(?:provided|generated|used|utilized|from|in|outflow|inflow)s?\\)?[ ,/()]*(?:by|in|from|for)?[ /()]*(?:or )?)*(?:\\(?used in\\)? ?)?operat(?:ing activities|ions)|(?:net )?operating cash flows?|(?:net )?cash flows? from operat(?:ing activities|ions)|cash generated (?:from|by) operations`,
  ),
  entry(
    'capex',
    'usd',
    '(?:less |gross |net |total )*(?:capital (?:expenditures?|spending|investments?)|capex|(?:purchases?|acquisitions?) of property.*|additions to property.*|payments? for (?:the )?(?:purchases? of )?property.*|investments? in property.*|property(?: and|,) (?:plant|equipment).{0,20} additions)',
    { isOutflow: true },
  ),
  entry(
    'same_store_sales_growth',
    'percent',
    `${WHOLE}(?:like[- ]for[- ]like|lfl|comparable|comp|same[- ](?:store|restaurant|club))(?:[- ]store)? (?:net )?(?:sales|revenues?)(?: growth| change)?|comps`,
  ),
  entry('free_cash_flow', 'usd', '(?:total )?(?:levered |unlevered )?free cash flows?|fcf'),
  entry('ebitda', 'usd', `${WHOLE}(?:segment )?ebitda(?:re|x)?${LOSS}`),
  entry(
    'gross_margin',
    'percent',
    'gross (?:profit )?margins?(?: percentage| rate| ratio)?|gross profit as an? (?:percent(?:age)?|%) of .*|gm',
  ),
  entry(
    'operating_margin',
    'percent',
    '(?:op|operating|ebit)(?: income| profit)? margins?(?: percentage| rate)?|(?:operating (?:income|profit)|income from operations) as an? (?:percent(?:age)?|%) of .*',
  ),
  entry(
    'ebitda_margin',
    'percent',
    'ebitda margins?(?: percentage| rate)?|ebitda as an? (?:percent(?:age)?|%) of .*',
  ),
  entry(
    'net_margin',
    'percent',
    `net (?:income|profit|earnings)?${LOSS} ?margins?|net (?:income|profit|earnings)${LOSS} as an? (?:percent(?:age)?|%) of .*`,
  ),
  entry('tax_rate', 'percent', '(?:effective )?(?:annual )?(?:income )?tax rate|etr'),
];

/** Lines that build a statement or a bridge up and are none of its results. */
export const BRIDGE =
  /^(?:add\b|less|plus|minus|adjust(?:ments?|ing|ed for)|deduct|impact|effect|tax effect|income tax effect|items? |exclud|includ|amorti|depreci|stock|share-based|restructur|impair|acquisition|transaction|legal|loss on|gain on|\(?gain|interest|provision|income tax|other|change|deferred|non-?cash|foreign|unreali|reali|amount|certain|litigation|severance|integration|pension|mark-to)/;
