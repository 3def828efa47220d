import type { Horizon } from '../../domain/time/period.ts';
import type { CompanyRow } from '../series/companyRows.ts';
import { sharedPeriods } from '../series/axis.ts';
import { HORIZON_WORDS } from '../words/finding.ts';

/** Columns a heat map shows at most: ten years of quarters. */
const MOST_COLUMNS = 40;

/** The last columns any of the rows has something in, without gaps. */
export function heatColumns(rows: readonly CompanyRow[]): readonly string[] {
  const keys = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return sharedPeriods(keys).slice(-MOST_COLUMNS);
}

/** What the rows show together, in counts: the title of the heat map. */
export function heatFinding(rows: readonly CompanyRow[], horizon: Horizon): string {
  const counts = { above: 0, inside: 0, below: 0, undecided: 0 };
  for (const { cells } of rows) {
    for (const { mark } of cells.values()) {
      if (mark.actual?.outcome != null) counts[mark.actual.side] += 1;
    }
  }
  const n = counts.above + counts.inside + counts.below;
  const companies = new Set(rows.map(({ company }) => company.id)).size;
  const who = `${companies} ${companies === 1 ? 'company' : 'companies'}`;
  if (n === 0) return `Nothing scored yet for ${who}`;
  const edge = counts.undecided === 0 ? '' : `; ${counts.undecided} on an edge`;
  return `${who}, ${n} company ${HORIZON_WORDS[horizon]}s scored: ${counts.above} above, ${counts.inside} inside, ${counts.below} below${edge}`;
}
