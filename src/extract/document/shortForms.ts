import { scan } from '../patterns/scan.ts';
import type { Part } from '../types.ts';

/** "Platform Systems Division (PSD)", "Enterprise, Embedded and Semi-Custom, or EESC,". */
const DEFINED =
  /\b((?:[A-Z][\w'.-]{1,20}(?: & | and | of |,? and |, | ))*[A-Z][\w'.-]{1,20}) ?(?:\((?:"|the "|or )?([A-Z][A-Za-z&]{1,7})"?\)|, or ([A-Z][A-Z&]{1,7})\b)/g;

const KINDS = / (?:segment|division|business unit|business|group|unit)$/i;

/** The first letters of the words of a name, without the small ones. */
function initials(name: string): string {
  return name
    .split(/[\s,/-]+/)
    .filter((word) => !/^(?:and|of|the|&|de)$/i.test(word))
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
}

function isShortFor(short: string, name: string): boolean {
  const letters = short.replaceAll('&', '').toUpperCase();
  return (
    letters.length >= 2 &&
    (initials(name) === letters || initials(name.replace(KINDS, '')) === letters)
  );
}

/**
 * Names with their other forms: an abbreviation that is defined or made of their first letters, and the name
 * without the word for its kind. A name that is only another's short form is no part of its own.
 */
export function shortForms(names: readonly string[], text: string): readonly Part[] {
  const defined = new Map<string, string>();
  for (const [, name = '', inBrackets, after] of scan(DEFINED, text)) {
    const short = inBrackets ?? after ?? '';
    if (isShortFor(short, name)) defined.set(short, name);
    else {
      // The name may begin after words that only stand before it.
      const words = name.split(' ');
      const at = words.findIndex((_, i) => isShortFor(short, words.slice(i).join(' ')));
      if (at >= 0) defined.set(short, words.slice(at).join(' '));
    }
  }
  // Letters that stand in the text and are the first ones of a name.
  const letters = new Set(scan(/\b[A-Z]{2,6}\b/g, text).map(([short]) => short));
  for (const name of names) {
    const short = [initials(name), initials(name.replace(KINDS, ''))].find(
      (s) => s.length >= 3 && letters.has(s),
    );
    if (short !== undefined && !defined.has(short)) defined.set(short, name);
  }
  const aliases = new Map<string, Set<string>>();
  const fullOf = (name: string): string | undefined => {
    const full = defined.get(name);
    if (full !== undefined) return full;
    if (/^[A-Z][A-Z&]{1,6}$/.test(name))
      return names.find((other) => other !== name && isShortFor(name, other));
    return names.find((other) => other !== name && other.replace(KINDS, '') === name);
  };
  for (const name of names) {
    const full = fullOf(name) ?? name;
    const own = aliases.get(full) ?? new Set<string>();
    if (full !== name) own.add(name);
    const plain = full.replace(KINDS, '');
    if (plain !== full) own.add(plain);
    for (const [short, long] of defined) if (long === full) own.add(short);
    aliases.set(full, own);
  }
  return [...aliases].map(([name, own]) => ({ name, aliases: [...own] }));
}
