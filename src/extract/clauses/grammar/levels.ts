import { ANY, type ClauseRule } from './rule.ts';

/** In order: levels. */
export const LEVELS: readonly ClauseRule[] = [
  {
    id: 'margin-listed',
    needs: 'Operating income was $52 million or 13.4%.',
    figures: '%',
    left: /\$[CPi]{0,2},?[&R]$/,
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
    left: /[$%e#][CPi]{0,2}(?:,?R|,r?v)$/,
    sense: 'level',
    measure: 'topic',
    sign: 'none',
  },
  {
    id: 'measure-before-far',
    needs: 'Revenue in what was a difficult quarter for us was $5 million.',
    figures: '$%e',
    left: /M[^;.()&,c]{0,14}$/,
    sense: 'level',
    measure: 'topic',
    sign: 'none',
  },
];
