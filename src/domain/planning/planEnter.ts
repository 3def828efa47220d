import type { Draft, Row } from '../book/rows.ts';

/**
 * The row a draft becomes when commit number `entered` takes it in. The kinds that come by the hundred
 * thousand name every field: spreading them takes several times as long.
 */
export function enterRow(draft: Draft, id: number, entered: number): Row {
  if (draft.kind === 'guidance') return enterGuidance(draft, id, entered);
  if (draft.kind === 'actual') return enterActual(draft, id, entered);
  return { ...draft, id, entered, retired: 0, retiredReason: '' };
}

function enterGuidance(
  draft: Extract<Draft, { kind: 'guidance' }>,
  id: number,
  entered: number,
): Row {
  return {
    kind: 'guidance',
    id,
    entered,
    retired: 0,
    retiredReason: '',
    origin: draft.origin,
    line: draft.line,
    source: draft.source,
    note: draft.note,
    mark: draft.mark,
    document: draft.document,
    start: draft.start,
    end: draft.end,
    metric: draft.metric,
    basis: draft.basis,
    variant: draft.variant,
    scope: draft.scope,
    versus: draft.versus,
    period: draft.period,
    unit: draft.unit,
    form: draft.form,
    low: draft.low,
    high: draft.high,
    stated: draft.stated,
    issuedOn: draft.issuedOn,
    stage: draft.stage,
    assumptions: draft.assumptions,
  };
}

function enterActual(draft: Extract<Draft, { kind: 'actual' }>, id: number, entered: number): Row {
  return {
    kind: 'actual',
    id,
    entered,
    retired: 0,
    retiredReason: '',
    origin: draft.origin,
    line: draft.line,
    source: draft.source,
    note: draft.note,
    mark: draft.mark,
    document: draft.document,
    start: draft.start,
    end: draft.end,
    metric: draft.metric,
    basis: draft.basis,
    variant: draft.variant,
    scope: draft.scope,
    versus: draft.versus,
    period: draft.period,
    unit: draft.unit,
    value: draft.value,
    precision: draft.precision,
    reportedOn: draft.reportedOn,
    series: draft.series,
  };
}
