import { BASES } from '../../domain/metric/basis.ts';
import { FORMS } from '../../domain/quantity/band.ts';
import { toCsv } from '../csv/csvText.ts';
import type { ExportTable } from './exportCsv.ts';
import { zip } from './exportZip.ts';

interface PackageField {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer';
  readonly constraints?: Readonly<Record<string, unknown>>;
}

const NUMBERS = new Set(['low', 'high', 'value', 'amount', 'precision']);
const WHOLE = new Set(['start', 'end', 'count', 'end_month', 'weeks']);
const DAY = { pattern: String.raw`\d{4}(-\d{2}(-\d{2})?)?` };
const CONSTRAINTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  metric: { required: true },
  basis: { required: true, enum: BASES },
  unit: { required: true },
  form: { required: true, enum: FORMS },
  stage: { required: true, enum: ['guidance', 'preliminary'] },
  series: { required: true, enum: ['first print', 'recast', 'restated', 'derived'] },
  in_guidance: { required: true, enum: ['yes', 'no', 'unknown'] },
  quantified_by: { required: true, enum: ['company', 'user'] },
  issued_on: DAY,
  reported_on: DAY,
  as_of: DAY,
};

function fieldOf(name: string): PackageField {
  const type = NUMBERS.has(name) ? 'number' : WHOLE.has(name) ? 'integer' : 'string';
  const constraints = CONSTRAINTS[name];
  return { name, type, ...(constraints === undefined ? {} : { constraints }) };
}

/**
 * The tables as a Frictionless Data Package (Data Package v1, tabular): a zip of one CSV each in our
 * own columns, which import again without a question, and `datapackage.json` with their schemas.
 * Text that starts like a formula has an apostrophe before it, as in every CSV of ours.
 */
export function exportPackage(
  tables: readonly (readonly [name: string, table: ExportTable])[],
): Promise<Blob> {
  const files = tables.map(([name, { header, rows }]) => {
    return { name, header, path: `${name}.csv`, text: toCsv(header, rows) };
  });
  const description = {
    profile: 'tabular-data-package',
    name: 'guideband',
    title: 'Guidance and what was delivered',
    description: 'Figures are in base units: whole currency units, fractions for percent.',
    resources: files.map(({ name, header, path, text }) => ({
      profile: 'tabular-data-resource',
      name,
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: new TextEncoder().encode(text).length,
      dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
      schema: { fields: header.map(fieldOf), missingValues: [''] },
    })),
  };
  const json = `${JSON.stringify(description, null, 2)}\n`;
  return zip([{ path: 'datapackage.json', text: json }, ...files]);
}
