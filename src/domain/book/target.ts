import type { Row, TargetFields } from './rows.ts';

/** Guidance and actuals meet only when this key is equal: every field of the target counts. */
export function targetKey(target: TargetFields): string {
  return [
    target.metric,
    target.basis,
    target.variant,
    target.scope,
    target.versus,
    target.unit,
    target.period,
  ].join('|');
}

/** The key of a series: the target without its period. */
export function seriesKey(target: TargetFields): string {
  return targetKey({ ...target, period: '' });
}

/**
 * What identifies a statement: its target, its date and its source. The same key with the same value
 * is the same statement; with another value it is a correction.
 */
export function matchKey(
  row: Row | Omit<Row, 'id' | 'entered' | 'retired' | 'retiredReason'>,
): string {
  const row_ = row as Row;
  switch (row_.kind) {
    case 'guidance':
      return `g|${targetKey(row_)}|${row_.issuedOn}|${row_.stage}|${row_.source}`;
    case 'actual':
      return `a|${targetKey(row_)}|${row_.reportedOn}|${row_.series}|${row_.source}`;
    case 'bridge':
      return `b|${targetKey(row_)}|${row_.label}|${row_.quantifiedBy}|${row_.source}`;
    case 'calendar':
      return `c|${row_.from}|${row_.period}`;
    case 'company':
      return `n|${row_.field}|${row_.field === 'alias' ? row_.value : ''}|${row_.from}`;
    case 'basis':
      return `s|${row_.answersOrigin}|${row_.metric}`;
    case 'split':
      return `x|${row_.date}`;
    case 'expectation':
      return `e|${targetKey(row_)}|${row_.holder}|${row_.asOf}|${row_.source}`;
    case 'note':
      return `t|${targetKey(row_)}|${row_.writtenOn}|${row_.text}`;
  }
}

/** What a row says, apart from where it was read: two rows with equal match key and content are the same. */
export function contentKey(
  row: Row | Omit<Row, 'id' | 'entered' | 'retired' | 'retiredReason'>,
): string {
  const row_ = row as Row;
  switch (row_.kind) {
    case 'guidance':
      return JSON.stringify([
        row_.form,
        row_.low,
        row_.high,
        row_.stated,
        row_.note,
        row_.mark,
        row_.assumptions,
      ]);
    case 'actual':
      return JSON.stringify([row_.value, row_.precision, row_.note, row_.mark]);
    case 'bridge':
      return JSON.stringify([row_.amount, row_.inGuidance, row_.note]);
    case 'calendar':
      return JSON.stringify([row_.endMonth, row_.endRule, row_.yearNamed, row_.weeks, row_.note]);
    case 'company':
      return row_.value;
    case 'basis':
      return row_.basis;
    case 'split':
      return String(row_.ratio);
    case 'expectation':
      return JSON.stringify([row_.value, row_.count, row_.note, row_.mark]);
    case 'note':
      return row_.note;
  }
}
