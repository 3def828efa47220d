import { BALANCE } from './catalogue/balance.ts';
import { CASH } from './catalogue/cash.ts';
import { COSTS } from './catalogue/costs.ts';
import { ENERGY } from './catalogue/energy.ts';
import { FINANCE } from './catalogue/finance.ts';
import { INCOME } from './catalogue/income.ts';
import { INDUSTRY } from './catalogue/industry.ts';
import { PROPERTY } from './catalogue/property.ts';
import { RETAIL } from './catalogue/retail.ts';
import { SOFTWARE } from './catalogue/software.ts';
import { TRANSPORT } from './catalogue/transport.ts';
import type { MetricRecord } from './metric.ts';

/** What any company may have, whatever it does. */
export const OF_EVERY_COMPANY: readonly MetricRecord[] = [...INCOME, ...COSTS, ...CASH];

/**
 * The registry of metrics, in the order of the screen. Text, headings, files and pages know a metric by its record here
 * and nowhere else: a new one is one record, its words under `words/`, and one
 * sentence in `tests/extract/sentences/metrics.ts`.
 */
export const CATALOGUE: readonly MetricRecord[] = [
  ...OF_EVERY_COMPANY,
  ...BALANCE,
  ...FINANCE,
  ...PROPERTY,
  ...RETAIL,
  ...SOFTWARE,
  ...ENERGY,
  ...TRANSPORT,
  ...INDUSTRY,
];
