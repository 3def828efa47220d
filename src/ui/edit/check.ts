import { isForm, type Form } from '../../domain/quantity/band.ts';
import { isBasis } from '../../domain/metric/basis.ts';
import { isPartialDate } from '../../domain/time/date.ts';
import { findMetric, metricOf } from '../../domain/metric/metrics.ts';
import { periodKeyOf } from '../../domain/time/periodLabel.ts';
import type { Draft, Row, Series, TargetFields } from '../../domain/book/rows.ts';
import type { EditKind } from '../parts/rows/editFields.ts';
import { readFigure, type TypedFigure } from '../parts/rows/typedFigure.ts';
import { provenanceOf, text, type FormValues } from './form.ts';

export type Errors = Readonly<Record<string, string>>;

/** What a form amounts to: the row it would save, or what is missing, by field. */
export interface Checked {
  readonly draft: Draft | null;
  readonly errors: Errors;
}

type Problems = Record<string, string>;

/** Checks a form as it is typed; `row` is the one being edited, if any. */
export function checkForm(kind: EditKind, values: FormValues, row: Row | null = null): Checked {
  const errors: Problems = {};
  const draft = DRAFTS[kind](values, row, errors);
  return { draft: Object.keys(errors).length === 0 ? draft : null, errors };
}

const DRAFTS: Readonly<
  Record<EditKind, (values: FormValues, row: Row | null, errors: Problems) => Draft>
> = {
  guidance: guidanceDraft,
  actual: actualDraft,
  bridge: bridgeDraft,
  expectation: expectationDraft,
  calendar: calendarDraft,
  split: splitDraft,
};

function guidanceDraft(values: FormValues, row: Row | null, errors: Problems): Draft {
  const target = readTarget(values, errors);
  const form = text(values, 'form');
  const kept: Form = isForm(form) ? form : 'range';
  return {
    kind: 'guidance',
    ...provenanceOf(row, values),
    ...target,
    form: kept,
    ...readBand(kept, values, target.unit, errors),
    stated: text(values, 'stated'),
    issuedOn: readDate(values, 'issuedOn', errors),
    stage: text(values, 'stage') === 'preliminary' ? 'preliminary' : 'guidance',
    assumptions: text(values, 'assumptions'),
  };
}

function readBand(
  form: Form,
  values: FormValues,
  unit: string,
  errors: Problems,
): { readonly low: number | null; readonly high: number | null } {
  if (form === 'directional' || form === 'qualitative') {
    if (text(values, 'stated') === '') errors['stated'] = 'Write what was said';
    return { low: null, high: null };
  }
  const low = form === 'ceiling' ? null : readNumber(values, 'low', unit, errors);
  if (form === 'point' || form === 'approximate') {
    return { low: low?.value ?? null, high: low?.value ?? null };
  }
  const high = form === 'floor' ? null : readNumber(values, 'high', unit, errors);
  if (low !== null && high !== null && low.value > high.value) {
    errors['high'] = 'The high end is below the low end';
  }
  return { low: low?.value ?? null, high: high?.value ?? null };
}

function actualDraft(values: FormValues, row: Row | null, errors: Problems): Draft {
  const target = readTarget(values, errors);
  const figure = readNumber(values, 'value', target.unit, errors);
  const rounding = text(values, 'precision');
  const stated = rounding === '' || rounding === 'exact' ? null : readFigure(rounding, target.unit);
  if (rounding !== '' && rounding !== 'exact' && (stated === null || stated.value <= 0)) {
    errors['precision'] = 'Write a unit such as 0.01 or 1m, or exact';
  }
  return {
    kind: 'actual',
    ...provenanceOf(row, values),
    ...target,
    value: figure?.value ?? 0,
    precision: rounding === 'exact' ? null : (stated?.value ?? figure?.precision ?? null),
    reportedOn: readDate(values, 'reportedOn', errors),
    series: text(values, 'series') as Series,
  };
}

function bridgeDraft(values: FormValues, row: Row | null, errors: Problems): Draft {
  const target = readTarget(values, errors);
  const inGuidance = text(values, 'inGuidance');
  if (text(values, 'label') === '') errors['label'] = 'Say what the item is';
  return {
    kind: 'bridge',
    ...provenanceOf(row, values),
    ...target,
    amount: readNumber(values, 'amount', target.unit, errors)?.value ?? 0,
    inGuidance: inGuidance === 'yes' || inGuidance === 'no' ? inGuidance : 'unknown',
    quantifiedBy: text(values, 'quantifiedBy') === 'user' ? 'user' : 'company',
    label: text(values, 'label'),
  };
}

function calendarDraft(values: FormValues, row: Row | null, errors: Problems): Draft {
  const label = text(values, 'period');
  const period = label === '' ? '' : readPeriod(label, errors);
  const endMonth = readWhole(values, 'endMonth', 12, errors);
  const weeks = readWhole(values, 'weeks', 60, errors);
  if (period === '' && label === '' && endMonth === null) {
    errors['endMonth'] ??= 'Give the month the fiscal year ends in, or one period with its weeks';
  }
  if (period !== '' && weeks === null) errors['weeks'] ??= 'Give the weeks of this period';
  return {
    kind: 'calendar',
    ...provenanceOf(row, values),
    from: readDate(values, 'from', errors),
    endMonth,
    endRule: text(values, 'endRule'),
    yearNamed: text(values, 'yearNamed'),
    period,
    weeks,
  };
}

function expectationDraft(values: FormValues, row: Row | null, errors: Problems): Draft {
  const target = readTarget(values, errors);
  if (text(values, 'holder') === '') errors['holder'] = 'Say whose number it is';
  return {
    kind: 'expectation',
    ...provenanceOf(row, values),
    ...target,
    value: readNumber(values, 'value', target.unit, errors)?.value ?? 0,
    holder: text(values, 'holder'),
    asOf: readDate(values, 'asOf', errors),
    count: readWhole(values, 'count', 1000, errors),
  };
}

function splitDraft(values: FormValues, row: Row | null, errors: Problems): Draft {
  const ratio = Number(text(values, 'ratio'));
  if (!(ratio > 0 && Number.isFinite(ratio))) errors['ratio'] = 'Write a ratio such as 4 or 0.1';
  const date = readDate(values, 'date', errors);
  // Figures are scaled from a day on: a month would leave some of them in doubt.
  if (date.length < 10) errors['date'] ??= 'Write the day, as 2020-08-31';
  return { kind: 'split', ...provenanceOf(row, values), date, ratio };
}

function readTarget(values: FormValues, errors: Problems): TargetFields {
  const name = text(values, 'metric');
  const metric = findMetric(name)?.id ?? name.toLowerCase().replace(/[^a-z0-9]+/gu, '_');
  if (metric.replaceAll('_', '') === '') errors['metric'] = 'Name the metric';
  const unit = text(values, 'unit').toLowerCase();
  if (!/^[a-z][a-z_]*$/u.test(unit)) errors['unit'] = 'Choose a unit such as usd or fraction';
  else if (
    metricOf(metric).kind === 'ratio' &&
    unit !== 'fraction' &&
    findMetric(metric) !== null
  ) {
    errors['unit'] = 'A ratio is held as a fraction';
  }
  const basis = text(values, 'basis');
  return {
    metric,
    basis: isBasis(basis) ? basis : 'unspecified',
    variant: text(values, 'variant'),
    scope: text(values, 'scope') || 'company',
    versus: text(values, 'versus'),
    period: readPeriod(text(values, 'period'), errors),
    unit,
  };
}

function readPeriod(label: string, errors: Problems): string {
  const key = periodKeyOf(label);
  if (key === null) errors['period'] = 'Write a fiscal period such as Q1 2013 or FY13';
  return key ?? '';
}

function readDate(values: FormValues, name: string, errors: Problems): string {
  const date = text(values, name);
  if (!isPartialDate(date)) errors[name] = 'Write a date as 2013-01-24, 2013-01 or 2013';
  return date;
}

function readNumber(
  values: FormValues,
  name: string,
  unit: string,
  errors: Problems,
): TypedFigure | null {
  const figure = readFigure(text(values, name), unit);
  if (figure === null) {
    errors[name] =
      unit === 'fraction' ? 'Write 64% or 0.64' : 'Write a figure such as 1.05bn or 0.21';
  }
  return figure;
}

function readWhole(
  values: FormValues,
  name: string,
  most: number,
  errors: Problems,
): number | null {
  const typed = text(values, name);
  if (typed === '') return null;
  const value = Number(typed);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  errors[name] = `Write a whole number from 1 to ${most}`;
  return null;
}
