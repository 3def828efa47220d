import type { Draft, Expectation } from '../domain/rows.ts';
import { readBasis, readDate, readPeriod, type Cells } from './readFields.ts';
import { readFigures, readPlain } from './readFigures.ts';
import { required, sourceOf, type Context } from './readRows.ts';

/** Someone else's number for a target, from a row that names its holder. */
export function expectationDraft(cells: Cells, context: Context): Draft<Expectation> {
  const { metric, unit, values } = readFigures(cells, ['value']);
  return {
    kind: 'expectation',
    metric: metric.id,
    basis: readBasis(cells),
    variant: cells.get('variant'),
    scope: cells.get('scope') || 'company',
    versus: cells.get('versus'),
    period: readPeriod(cells),
    unit,
    value: required(values[0], 'value', cells),
    holder: cells.words('holder') || 'consensus',
    asOf: readDate(cells, 'as_of'),
    count: readPlain(cells, 'count'),
    origin: context.origin,
    line: context.line,
    source: sourceOf(cells, context),
    note: cells.words('note'),
    mark: cells.words('mark'),
    document: cells.words('document'),
    start: readPlain(cells, 'start'),
    end: readPlain(cells, 'end'),
  };
}
