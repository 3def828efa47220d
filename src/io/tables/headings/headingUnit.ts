import { isMoney, readUnit, type UnitReading } from '../../csv/units.ts';

const UNIT_WORDS =
  /^(?:usd|eur|gbp|jpy|cny|rmb|inr|chf|cad|aud|sek|nok|dkk|krw|twd|hkd|brl|meur|keur|teur|musd|kusd|mgbp|mchf|msek|mnok|mdkk|tsek|万元|亿元|千元|百万円|千円|億円|k|mn|mm|mln|mio|mil|million|millions|bn|bln|billion|billions|thousand|thousands|crore|crores|cr|lakh|lakhs|pct|percent|percentage|pp|bps|bp|us)$/u;

/** A unit in brackets, after a comma or dash, or in the last words: `($m)`, `, USD bn`, `in millions`, `%`. */
export function unitIn(text: string): { readonly unit: UnitReading | null; readonly rest: string } {
  let unit: UnitReading | null = null;
  const note = (found: UnitReading): void => {
    unit = unit === null ? found : joinUnits(unit, found);
  };
  const alone = readUnit(text.replace(/^[( ]*in /iu, ''));
  const isWhole =
    alone !== null &&
    (/\s/u.test(text.trim()) || (alone.power !== null && alone.power > 0 && isMoney(alone.base)));
  if (isWhole) return { unit: alone, rest: '' };
  let rest = text.replace(/[([](?<inner>[^()[\]]{1,80})[)\]]/gu, (whole, inner: string) => {
    const found = unitOfNote(inner);
    if (found === null) return whole;
    note(found);
    return ' ';
  });
  rest = rest.replace(/(?:,|:|\s-|\s–)\s*(?<inner>[^,:]{1,30})$/u, (whole, inner: string) => {
    const found = unitOfNote(inner);
    if (found === null) return whole;
    note(found);
    return ' ';
  });
  const said = unitAfterIn(rest);
  if (said !== null) {
    note(said.unit);
    ({ rest } = said);
  }
  let words = rest.trim().split(/[\s_]+/u);
  const before = unit === null ? unitBefore(words) : null;
  if (before !== null) {
    note(before.unit);
    words = words.slice(before.size);
    rest = words.join(' ');
  }
  const last = words.at(-1) ?? '';
  if (unit === null && words.length > 1) {
    const two = words.slice(-2);
    const isShort = /^(?:m|b)$/u.test(last);
    const isPair = isUnit(two[0] ?? '') && (isUnit(last) || isShort);
    const size = words.length > 2 && isPair ? 2 : isUnit(last) || isShort ? 1 : 0;
    const own = words.slice(-size);
    const found = size === 0 || isRegion(own) ? null : readUnit(own.join(' '));
    if (found !== null) {
      note(found);
      rest = words.slice(0, -size).join(' ');
    }
  }
  return { unit, rest };
}

function isUnit(word: string): boolean {
  return (
    UNIT_WORDS.test(word.toLowerCase().replace(/\.$/u, '')) ||
    /^(?:us|hk|nt|nz|a|c|s|r)?[$€£¥₹]m?n?b?n?k?$|^%$/iu.test(word) ||
    /^(?:[a-z]{3}|(?:us|hk|nt|a|c|s)?[$€£¥₹])?['’]?000s?$/iu.test(word)
  );
}

/** Words of a note around its unit: `all figures in`, `amounts expressed in`, `except per share data`. */
const BEFORE_UNIT =
  /^\s*(?:(?:all|figures?|amounts?|values?|numbers?|data|currency|units?|are|is|stated|expressed|shown|presented|reported|given|quoted)\b[\s:]*)*(?:in\s+)?/iu;
const AFTER_UNIT = /\b(?:except|unless|other than|excluding|save)\b.*$/iu;

/** The unit a note in a heading or title gives, by itself or in a sentence; null for a note of anything else. */
function unitOfNote(text: string): UnitReading | null {
  // In brackets after a name per share a p is of pence.
  if (/^p$/iu.test(text.trim())) return readUnit('pence');
  const bare = text
    .replace(AFTER_UNIT, '')
    .replace(/[,;]\s*$/u, '')
    .replace(BEFORE_UNIT, '')
    .replace(/\bu\. ?s\.? ?(?=\$|dollar)/iu, 'us ')
    .replace(/ dollars? per share/iu, ' per share');
  return bare.trim() === '' ? null : readUnit(bare);
}

const MOST_WORDS = 5;

/** `US` by itself is where something was sold, not what it is counted in. */
function isRegion(words: readonly string[]): boolean {
  return words.length === 1 && /^us$/iu.test(words[0] ?? '');
}

/** Whether a unit found among other words is surely one: a scale, or money by its sign or code. */
function isSure({ base, power }: UnitReading, words: readonly string[]): boolean {
  return !isRegion(words) && (power !== null || isMoney(base));
}

/** The unit that follows an `in` anywhere in a text, and the text without it and the words around it. */
function unitAfterIn(text: string): { readonly unit: UnitReading; readonly rest: string } | null {
  const words = text.trim().split(/\s+/u);
  for (const [at, word] of words.entries()) {
    if (!/^in$/iu.test(word)) continue;
    for (let size = Math.min(MOST_WORDS, words.length - at - 1); size > 0; size -= 1) {
      const own = words.slice(at + 1, at + 1 + size);
      const unit = unitOfNote(own.join(' '));
      if (unit === null || !isSure(unit, own)) continue;
      const before = words
        .slice(0, at)
        .join(' ')
        .replace(
          /(?:\b(?:all|figures?|amounts?|values?|numbers?|stated|expressed|shown|are)\b[\s,]*)+$/iu,
          '',
        );
      const after = words
        .slice(at + 1 + size)
        .join(' ')
        .replace(AFTER_UNIT, '');
      return { unit, rest: `${before} ${after}`.trim() };
    }
  }
  return null;
}

/** Money with its scale before a name: `USDm revenue`, `$ millions capex`. */
function unitBefore(
  words: readonly string[],
): { readonly unit: UnitReading; readonly size: number } | null {
  for (const size of [2, 1]) {
    const own = words.slice(0, size);
    if (words.length <= size || !/^(?:[a-z]{3}|[a-z]{0,2}[$€£¥₹])/iu.test(own[0] ?? '')) continue;
    const unit = readUnit(own.join(' '));
    if (unit !== null && unit.power !== null && isMoney(unit.base)) return { unit, size };
  }
  return null;
}

function joinUnits(a: UnitReading, b: UnitReading): UnitReading {
  return { base: a.base || b.base, power: a.power ?? b.power, perShare: a.perShare || b.perShare };
}
