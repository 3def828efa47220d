/** What a figure is of its measure. */
export type Sense = 'level' | 'change' | 'share' | 'compared' | 'old' | 'effect';

/** Where the measure of a figure stands. */
export type MeasureAt = 'part' | 'left' | 'right' | 'topic' | 'same' | 'none';

/** Whence a change has its sign. */
export type SignAt = 'left' | 'right' | 'same' | 'none';

/**
 * One way a figure is said. `left` is matched with the tags before it, to their end; `right` with those after it,
 * from their start. The letters are those of tags/tags.ts; figures are $ money, % a rate, e an amount a share, # a count.
 */
export interface ClauseRule {
  readonly id: string;
  /** A sentence that needs the rule. */
  readonly needs: string;
  readonly figures: string;
  readonly left?: RegExp;
  readonly right?: RegExp;
  /** Whether it is said of one figure only, not of a range. */
  readonly isPoint?: boolean;
  readonly sense: Sense;
  readonly measure: MeasureAt;
  readonly sign: SignAt;
}

const ANY = '$%e#';

/** In order: the first rule that fits a figure, and whose measure can be counted in it, says what it is. */
export const CLAUSE_RULES: readonly ClauseRule[] = [
  {
    id: 'old-band',
    needs: 'We now expect sales of $5 million, compared to our previous guidance of $4 million.',
    figures: ANY,
    left: /(?<!zt?)O[oiPwaFvt:]{0,3}$/,
    sense: 'old',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'compared',
    needs: 'Sales were $5 million, compared to $4 million in the prior year.',
    figures: ANY,
    left: /K[PoiMwGBCarTnjv]{0,7}$/,
    sense: 'compared',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'compared-both',
    needs: 'Net income was $5 million, or $0.50 per share, compared to $4 million, or $0.40 per share.',
    figures: ANY,
    left: /K[PoiMwGB]{0,5}[$%e#][PiC]{0,3},?&$/,
    right: /^(?!,?(?:i?P)?K)/,
    sense: 'compared',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'from',
    needs: 'Gross margin improved from 30.1% to 32.3%.',
    figures: ANY,
    left: /(?:[ujt$%e#M,z]|^)[CPiBv]{0,2}n[PoiwGC]{0,3}$/,
    isPoint: true,
    sense: 'compared',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'bracketed-base',
    needs: 'Revenue was £412.3m (2023: £388.9m).',
    figures: ANY,
    left: /\((?:P|w|K|C|n){1,2}[:o]?$/,
    sense: 'compared',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'year-ago-after',
    needs: 'Sales rose to $5 million from the $4 million reported last year.',
    figures: ANY,
    right: /^(?:T|i|w){0,2}[,]?i?C(?![oi$%])/,
    left: /n$/,
    sense: 'compared',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'effect-on-measure',
    needs: 'The acquisition added approximately four points to reported net sales growth.',
    figures: ANY,
    left: /[VY][owFvbi]{0,2}$/,
    right: /^(?:w?o[wi]?)?[toi][GBPwC]{0,4}M/,
    sense: 'effect',
    measure: 'right',
    sign: 'left',
  },
  {
    id: 'effect-of-measure',
    needs: 'Currencies reduced sales growth by approximately 2%.',
    figures: '%',
    left: /(?:Y[GBP]{0,2}M[jGP]{0,2}[bo]?|u[GBP]{0,2}M[GP]?jb)$/,
    sense: 'effect',
    measure: 'left',
    sign: 'left',
  },
  {
    id: 'effect-before',
    needs: 'Currency was a headwind of 2 points to growth.',
    figures: ANY,
    left: /[VY][owFvtbij]{0,2}$/,
    sense: 'effect',
    measure: 'topic',
    sign: 'left',
  },
  {
    id: 'effect-after-on-measure',
    needs: 'We saw a 2-point headwind to revenue growth from currency.',
    figures: ANY,
    right: /^o?V(?:w|i)?[toi][GBPwC]{0,3}M/,
    sense: 'effect',
    measure: 'right',
    sign: 'right',
  },
  {
    id: 'effect-after',
    needs: 'We saw a 2-point headwind from currency.',
    figures: ANY,
    right: /^o?V/,
    sense: 'effect',
    measure: 'topic',
    sign: 'right',
  },
  {
    id: 'share-of',
    needs: 'Services were 35% of total revenue.',
    figures: '%',
    right: /^S/,
    sense: 'share',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'list-of-changes',
    needs: 'Sales were down 6% sequentially and 7% year-over-year.',
    figures: ANY,
    left: /[$%e#](?:C|P|i|o|L|G|B|w|\/){0,5}[,&]{1,2}(?:a|i)?$/,
    right: /^(?:L|i)?(?:C|K|P|c|t|,?L|[.,;)]|$|i[GP]|iw)/,
    sense: 'change',
    measure: 'same',
    sign: 'same',
  },
  {
    id: 'list-of-parts',
    needs: 'Womenswear grew 9%, Home 6% and Menswear 2%.',
    figures: ANY,
    left: /[$%e#][CPi]{0,3}[,&]{1,2}[wG]{1,4}$/,
    right: /^(?![wGMjoi])/,
    sense: 'change',
    measure: 'part',
    sign: 'same',
  },
  {
    id: 'growth-raised-to',
    needs: 'We are increasing our operating income growth guidance to 75% to 85%.',
    figures: '%',
    left: /M[GB]?jF{0,2}t$/,
    sense: 'change',
    measure: 'topic',
    sign: 'left',
  },
  {
    id: 'moved-measure-to',
    needs: 'We grew revenue 5% to $300 million.',
    figures: ANY,
    left: /[ujz][^;()]{0,10}t$/,
    sense: 'level',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'change-noun-after',
    needs: 'That is a 5% increase in revenue.',
    figures: ANY,
    right: /^[PCB]?j[oi][GBPwi]{0,4}M/,
    sense: 'change',
    measure: 'right',
    sign: 'right',
  },
  {
    id: 'growth-of-measure-after',
    needs: 'We saw 8% revenue growth in the quarter.',
    figures: '%',
    right: /^[GBPCw]{0,3}M[GB]?[jzu]/,
    sense: 'change',
    measure: 'right',
    sign: 'right',
  },
  {
    id: 'change-noun-after-topic',
    needs: 'Revenue was $5 million, a 5% increase year over year.',
    figures: ANY,
    right: /^[PCB]{0,2}j(?!i?[GP]?o?[$%e#])/,
    sense: 'change',
    measure: 'topic',
    sign: 'right',
  },
  {
    id: 'change-in-measure-of',
    needs: 'An increase in revenue of 5% is expected.',
    figures: ANY,
    left: /j[oi][GBPw]{0,3}M[GPi]{0,3}(?:[oFvb:]|tv){0,4}$/,
    sense: 'change',
    measure: 'left',
    sign: 'left',
  },
  {
    id: 'change-noun-of',
    needs: 'We expect revenue growth of 5% to 7%, an increase of 2 points.',
    figures: ANY,
    left: /jw?(?:i?[GP]|C|w){0,2}(?:Ft?v|Fo|[ov]|:|Ftv|i[o]?|T|iwo|Fiwo)?$/,
    sense: 'change',
    measure: 'topic',
    sign: 'left',
  },
  {
    id: 'moved',
    needs: 'Revenue was up sequentially by 5%.',
    figures: ANY,
    left: /u[CBPzw]{0,1}i?[bo]?$/,
    sense: 'change',
    measure: 'topic',
    sign: 'left',
  },
  {
    id: 'moved-measure',
    needs: 'We increased revenue by 5%.',
    figures: ANY,
    left: /u[GBP]{0,2}M[GPi]{0,3}b$/,
    sense: 'change',
    measure: 'left',
    sign: 'left',
  },
  {
    id: 'moved-measure-rate',
    needs: 'We grew revenue 5%.',
    figures: '%',
    left: /u[GBP]{0,2}M[GPi]{0,3}$/,
    sense: 'change',
    measure: 'left',
    sign: 'left',
  },
  {
    id: 'moved-part',
    needs: 'Revenue grew in the Americas by 5%.',
    figures: '%',
    left: /u(?:i[GPw]w?|C|P){1,2}[bo]?$/,
    sense: 'change',
    measure: 'topic',
    sign: 'left',
  },
  {
    id: 'margin-listed',
    needs: 'Operating income was $52 million or 13.4%.',
    figures: '%',
    left: /\$[CPi]{0,2},?&$/,
    right: /^(?![a-z]?[jC])/,
    sense: 'share',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'measure-before',
    needs: 'Fourth-quarter revenue was $5 million.',
    figures: ANY,
    left: /M(?:i?[GP]|iB|B|C|z|L){0,4}(?:,?[XI][^,;$%e#]{1,6},)?(?:[ovaFTtL:-]|i(?=w?o)|w(?=o)){0,6}$/,
    sense: 'level',
    measure: 'left',
    sign: 'none',
  },
  {
    id: 'measure-after',
    needs: 'We generated $300 million in operating cash flow.',
    figures: ANY,
    right: /^(?:[oi][GBPw]{0,3}M|[GB]{0,2}M)/,
    sense: 'level',
    measure: 'right',
    sign: 'none',
  },
  {
    id: 'measure-listed',
    needs: 'Net income was $5 million, or $0.50 per share.',
    figures: ANY,
    left: /[$%e#][CPi]{0,2},?(?:&|w)?(?:[rv]|v)?$/,
    sense: 'level',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'measure-before-far',
    needs: 'Revenue in what was a difficult quarter for us was $5 million.',
    figures: ANY,
    left: /M[^;.()&,c]{0,14}$/,
    sense: 'level',
    measure: 'topic',
    sign: 'none',
  },
];
