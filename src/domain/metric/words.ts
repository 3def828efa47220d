import { BALANCE_WORDS } from './words/balance.ts';
import { CASH_WORDS } from './words/cash.ts';
import { COSTS_WORDS } from './words/costs.ts';
import { ENERGY_WORDS } from './words/energy.ts';
import { FINANCE_WORDS } from './words/finance.ts';
import { INCOME_WORDS } from './words/income.ts';
import { INDUSTRY_WORDS } from './words/industry.ts';
import { PROPERTY_WORDS } from './words/property.ts';
import { RETAIL_WORDS } from './words/retail.ts';
import { SOFTWARE_WORDS } from './words/software.ts';
import { TRANSPORT_WORDS } from './words/transport.ts';
import type { MetricWords } from './metric.ts';

/**
 * The words text names the metrics of the registry by, under their ids; an id that is not there is named by headings
 * only. They lie beside the catalogue, not in it: the pages need to know what a metric is, and never how text says it.
 */
export const WORDS_OF_METRICS: MetricWords = {
  ...INCOME_WORDS,
  ...COSTS_WORDS,
  ...CASH_WORDS,
  ...BALANCE_WORDS,
  ...FINANCE_WORDS,
  ...PROPERTY_WORDS,
  ...RETAIL_WORDS,
  ...SOFTWARE_WORDS,
  ...ENERGY_WORDS,
  ...TRANSPORT_WORDS,
  ...INDUSTRY_WORDS,
};
