/** Fields of data vendors: estimates, statements and their own names under a sign of what they are of. */
const VENDOR_FIELD =
  /^(?:(?<vendor>BEST|IS|BS|CF|IQ|FF)_(?<name>[A-Z][A-Z0-9_]+)|TR[._](?<own>[A-Z]\w+))$/u;

/** A vendor's field without the sign, and whether it is one of estimates; null for any other heading. */
export function vendorField(
  text: string,
): { readonly name: string; readonly isEstimate: boolean } | null {
  const field = VENDOR_FIELD.exec(text)?.groups;
  if (field === undefined) return null;
  const name = field['own'] ?? (field['name'] ?? '').toLowerCase();
  return { name: name.replaceAll('_', ' '), isEstimate: field['vendor'] === 'BEST' };
}

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
      // `RoTCE`, `RoE`: one word, though written in two cases.
      .replace(/\bRo\p{Lu}{1,4}\b/gu, (word) => word.toLowerCase())
      .replace(/YoY|QoQ/gu, (sign) => ` ${sign.toLowerCase()} `)
      .replace(/(?<=[\p{Ll}])(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})|_/gu, ' ')
      .toLowerCase()
      .replace(/\bf ?& ?e\b|\bfue\b/gu, ' rd ')
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
