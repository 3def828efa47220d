import { describe } from '../headings/describe.ts';
import type { Descriptor, FigureKind } from '../headings/descriptor.ts';
import type { GridRow } from '../../grid.ts';
import type { TableColumn } from '../layout/layout.ts';
import type { Role } from '../headings/role.ts';

/** Cells of a row by role, as they stand. */
export function rowRoles(columns: readonly TableColumn[], row: GridRow): ReadonlyMap<Role, string> {
  const out = new Map<Role, string>();
  for (const { index, role, about } of columns) {
    if (role === 'figure' || role === 'left out' || about.metric !== undefined) continue;
    const text = (row.cells[index] ?? '').trim();
    if (text !== '') out.set(role, text);
  }
  return out;
}

/** The cells of a row for figures of one kind: where guidance was published is no source of an actual. */
export function rowFor(
  kind: FigureKind,
  row: ReadonlyMap<Role, string>,
  columns: readonly TableColumn[],
): ReadonlyMap<Role, string> {
  const of = describe(columns.find(({ role }) => role === 'source')?.heading ?? '').kind ?? kind;
  return of === kind ? row : new Map([...row].filter(([role]) => role !== 'source'));
}

/** `GAAP` or `Adjusted` in a column for the figures of one metric. */
export function basisFor(
  metric: string,
  columns: readonly TableColumn[],
  row: GridRow,
): Descriptor {
  const one = columns.find(({ role, about }) => role === 'basis' && about.metric === metric);
  const said = describe((row.cells[one?.index ?? -1] ?? '').trim()).basis;
  return said === undefined ? {} : { basis: said };
}

/** The cells of a row with the number of estimates of one metric where a column gives that. */
export function countFor(
  metric: string,
  said: ReadonlyMap<Role, string>,
  columns: readonly TableColumn[],
  row: GridRow,
): ReadonlyMap<Role, string> {
  const one = columns.find(({ role, about }) => role === 'count' && about.metric === metric);
  const text = (row.cells[one?.index ?? -1] ?? '').trim();
  return text === '' ? said : new Map([...said, ['count', text]]);
}

/** The cells of a row with the day its figure was said on, where its heading names that. */
export function issuedFor(
  { issued }: Descriptor,
  said: ReadonlyMap<Role, string>,
): ReadonlyMap<Role, string> {
  return issued === undefined ? said : new Map([...said, ['issued_on', issued]]);
}

/** Whose figures a row holds by a cell that says just that, in a column of sources or of names nobody knows. */
export function kindInCells(columns: readonly TableColumn[], row: GridRow): Descriptor {
  for (const { index, role, why, heading } of columns) {
    const isOpen = role === 'left out' && why !== 'left out by you';
    if (!isOpen && !['source', 'holder', 'series', 'note', 'scope'].includes(role)) continue;
    const text = (row.cells[index] ?? '').trim();
    if (!/\p{L}/u.test(text) || text.length > MOST_LETTERS) continue;
    const { kind, bound, leftOut, metric, rest } = describe(text);
    if (metric !== undefined || rest !== undefined) continue;
    if (heading === '' && leftOut !== undefined) return { leftOut };
    // Ends of a band name their rows only where nothing stands over them.
    if (heading === '' && bound !== undefined)
      return { ...(kind !== undefined && { kind }), bound };
    if (kind === 'guidance' || kind === 'expectation') return { kind };
  }
  return {};
}

const MOST_LETTERS = 40;

/** Whether a name of a part stands for the whole company: `Total company`, `Group`, `Consolidated total`. */
export function isWhole(scope: string): boolean {
  return /^(?:(?:the|company|companies|total|totals|group|consolidated|all|whole|overall|entire|segments|business|firm|corporation|sum|none|n\/a|-)(?: |$))+$/iu.test(
    scope
      .trim()
      .replace(/[-_:]+/gu, ' ')
      .trim() || '-',
  );
}

/** What the row says of all its figures. */
export function rowSays(row: ReadonlyMap<Role, string>): Descriptor {
  const label = row.get('metric') ?? '';
  const about: { -readonly [K in keyof Descriptor]: Descriptor[K] } = { ...describe(label) };
  const kind = describe(row.get('kind') ?? '');
  if (kind.kind !== undefined) about.kind = kind.kind;
  if (kind.bound !== undefined) about.bound = kind.bound;
  const basis = describe(row.get('basis') ?? '').basis;
  if (basis !== undefined) about.basis = basis;
  const scope = row.get('scope') ?? '';
  if (scope !== '' && !isWhole(scope)) {
    about.scope = about.scope === undefined ? scope : `${scope}: ${about.scope}`;
  }
  const versus = row.get('versus');
  if (versus !== undefined) about.versus = describe(versus).versus ?? versus.toLowerCase();
  const variant = row.get('variant');
  if (variant !== undefined) about.variant = variant;
  return about;
}
