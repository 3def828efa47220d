import { ANY, type ClauseRule } from './rule.ts';

/** In order: figures held against others, and bands that were given before. */
export const COMPARED: readonly ClauseRule[] = [
  {
    id: 'old-band',
    needs: 'We now expect sales of $5 million, compared to our previous guidance of $4 million.',
    figures: ANY,
    left: /(?<!zt?)O[oiPwaFv:]{0,3}$/,
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
    needs:
      'Net income was $5 million, or $0.50 per share, compared to $4 million, or $0.40 per share.',
    figures: ANY,
    left: /K[PoiMwGB]{0,5}[$%e#][PiC]{0,3},?[&R]$/,
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
    left: /\((?:P|w|K|C|n){1,4}[:o]?$/,
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
];
