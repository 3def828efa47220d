import { periodLabel } from '../../domain/time/period.ts';
import { periodKeyOf } from '../../domain/time/periodLabel.ts';
import { findMetric } from '../../domain/metric/metrics.ts';
import { formatExact } from '../../charts/words/format.ts';
import { userLocale } from '../parts/words/locale.ts';
import { readFigure } from '../parts/rows/typedFigure.ts';
import { text, type FormValues } from './form.ts';

/** What a typed field was read as, so that a slip shows before it is saved. */
export function echoOf(name: string, values: FormValues): string {
  const typed = text(values, name);
  if (typed === '') return '';
  if (name === 'period') {
    const key = periodKeyOf(typed);
    return key === null ? '' : `Fiscal ${periodLabel(key)}`;
  }
  if (name === 'metric') return findMetric(typed)?.name ?? 'A metric of your own';
  if (!['low', 'high', 'value', 'amount'].includes(name)) return '';
  const unit = text(values, 'unit').toLowerCase();
  const figure = readFigure(typed, unit);
  return figure === null ? '' : formatExact(figure.value, unit, userLocale());
}

/** The unit most figures of a metric are in, offered when the metric is named first. */
export function usualUnit(metricName: string): string {
  const kind = findMetric(metricName)?.kind;
  if (kind === undefined) return '';
  if (kind === 'amount') return 'usd';
  if (kind === 'ratio') return 'fraction';
  if (kind === 'per_share') return 'usd_per_share';
  return kind;
}
