import { readUnit, isMoney } from '../../csv/units.ts';
import { readDay } from '../cells/dates.ts';
import { isFigure } from '../cells/numbers.ts';
import { describe } from '../headings/describe.ts';
import { isYear, readPeriodSaid } from '../headings/periods.ts';
import type { Role } from '../headings/role.ts';

/** The part of some cells that pass a test, from 0 to 1; 0 of none. */
export function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

/** Whether a cell is the label of a period. */
export const isLabel = (cell: string): boolean => readPeriodSaid(cell) !== null;

/** Whether a cell names a metric. */
export const isMetric = (cell: string): boolean => describe(cell).metric !== undefined;

/** What a guidance is to the one before it. */
const STAGES =
  /^(?:raised?|lowered|cut|initiated?|reiterated?|maintained?|narrowed|withdrawn|preliminary|reaffirmed|confirmed|new|erhöht|gesenkt|bestätigt|relevé|abaissé|confirmé)$/iu;

/** What a column without a known heading holds, by its cells. */
export function roleByCells(cells: readonly string[]): Role | null {
  if (cells.length === 0) return null;
  if (share(cells, (cell) => readDay(cell) !== null) > 0.8) return 'date';
  if (share(cells, isYear) > 0.9) return 'year';
  if (share(cells, (cell) => isLabel(cell) && !isFigure(cell)) > 0.8) return 'period';
  if (share(cells, isMetric) > 0.6) return 'metric';
  if (
    share(cells, (cell) =>
      /^(?:us[- ]?)?gaap$|^non[- _]?gaap$|^adjusted$|^reported$/iu.test(cell),
    ) > 0.8
  )
    return 'basis';
  if (share(cells, (cell) => /^https?:\/\/|^www\./iu.test(cell)) > 0.8) return 'source';
  if (share(cells, (cell) => /^[A-Z]{3}$/u.test(cell) && isMoney(readUnit(cell)?.base ?? '')) > 0.8)
    return 'currency';
  if (share(cells, (cell) => STAGES.test(cell)) > 0.8) return 'stage';
  if (share(cells, (cell) => readUnit(cell) !== null && !isFigure(cell)) > 0.8) return 'unit';
  if (
    share(cells, (cell) => describe(cell).kind !== undefined && describe(cell).rest === undefined) >
    0.8
  )
    return 'kind';
  return share(cells, isTicker) > 0.8 ? 'ticker' : null;
}

/** `NVDA`, `BRK.B`, `7203.T`; never a flag or a running number with a letter before it. */
function isTicker(cell: string): boolean {
  return (
    /^(?:[A-Z][A-Z0-9]{0,5}|\d{4,6})(?:[.-][A-Z]{1,3})$|^[A-Z]{1,6}$|^[A-Z]{2,5}\d$/u.test(cell) &&
    !/^(?:TRUE|FALSE|YES|NO|Y|N|NULL|NONE|OK|NEW|BEAT|MISS|MET|BUY|SELL|HOLD|IN|LINE|ABOVE|BELOW|UP|DOWN|HIGH|LOW|MID|GAAP|NON)$/u.test(
      cell,
    )
  );
}

/** `High`, `Avg`, `Consensus`: what names a line of one measure. */
export function isEndOrKind(cell: string): boolean {
  const { bound, kind, isMean, rest, metric } = describe(cell);
  const isMeanAlone = /^(?:avg\.?|average|mean|median)$/iu.test(cell);
  return (
    isMeanAlone ||
    (metric === undefined && rest === undefined && (bound ?? kind ?? isMean) !== undefined)
  );
}
