import type { FactDraft } from '../../../../extract/draft/draft.ts';
import { numbersIn, type TextRange } from '../../../../state/documents/textNumbers.ts';

/** The digits a number is said with, whatever its scale: `193` for 1.93 billion as for 1,930,000,000. */
function digitsOf(number: string): string {
  // A number as long as this is none that a person says.
  const digits = number.replaceAll(/\D/gu, '').slice(0, 30);
  let [from, to] = [0, digits.length];
  while (digits[from] === '0') from += 1;
  while (to > from && digits[to - 1] === '0') to -= 1;
  return digits.slice(from, to);
}

function saidWith(value: number | null): readonly string[] {
  if (value === null || value === 0) return [];
  // Without an exponent, whose digits are no digits of the number.
  const [mantissa = ''] = Math.abs(value).toPrecision(12).split('e');
  return [digitsOf(mantissa)];
}

/** Where the figure itself stands in its sentence: each number said with the digits of an end or the value. */
export function figurePlaces(sentence: string, draft: FactDraft | null): readonly TextRange[] {
  if (draft === null) return [];
  const stated = draft.kind === 'guidance' ? numbersIn(draft.stated).map(([text]) => text) : [];
  const values = draft.kind === 'actual' ? [draft.value] : [draft.low, draft.high];
  const wanted = new Set([...values.flatMap(saidWith), ...stated.map(digitsOf)]);
  return numbersIn(sentence)
    .filter(([text]) => wanted.has(digitsOf(text)))
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
}
