import type { Block } from './blocks.ts';
import { findSpeakers, isTitle, nameAndTitle, roleOf, speakerBefore } from './speakers.ts';
import type { Role, Section, Turn } from '../types.ts';

const QA_HEADING = /^(?:#* ?)?(?:questions? (?:and|&) answers?|q ?& ?a)\b/i;
const QA_OPENING =
  /\b(?:our|the|your) first question (?:comes|is|will|today)|first question (?:comes )?from\b|\b(?:take|have|go to) (?:our|the|your) first question\b/i;
const REMARKS_HEADING = /^(?:#* ?)?(?:presentation|prepared remarks)\b:?$/i;
const BARE = /^(?:(?:#{1,6}|-) {0,2})?(\S.{0,60}?):?(?: {2,6}\[\d{1,4}\])?$/;
const SOMEBODY =
  /^(?:unidentified|unknown) (analyst|participant|executive|company (?:representative|speaker))\b:?/i;
/** What an operator says between speakers; anything else after it is somebody's whose name was not written down. */
const CONDUCTS =
  /\b(?:question|questions|queue|line of|your line|operator|moderator|instructions|conference|press|disconnect|turn (?:the|it)|hand (?:the|it))\b/i;

export interface Turned {
  readonly block: Block;
  readonly turn: Turn;
  readonly isHeader: boolean;
}

interface Header {
  readonly speaker: string;
  readonly role: Role;
  /** Whether the block says something after the name. */
  readonly speaks: boolean;
}

function header(body: string, known: ReadonlyMap<string, Role>, section: Section): Header | null {
  const inline = speakerBefore(body)?.name ?? null;
  if (inline === 'Operator' || inline === 'Moderator')
    return { speaker: inline, role: 'operator', speaks: true };
  // Among questions a name nobody gave before is that of somebody who asks.
  if (inline !== null && (known.has(inline) || (section === 'qa' && known.size > 0)))
    return { speaker: inline, role: known.get(inline) ?? 'unknown', speaks: true };
  const somebody = SOMEBODY.exec(body);
  if (somebody !== null) {
    const role = /analyst|participant/i.test(somebody[1] ?? '') ? 'analyst' : 'management';
    const [name] = somebody;
    const speaker = name.replace(/:$/, '');
    return { speaker, role, speaks: body.length > name.length };
  }
  if (body.length > 170) return null;
  const clean = body.replace(/ {2,9}\[\d{1,4}\]$/, '').trim();
  if (/^(?:operator|moderator):?$/i.test(clean))
    return { speaker: clean.replace(':', ''), role: 'operator', speaks: false };
  const titled = nameAndTitle(clean);
  if (titled !== null) {
    const { name: speaker, title } = titled;
    const role = known.get(speaker) ?? roleOf(title);
    if (role !== 'unknown' || known.has(speaker)) return { speaker, role, speaks: false };
  }
  const bare = BARE.exec(clean)?.[1];
  if (bare !== undefined && known.has(bare))
    return { speaker: bare, role: known.get(bare) ?? 'unknown', speaks: false };
  return null;
}

/** Gives each block its speaker, role and section; who is who, the document says itself. */
export function assignTurns(text: string, blocks: readonly Block[]): readonly Turned[] {
  const known = findSpeakers(text, blocks);
  const out: Turned[] = [];
  let turn: Turn = { speaker: null, role: 'unknown', section: 'text' };
  let section: Section = 'text';
  let isNamed = false;
  for (const block of blocks) {
    const body = text.slice(block.start, block.end).trim();
    if (QA_HEADING.test(body) && body.length < 40) section = 'qa';
    else if (REMARKS_HEADING.test(body)) section = 'remarks';
    else if (block.shape === 'prose' && /question/i.test(body) && QA_OPENING.test(body))
      section = 'qa';
    // The title under a name says who speaks, and nothing of the company.
    const isUnderName = isNamed && isTitle(body);
    isNamed = false;
    const head =
      block.shape === 'row' || block.shape === 'rule' ? null : header(body, known, section);
    if (head !== null) {
      // Nobody says who it is: whoever is first heard among the questions asks one.
      const untold = section === 'qa' ? 'analyst' : 'management';
      const role = head.role === 'unknown' ? untold : head.role;
      known.set(head.speaker, role);
      if (section === 'text') section = 'remarks';
      turn = { speaker: head.speaker, role, section };
      isNamed = !head.speaks;
    } else if (turn.role === 'operator' && block.shape === 'prose' && !CONDUCTS.test(body)) {
      turn = { speaker: null, role: 'unknown', section };
    }
    const isHeader = isUnderName || (head !== null && !head.speaks);
    out.push({ block, turn: { ...turn, section }, isHeader });
  }
  return out;
}
