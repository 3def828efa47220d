import type { Block } from './blocks.ts';
import { ASKED_OR_ANSWERED, ASKS, DASH, SOMEBODY } from '../lexicon/speakers.ts';
import { isTitle, NAME, nameAndTitle, roleOf } from './names.ts';
import { findSpeakers, type People, speakerBefore } from './speakers.ts';
import type { Role, Section, Turn } from '../types.ts';

const QA_HEADING = /^(?:#* ?)?(?:questions? (?:and|&) answers?|q ?& ?a)\b/i;
const QA_OPENING =
  /\b(?:our|the|your) first question (?:comes|is|will|today)|first question (?:comes )?from\b|\b(?:take|have|go to) (?:our|the|your) first question\b/i;
const REMARKS_HEADING = /^(?:#* ?)?(?:presentation|prepared remarks)\b:?$/i;
const BARE = /^(?:(?:#{1,6}|-) {0,2})?(\S.{0,60}?):?(?: {2,6}\[\d{1,4}\])?$/;
/** The name of who speaks next, behind the last sentence of the one before. */
const GLUED = new RegExp(`[.?!\\])] (${NAME})$`, 'u');
/** What an operator says between speakers; anything else after it is somebody's whose name was not written down. */
const CONDUCTS =
  /\b(?:question|questions|queue|line of|your line|operator|moderator|instructions|conference|press|disconnect|turn (?:the|it)|hand (?:the|it))\b/i;

/** Characters a name at the end of a paragraph has at most, with the end before it. */
const LONGEST_NAME = 80;

export interface Turned {
  readonly block: Block;
  readonly turn: Turn;
  readonly isHeader: boolean;
}

const BARE_NAME = new RegExp(`^${NAME}$`, 'u');

interface Header {
  readonly speaker: string;
  readonly role: Role;
  /** Whether the block says something after the name. */
  readonly speaks: boolean;
}

function header(body: string, known: People, section: Section): Header | null {
  const inline = speakerBefore(body)?.name ?? null;
  if (inline === 'Operator' || inline === 'Moderator')
    return { speaker: inline, role: 'operator', speaks: true };
  // Among questions a name nobody gave before is that of somebody who asks.
  if (inline !== null && (known.has(inline) || (section === 'qa' && !known.isEmpty)))
    return { speaker: inline, role: known.roleOf(inline) ?? 'unknown', speaks: true };
  const somebody = SOMEBODY.exec(body);
  if (somebody !== null) {
    const [name] = somebody;
    const role = ASKS.test(name) ? 'analyst' : 'management';
    const speaker = name.replace(/:$/, '');
    return { speaker, role, speaks: body.length > name.length };
  }
  const listed = section === 'text' ? null : ASKED_OR_ANSWERED.exec(body);
  if (listed !== null)
    return listedHeader(body.slice(listed[0].length), /^\**q/i.test(body), known);
  if (body.length > 170) return null;
  const clean = body.replace(/ {2,9}\[\d{1,4}\]$/, '').trim();
  if (/^(?:operator|moderator):?$/i.test(clean))
    return { speaker: clean.replace(':', ''), role: 'operator', speaks: false };
  const titled = nameAndTitle(clean);
  if (titled !== null) {
    const { name: speaker, title } = titled;
    const role = known.roleOf(speaker) ?? roleOf(title);
    if (role !== 'unknown' || known.has(speaker)) return { speaker, role, speaks: false };
  }
  const bare = BARE.exec(clean)?.[1];
  if (bare !== undefined && known.has(bare))
    return { speaker: bare, role: known.roleOf(bare) ?? 'unknown', speaks: false };
  return null;
}

/** Who speaks in a list of questions and answers: the letter says on which side, the name may follow it. */
function listedHeader(rest: string, isQuestion: boolean, known: People): Header {
  const role = isQuestion ? 'analyst' : 'management';
  const titled = nameAndTitle(rest);
  const name = titled?.name ?? (BARE_NAME.test(rest) ? rest : null);
  if (name !== null) return { speaker: name, role: known.roleOf(name) ?? role, speaks: false };
  const inline = speakerBefore(rest)?.name;
  return { speaker: inline ?? (isQuestion ? 'Question' : 'Answer'), role, speaks: true };
}

/** Gives each block its speaker, role and section; who is who, the document says itself. */
export function assignTurns(text: string, blocks: readonly Block[]): readonly Turned[] {
  const known = findSpeakers(text, blocks);
  const out: Turned[] = [];
  let turn: Turn = { speaker: null, role: 'unknown', section: 'text' };
  let section: Section = 'text';
  let isNamed = false;
  const turnOf = ({ speaker, role: read }: Header): Turn => {
    // Nobody says who it is: whoever is first heard among the questions asks one.
    const untold = section === 'qa' ? 'analyst' : 'management';
    const role = read === 'unknown' ? untold : read;
    known.set(speaker, role);
    if (section === 'text') section = 'remarks';
    return { speaker, role, section };
  };
  blocks.forEach((block, i) => {
    const whole = text.slice(block.start, block.end).trim();
    const glued =
      block.shape === 'prose' || block.shape === 'heading'
        ? gluedName(text, block, blocks[i + 1], known)
        : null;
    const body = glued === null ? whole : whole.slice(0, -glued.length).trim();
    const spoken =
      glued === null
        ? block
        : {
            ...block,
            end: block.start + text.slice(block.start, block.end).trimEnd().length - glued.length,
          };
    if (QA_HEADING.test(body) && body.length < 40) section = 'qa';
    else if (REMARKS_HEADING.test(body)) section = 'remarks';
    else if (block.shape === 'prose' && /question/i.test(body) && QA_OPENING.test(body))
      section = 'qa';
    // The title under a name says who speaks, and nothing of the company.
    const isUnderName = isNamed && (isTitle(body) || DASH.test(body));
    isNamed = isNamed && DASH.test(body);
    const head =
      block.shape === 'row' || block.shape === 'rule' || isUnderName
        ? null
        : header(body, known, section);
    if (head !== null) {
      turn = turnOf(head);
      isNamed = !head.speaks;
    } else if (turn.role === 'operator' && block.shape === 'prose' && !CONDUCTS.test(body)) {
      turn = { speaker: null, role: 'unknown', section };
    }
    const isHeader = isUnderName || (head !== null && !head.speaks);
    out.push({ block: spoken, turn: { ...turn, section }, isHeader });
    if (glued !== null) {
      turn = turnOf({ speaker: glued, role: known.roleOf(glued) ?? 'unknown', speaks: false });
      isNamed = true;
    }
  });
  return out;
}

/** A name at the end of what somebody else says, where that is somebody who speaks, or a title comes under it. */
function gluedName(
  text: string,
  { start, end }: Block,
  next: Block | undefined,
  known: People,
): string | null {
  const [, name] = GLUED.exec(text.slice(Math.max(start, end - LONGEST_NAME), end).trimEnd()) ?? [];
  if (name === undefined) return null;
  const below = next === undefined ? '' : text.slice(next.start, next.end).trim();
  return known.has(name) || isTitle(below) ? name : null;
}
