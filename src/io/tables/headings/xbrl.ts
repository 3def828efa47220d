import type { Descriptor } from './descriptor.ts';
import type { Role } from './role.ts';

/** Whether a table is of facts tagged as in a filing: `us-gaap`, a tag for a metric, start and end. */
const TAG = /^[A-Z](?=.*[a-z])[A-Za-z0-9]{4,}$/u;
/** Units of filings have no scale: `usd`, `usdPerShare`, `iso4217:USD`, `shares`, `pure`. */
const UNIT =
  /^(?:\w+:)?(?:[a-z]{3}(?:(?: ?\/ ?|[ -]?per[ -]?)(?:\w+:)?shares?)?|shares|pure|number|percent)$/iu;

/** The words of a member of a dimension: `us-gaap:CommonClassAMember` is `Common Class A`. */
function memberName(text: string): string {
  const members = [...text.matchAll(/\b(?<name>[A-Za-z0-9]+)Member\b/gu)];
  const names = members.map(({ groups }) =>
    (groups?.['name'] ?? '').replace(/(?<=[a-z])(?=[A-Z])/gu, ' '),
  );
  return names.join(', ');
}

/**
 * What the cells of a tagged row say beyond its columns: reported figures are GAAP, a dimension is a segment.
 * A text where it is no figure at all, such as the name of the company; nothing for rows of other tables.
 */
export function readXbrl(
  row: ReadonlyMap<Role, string>,
  cells: readonly string[],
): Descriptor | string {
  const tag = row.get('metric') ?? '';
  if (!TAG.test(tag) || !row.has('period_start') || !row.has('period_end')) return {};
  if (!row.has('unit')) return 'describes the filing and is no figure';
  if (!UNIT.test(row.get('unit') ?? '')) return {};
  if (cells.every((cell) => !/\d/u.test(cell))) return 'no figure';
  const scope = row.get('scope') ?? '';
  const member = scope === '' ? '' : memberName(scope) || scope;
  return { basis: 'gaap', ...(member !== '' && { scope: member }) };
}
