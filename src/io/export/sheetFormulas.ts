import type { Status } from '../../domain/comparing/comparison.ts';

/** The address of a line of a block in a column; '' where the block has no such line. */
export type CellAddress = (line: string) => string;

/** Digits to which differences are held: what floats add beyond them is noise. */
const DIGITS = 9;

/**
 * Where an actual landed, by the rules of `outcomeOf` over the cells of its column: what rounding could put on
 * either side of a bound is an edge, and a bare point that says the same as the actual is on the guide.
 */
export function outcomeFormula(at: CellAddress, isWidened: boolean): string {
  const actual = at('Comparable');
  const low = at('Scored from') || at('Low');
  const high = at('Scored to') || at('High');
  const digit = at('Last digit');
  const above = `ROUND(${actual}-${low},${DIGITS})`;
  const below = `ROUND(${high}-${actual},${DIGITS})`;
  const isMiddle = `AND(COUNT(${low},${high})=2,${above}=${below})`;
  const nearTo = (bound: string, apart: string): string =>
    `AND(COUNT(${bound})=1,${apart}<>0,ABS(${apart})<N(${digit})/2*(1-1E-9))`;
  const within = `IF(${above}<0,"below",IF(${below}<0,"above",IF(${above}=0,"at low",IF(${below}=0,"at high",IF(${above}=${below},"on the guide",IF(${above}<${below},"lower half","upper half"))))))`;
  const ended = `IF(COUNT(${high})=0,IF(${above}>=0,"met","not met"),IF(COUNT(${low})=0,IF(${below}>=0,"met","not met"),${within}))`;
  const edged =
    digit === ''
      ? ended
      : `IF(OR(${nearTo(low, above)},${nearTo(high, below)}),"edge, rounded",${ended})`;
  const scored = isWidened ? `IF(${isMiddle},"on the guide",${edged})` : edged;
  return `IF(COUNT(${actual})=0,"",IF(COUNT(${low},${high})=0,"",${scored}))`;
}

/** How far a target has come: with a figure it is scored; without one, what is known of why. */
export function statusFormula(at: CellAddress, status: Status): string {
  const open = status === 'scored' ? 'no actual' : status;
  return `IF(COUNT(${at('Comparable')})=1,"scored","${open}")`;
}
