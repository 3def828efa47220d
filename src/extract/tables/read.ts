import { isNegative, negate, toNumber } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import { amountOf, type Amount } from './amount.ts';
import type { Row, Table } from './collect.ts';
import { contextOf, type Common, type TableContext } from './context.ts';
import { dateOf } from './dated.ts';
import { kindFor, settleKind } from './kinded.ts';
import { headMeasure, isChangeOnly, type HeadMeasure } from './measure.ts';
import { placesOf, type Place } from './places.ts';
import { basisOf, measureOf, type RowReading } from './rowHead.ts';
import { scaleOf, under } from './scale.ts';
import { cellValue } from './value.ts';
import type { Fact, Rejected } from '../types.ts';
import type { Named, RuleId } from '../rules.ts';
import type { Veto } from '../vetoes.ts';

/** Why a cell makes no fact. */
type TableVeto = Named<'v:table', Veto>;

export interface TableReading {
  readonly facts: readonly Fact[];
  readonly rejected: readonly Rejected[];
}

function signed(amount: Amount, isSpent: boolean): Pick<Fact, 'low' | 'high'> {
  const out = (end: Decimal | null): number | null => {
    if (end === null) return null;
    return toNumber(isSpent && isNegative(end) ? negate(end) : end);
  };
  const [low, high] = [out(amount.low), out(amount.high)];
  return low !== null && high !== null && low > high ? { low: high, high: low } : { low, high };
}

/** The name of a measure in a column of changes, or of a row that counts one; null where it has none. */
function changed(measure: HeadMeasure, isBps: boolean): string {
  if (measure.id.endsWith('_growth') || measure.id.endsWith('_change')) return measure.id;
  if (measure.unit === 'percent' || isBps) return `${measure.id}_change`;
  return `${measure.id}_growth`;
}

/** A scale taken from the other tables of the document. */
function assumed(amount: Amount | null): Amount | null {
  return amount === null ? null : { ...amount, rule: 'unit:default' };
}

/** "Gross margin" of $412 is the profit, not its share of sales. */
function ofMoney(measure: HeadMeasure, { measure: said, low, high }: Place['value']): HeadMeasure {
  const end = high ?? low;
  const isMoney =
    said === 'money' || (said === 'plain' && end !== null && Math.abs(toNumber(end)) > 100);
  return measure.id === 'gross_margin' && isMoney
    ? { ...measure, id: 'gross_profit', unit: 'usd' }
    : measure;
}

/**
 * Whether a statement prints its costs below nothing: where it does not, a cost below nothing is a credit. Elsewhere
 * ("Capital expenditures (5.9)") the mark only says that money went out.
 */
function areCostsBelowZero({ rows }: Table, { kind }: TableContext): boolean {
  if (kind !== 'income') return true;
  const signs = rows.flatMap(({ label, cells }) => {
    if (headMeasure(label)?.isOutflow !== true) return [];
    const value = cells.slice(1).map(({ text }) => cellValue(text)?.low ?? null);
    const first = value.find((low) => low !== null);
    return first === undefined || first === null ? [] : [isNegative(first)];
  });
  return signs.filter((below) => below).length * 2 > signs.length;
}

/** Interest paid is printed below nothing beside costs that are not. */
function mayTurn({ id, isOutflow }: HeadMeasure, isBelowZero: boolean): boolean {
  return isOutflow && (isBelowZero || id === 'interest_expense');
}

function factOf(
  place: Place,
  reading: RowReading,
  context: TableContext,
  isBelowZero: boolean,
): Fact | TableVeto {
  const { row, column, cell, value } = place;
  const measure = ofMoney(reading.measure, value);
  const isChange = column.change !== null || measure.isChange;
  const kinded = kindFor(column, context, place.isBand);
  if (kinded === null) return 'others';
  const dated = dateOf(column, row, context, kinded.kind !== 'actual');
  if (dated === null) return 'no-period';
  const settled = settleKind(kinded, dated.period, context, place.isBand);
  if (settled === null) return 'role-against-period';
  const where = `${row.label} ${row.sections.join(' ')} ${column.text}`.toLowerCase();
  if (
    isChange &&
    value.measure !== 'percent' &&
    value.measure !== 'bps' &&
    !column.isPercent &&
    !/%/.test(where)
  )
    return 'change-of-amount';
  if (
    isChange &&
    column.change === 'unsaid' &&
    context.columns.filter(({ change }) => change === null).length < 1 &&
    settled.kind === 'actual'
  )
    return 'change-unsaid';
  const scale = under(
    column.scale,
    under(scaleOf(row.sections.join(' ').toLowerCase()), context.scale),
  );
  const isPercent =
    isChange ||
    column.isPercent ||
    /%|\bpercent/.test(`${row.label} ${row.sections.join(' ')}`) ||
    scale.isPercent;
  const wanted = isChange ? 'percent' : measure.unit;
  const read = (by: typeof scale): Amount | null =>
    amountOf(value, wanted, isPercent, by, context.currency, where);
  const amount =
    read(scale) ?? assumed(read({ ...scale, power: scale.power ?? context.usualPower }));
  if (amount === null) return 'no-unit';
  const metric = isChange ? changed(measure, value.measure === 'bps') : measure.id;
  const basis = basisOf(reading, column, context, metric);
  const versus = column.change ?? measure.versus ?? 'yoy';
  const rules: readonly RuleId[] = [
    `t:${isChange ? 'change' : place.isBand ? 'low-high' : reading.pattern}`,
    `t:${context.kind}`,
    `period:${dated.settled}`,
    basis.rule,
    reading.scopeRule,
    amount.rule,
    measure.rule,
    settled.rule,
  ];
  return {
    kind: settled.kind,
    metric,
    basis: basis.basis,
    period: dated.period,
    ...signed(amount, mayTurn(measure, isBelowZero) && !isChange),
    form: value.form,
    unit: amount.unit,
    currency: amount.currency,
    scope: reading.part === '' ? 'company' : reading.part,
    ...(isChange ? { versus: versus === 'unsaid' ? 'yoy' : versus } : {}),
    ...(measure.variant === null ? {} : { variant: measure.variant }),
    lines: [row.line.line],
    start: row.line.start,
    end: row.line.end,
    text: row.line.text,
    figure: { start: cell.start, end: cell.end },
    role: 'unknown',
    section: 'table',
    evidence: [],
    confidence: 0,
    rules,
  };
}

/** Reads one table to the facts it states. */
export function readTable(table: Table, common: Common): TableReading {
  const facts: Fact[] = [];
  const rejected: Rejected[] = [];
  const context = contextOf(table, common);
  if (context.kind === 'balance') return { facts, rejected };
  const isBelowZero = areCostsBelowZero(table, context);
  let above: RowReading | null = null;
  const reject = (row: Row, veto: TableVeto): void => {
    const { line, start, end, text } = row.line;
    rejected.push({ start, end, line, text: text.slice(0, 80), veto: `v:table-${veto}` });
  };
  for (const row of table.rows) {
    const reason = new Set<TableVeto>();
    let made = 0;
    const isChange = isChangeOnly(row.label);
    for (const place of placesOf(row, context.columns)) {
      const ofShare = perShareOf(above, row);
      const reading: RowReading | null =
        isChange && above !== null
          ? changeOf(above, row)
          : ofShare !== undefined
            ? ofShare
            : measureOf(row, place.column, context);
      if (reading === null) {
        reason.add('no-metric');
        continue;
      }
      if (!isChange && ofShare === undefined) above = reading;
      const fact = factOf(place, reading, context, isBelowZero);
      if (typeof fact === 'string') reason.add(fact);
      else {
        facts.push(fact);
        made += 1;
      }
    }
    const [first] = reason;
    if (made === 0 && first !== undefined) reject(row, first);
  }
  return { facts, rejected };
}

/** "Per share" below a measure: earnings a share below net income, of others no measure of ours. */
function perShareOf(above: RowReading | null, { label }: Row): RowReading | null | undefined {
  if (!/^(?:- ?)?per (?:diluted |basic |common |ordinary )*share\b/i.test(label.trim()))
    return undefined;
  if (above?.measure.id !== 'net_income') return null;
  const variant = /\bbasic\b/i.test(label) ? 'basic' : null;
  const measure: HeadMeasure = { ...above.measure, id: 'eps', unit: 'per_share', variant };
  return { ...above, pattern: 'carried', measure };
}

function changeOf(above: RowReading, { label }: Row): RowReading {
  const versus =
    /\bq\/q|qoq|sequential|prior quarter/i.test(label) && !/year/i.test(label) ? 'qoq' : 'yoy';
  const variant = /fx[- ]neutral|constant/i.test(label)
    ? 'constant currency'
    : above.measure.variant;
  return {
    ...above,
    pattern: 'carried',
    measure: { ...above.measure, isChange: true, versus, variant },
  };
}
