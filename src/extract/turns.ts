import type { Block } from './blocks.ts';
import type { Role, Section, Turn } from './types.ts';

const QA_HEADING = /^(?:#* ?)?(?:questions? (?:and|&) answers?|q ?& ?a)\b/i;
const QA_OPENING =
  /\b(?:our|the|your) first question (?:comes|is|will|today)|first question (?:comes )?from\b/i;
const REMARKS_HEADING = /^(?:#* ?)?(?:presentation|prepared remarks)\b:?$/i;
const FIRM =
  /\b(?:analyst|research division|securities|capital markets|barclays|goldman sachs|morgan stanley|jpmorgan|jp morgan|bofa|ubs|citigroup|research analyst|wells fargo)\b/i;
const MANAGEMENT =
  /\b(?:ceo|cfo|coo|chief|president|chairman|evp|svp|vp|officer|director|investor relations|head of|treasurer|general counsel)\b/i;
const SPEAKER =
  /^(?:\[?[A-Z][A-Za-z.'-]{0,20}(?: [A-Z][A-Za-z.'-]{0,20}){1,4}\]?) {0,3}(?:-{1,2}|,) {0,3}(\S.{0,120})$/;
const BARE = /^([A-Z][A-Za-z.'-]{0,20}(?: [A-Z][A-Za-z.'-]{0,20}){0,3}):?(?: {2,6}\[\d{1,4}\])?$/;
const INLINE = /^([A-Z][A-Za-z.'-]{0,20}(?: [A-Z][A-Za-z.'-]{0,20}){0,3}): \S/;

export interface Turned {
  readonly block: Block;
  readonly turn: Turn;
  readonly isHeader: boolean;
}

function roleOf(title: string): Role {
  if (/^operator\b/i.test(title)) return 'operator';
  // "Research Division - Managing Director" holds both kinds of word: the firm decides.
  if (FIRM.test(title)) return 'analyst';
  return MANAGEMENT.test(title) ? 'management' : 'unknown';
}

interface Header {
  readonly speaker: string;
  readonly role: Role;
}

function header(body: string, known: ReadonlyMap<string, Role>): Header | null {
  if (body.length > 170) return null;
  const clean = body.replace(/ {2,9}\[\d{1,4}\]$/, '').trim();
  if (/^operator:?$/i.test(clean)) return { speaker: 'Operator', role: 'operator' };
  const full = SPEAKER.exec(clean);
  if (full !== null && !/[.?!]$/.test(clean)) {
    const role = roleOf(full[1] ?? '');
    const name = /^[^,]*?(?= {0,3}(?:--?|,) )/.exec(clean)?.[0] ?? clean;
    const speaker = name.trim();
    if (role !== 'unknown' || known.has(speaker))
      return { speaker, role: known.get(speaker) ?? role };
  }
  const bare = BARE.exec(clean);
  const name = bare?.[1];
  if (name !== undefined && known.has(name))
    return { speaker: name, role: known.get(name) ?? 'unknown' };
  const inline = INLINE.exec(body)?.[1];
  if (inline !== undefined && known.has(inline))
    return { speaker: inline, role: known.get(inline) ?? 'unknown' };
  return null;
}

/** Gives each block its speaker, role and section; roles come from the participants' titles. */
export function assignTurns(text: string, blocks: readonly Block[]): readonly Turned[] {
  const known = new Map<string, Role>();
  const out: Turned[] = [];
  let turn: Turn = { speaker: null, role: 'unknown', section: 'text' };
  let section: Section = 'text';
  for (const block of blocks) {
    const body = text.slice(block.start, block.end).trim();
    if (QA_HEADING.test(body) && body.length < 40) section = 'qa';
    else if (REMARKS_HEADING.test(body)) section = 'remarks';
    else if (block.shape === 'prose' && /question/i.test(body) && QA_OPENING.test(body))
      section = 'qa';
    const head = block.shape === 'row' || block.shape === 'rule' ? null : header(body, known);
    const isHeader = head !== null && !INLINE.test(body);
    if (head !== null) {
      known.set(head.speaker, head.role);
      if (section === 'text') section = 'remarks';
      turn = { speaker: head.speaker, role: head.role, section };
    }
    out.push({ block, turn: { ...turn, section }, isHeader });
  }
  return out;
}
