import { readUnit, type UnitReading } from '../../csv/units.ts';

const UNIT_WORDS =
  /^(?:usd|eur|gbp|jpy|cny|rmb|inr|chf|cad|aud|sek|nok|dkk|krw|twd|hkd|brl|meur|keur|teur|musd|kusd|mgbp|mchf|msek|mnok|mdkk|tsek|万元|亿元|千元|百万円|千円|億円|k|mn|mm|mln|mio|mil|million|millions|bn|bln|billion|billions|thousand|thousands|crore|crores|cr|lakh|lakhs|pct|percent|percentage|pp|bps|bp|us)$/u;

/** A unit in brackets, after a comma or dash, or in the last words: `($m)`, `, USD bn`, `in millions`, `%`. */
export function unitIn(text: string): { readonly unit: UnitReading | null; readonly rest: string } {
  let unit: UnitReading | null = null;
  const note = (found: UnitReading): void => {
    unit = unit === null ? found : joinUnits(unit, found);
  };
  const whole = /\s/u.test(text.trim()) ? readUnit(text.replace(/^[( ]*in /iu, '')) : null;
  if (whole !== null) return { unit: whole, rest: '' };
  let rest = text.replace(/[([](?<inner>[^()[\]]{1,40})[)\]]/gu, (whole, inner: string) => {
    const found = readUnit(
      inner.replace(/^in /iu, '').replace(/ dollars? per share/iu, ' per share'),
    );
    if (found === null) return whole;
    note(found);
    return ' ';
  });
  rest = rest.replace(/(?:,|:|\s-|\s–)\s*(?<inner>[^,:]{1,30})$/u, (whole, inner: string) => {
    const found = readUnit(inner.replace(/^ ?in /iu, ''));
    if (found === null) return whole;
    note(found);
    return ' ';
  });
  rest = rest.replace(
    /\bin (?<inner>(?:us ?\$ ?|usd |eur |€ ?|\$ ?|£ ?|gbp )?(?:thousands|millions|billions|crores?|lakhs?|mn|m|bn|percent|%|bps))\b/giu,
    (whole, inner: string) => {
      const found = readUnit(inner);
      if (found === null) return whole;
      note(found);
      return ' ';
    },
  );
  const words = rest.trim().split(/[\s_]+/u);
  const last = words.at(-1) ?? '';
  if (unit === null && words.length > 1) {
    const two = words.slice(-2);
    const isUnit = (word: string): boolean =>
      UNIT_WORDS.test(word.toLowerCase().replace(/\.$/u, '')) ||
      /^(?:us)?[$€£¥₹]m?n?b?n?k?$|^%$/iu.test(word);
    const isShort = /^(?:m|b)$/u.test(last);
    const isPair = isUnit(two[0] ?? '') && (isUnit(last) || isShort);
    const size = words.length > 2 && isPair ? 2 : isUnit(last) || isShort ? 1 : 0;
    const found = size === 0 ? null : readUnit(words.slice(-size).join(' '));
    if (found !== null) {
      note(found);
      rest = words.slice(0, -size).join(' ');
    }
  }
  return { unit, rest };
}

function joinUnits(a: UnitReading, b: UnitReading): UnitReading {
  return { base: a.base || b.base, power: a.power ?? b.power, perShare: a.perShare || b.perShare };
}
