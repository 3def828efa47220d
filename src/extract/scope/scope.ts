import { isCompanyOnly } from '../../domain/metric/metrics.ts';
import type { Tag, Tagged } from '../tags/tags.ts';
import type { MetricMention, Quantity } from '../types.ts';
import { nameOfRun, runBefore, runBehind, type PartName } from './part.ts';
import type { PartPlace, RuleId } from '../rules.ts';

export interface ScopeChoice {
  /** The part as it is named, or `company`. */
  readonly scope: string;
  readonly rule: RuleId;
}

interface Stated {
  readonly tagged: Tagged;
  readonly text: string;
  readonly mention: MetricMention;
  readonly quantity: Quantity;
  /** The part the passage is about. */
  readonly passage: string | null;
  /** The name of the whole company, where it is known. */
  readonly company: string | null;
  /** Where the sentence gives a part as the one that moved: "SRX grew 17%". */
  readonly subject: PartName | null;
  /** The part of the figures said last, where this one is said of the same. */
  readonly same: string | null;
}

const WHOLE =
  /\b(?:total|consolidated|company|overall|group|enterprise|company-wide|corporate|combined|companywide)(?:['’]s)? (?:(?:net|adjusted|gaap|non-gaap|reported|organic|q[1-4]|quarterly|(?:first|second|third|fourth)[- ]quarter) )*$/i;
const WHOLE_INSIDE = /^(?:total|consolidated|company|overall|group|global|worldwide)\b/;

/** The place of a measure among the tags; -1 where it stands in none of them. */
function placeOf(
  { tags }: Tagged,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  return tags.findIndex((tag) => tag.start >= start && tag.start < Math.max(end, start + 1));
}

/** Whether a name is the company's: how it begins, or its first letters. */
function isOwnName(name: string, company: string): boolean {
  const lower = name.toLowerCase();
  const initials = company
    .split(/[\s,.&-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
  return (
    company.toLowerCase().startsWith(lower) || (lower.length > 2 && initials.startsWith(lower))
  );
}

function choice(part: PartName | null, way: PartPlace, company: string | null): ScopeChoice | null {
  if (part === null) return null;
  // Its own name is no part of it.
  if (company !== null && isOwnName(part.name, company)) return null;
  return { scope: part.name, rule: `s:${way}-${part.by}` };
}

/** "sales in the Americas", "revenue from our pumps business", "$5 million for Europe". */
function behind(stated: Stated, at: number): PartName | null {
  const { tagged, text } = stated;
  const { tags } = tagged;
  // "net sales growth in fragrance jumped"
  const place = tags[at]?.symbol === 'j' ? at + 1 : at;
  const link = tags[place];
  if (link?.symbol !== 'i' && link?.symbol !== 'n' && link?.symbol !== 'a') return null;
  if (!/^(?:in|for|from|within|across|at)$/i.test(text.slice(link.start, link.end))) return null;
  const run = runBehind(tagged, place + 1, text);
  const end = run.at(-1);
  if (end === undefined) return null;
  return nameOfRun(text, run);
}

/** A name, its verb, and little words up to the measure. */
const OWNER = /(?:^|[,;]&?|&|\.|[TFv]r?)((?:[wG&]|iG){1,8})(?:(?:wt)?[TFvY]{1,2}v?|i|&)[bow]{0,2}$/;
const OWNER_REACH = 20;
const EXPECTS = /F[vtbow]{0,3}$/;

/** "Global Ceramic had sales of", "Flooring Rest of the World with sales of": whose measure it is stands first. */
function owner({ tagged, text }: Stated, at: number): PartName | null {
  const { tags, line } = tagged;
  const left = line.slice(0, at);
  const match = OWNER.exec(left.slice(-OWNER_REACH));
  if (match === null) return null;
  const from = Math.max(0, at - OWNER_REACH) + match.index + match[0].indexOf(match[1] ?? '');
  const run: Tag[] = tags.slice(from, from + (match[1] ?? '').length);
  const name = nameOfRun(text, run);
  if (name === null || name.by === 'words') return null;
  // "Acme expects sales of": who looks ahead is the company, unless it is said to be a part of it.
  return name.by === 'capitals' && EXPECTS.test(match[0]) ? null : name;
}

/** "We expect Lumentis to be accretive, and its revenue should be": whose it is, where we speak of another. */
const ITS = /^\W*(?:we|i|our)\b.*\b(?:its|their) (?:[\w-]+ )?$/is;
const SPOKEN_OF =
  /\b(?:expect|think|believe|see|acquired|purchased|bought|acquisition of|purchase of|addition of)(?:ed)? ((?:[A-Z][\w&'-]{1,20} ?){1,3})(?=[ ,.])/g;

function possessor({ text, mention }: Stated): PartName | null {
  const left = text.slice(0, mention.start);
  if (!ITS.test(left)) return null;
  const name = [...left.matchAll(SPOKEN_OF)].at(-1)?.[1]?.trim();
  return name === undefined ? null : { name, by: 'capitals' };
}

/** "$50 million in 2021 will come from Lamps": what may stand between a figure and the part it is of. */
function isPassed({ tags }: Tagged, at: number): boolean {
  const symbol = tags[at]?.symbol ?? '';
  if (symbol === 'i') return tags[at + 1]?.symbol === 'P';
  return symbol !== '' && 'CPjuzFv'.includes(symbol);
}

/** Whether a measure is said to be a segment's that has no name here. */
function isOfSegment(text: string, { start, end }: MetricMention): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    SEGMENT.test(before) ||
    SEGMENT.test(text.slice(end, end + 40)) ||
    /^segment\b/i.test(text.slice(start, end))
  );
}

/** What is another's share of the whole. */
const MINORITY = /^ (?:\w+ )?attributable to (?:the )?(?:minority|non-?controlling)\b/i;
/** "our guidance for the segment": the part already spoken of. */
const SEGMENT =
  /\b(?:for|of|in) the (?:segment|division)\b|\bsegment (?:adjusted |operating |net )*$/i;

/** The part of the company a figure is of, by the words at its measure, then at the figure, then by its passage. */
export function scopeOf(stated: Stated): ScopeChoice {
  const { tagged, text, mention, quantity, passage, company, subject, same } = stated;
  const isUndivided = mention.id === 'share_count' || mention.id === 'tax_rate';
  if (isUndivided) return { scope: 'company', rule: 's:undivided' };
  if (MINORITY.test(text.slice(mention.end)))
    return { scope: 'minority interest', rule: 's:minority' };
  if (same !== null) return { scope: same, rule: 's:same' };
  const at = placeOf(tagged, mention);
  if (subject !== null) return { scope: subject.name, rule: `s:subject-${subject.by}` };
  if (at >= 0) {
    const isOwn = mention.id.startsWith('other:') && tagged.tags[at]?.symbol === 'w';
    const before = isOwn
      ? null
      : choice(nameOfRun(text, runBefore(tagged, at, text)), 'before', company);
    if (before !== null && !(before.rule.endsWith('words') && isCompanyOnly(mention.id)))
      return before;
    let next = at + 1;
    while (tagged.tags[next] !== undefined && (tagged.tags[next]?.start ?? 0) < mention.end)
      next += 1;
    const after = choice(behind(stated, next), 'behind', company);
    if (after !== null && !(after.rule.endsWith('words') && isCompanyOnly(mention.id)))
      return after;
    if (
      WHOLE.test(text.slice(Math.max(0, mention.start - 40), mention.start)) ||
      WHOLE_INSIDE.test(text.slice(mention.start, mention.end).toLowerCase())
    )
      return { scope: 'company', rule: 's:whole' };
    const its = choice(possessor(stated), 'owner', company);
    if (its !== null) return its;
    const owned = choice(owner(stated, at), 'owner', company);
    if (owned !== null) return owned;
  }
  const figure = placeOf(tagged, quantity);
  let next = figure + 1;
  while (isPassed(tagged, next)) next += 1;
  const place = figure < 0 ? null : choice(behind(stated, next), 'figure', company);
  if (place !== null && !place.rule.endsWith('words')) return place;
  if (passage === null && isOfSegment(text, mention))
    return { scope: 'segment', rule: 's:segment' };
  if (passage !== null && !isCompanyOnly(mention.id)) return { scope: passage, rule: 's:passage' };
  return { scope: 'company', rule: 's:none' };
}
