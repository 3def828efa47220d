/** The words of a heading: `grossProfitRatio`, `gross_profit_ratio` and `Gross profit ratio` are the same. */
export function wordsOf(text: string): readonly string[] {
  return plainWords(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** A text as its words in lower case, one space apart; what stands for a word is one. */
export function plainWords(text: string): string {
  return (
    text
      .replace(/YoY|QoQ/gu, (sign) => ` ${sign.toLowerCase()} `)
      .replace(/(?<=[\p{Ll}])(?=\p{Lu})|_/gu, ' ')
      .toLowerCase()
      // In German the group stands before what is its own, in one word.
      .replace(/\bkonzern(?=\p{Ll}{4})/gu, 'konzern ')
      .replace(/\bnon[\s_-]?gaap\b/gu, ' nongaap ')
      .replace(/\b(?:y[/-]?o?-?y|yr[ /]yr|year[ -]?(?:over|on)[ -]?year)\b|y\/y/gu, ' yoy ')
      .replace(/\b(?:q[/-]?o?-?q|quarter[ -]?(?:over|on)[ -]?quarter)\b|q\/q/gu, ' qoq ')
      .replace(/\+\/-|±/gu, ' plusminus ')
      .replace(/\((?:l|h)\)/gu, (end) => (end === '(l)' ? ' low ' : ' high '))
      .replace(/\/ ?(?=(?:diluted )?(?:share|aktie|action|aandeel)\b)/gu, ' per ')
      .replace(/#/gu, ' number ')
      .replace(/%/gu, ' pct ')
      .replace(/(?<=\p{Script=Han})(?=\P{Script=Han})/gu, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}
