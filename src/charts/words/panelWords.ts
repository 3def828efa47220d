import { metricOf } from '../../domain/metric/metrics.ts';
import { periodLabel } from '../../domain/time/period.ts';
import type { Panel } from '../series/panel.ts';
import { sourcesOf } from '../series/seriesList.ts';
import { findingOf, periodWord } from './finding.ts';
import { formatValue } from './format.ts';
import { seriesLine } from './seriesLine.ts';
import type { Benchmark } from '../../domain/comparing/deviation.ts';
import type { RecordWindow } from '../../domain/record/recordWindow.ts';

/** The title of a series nobody guided: what is known of it. */
function reportedOnly({ target, prints }: Panel, locale: string): string {
  const { name } = metricOf(target.metric, target.unit);
  const last = prints.at(-1);
  if (last === undefined) return name;
  const value = formatValue(last.value, last.unit, locale, true, last.precision);
  const count = `${prints.length} ${periodWord(last.period, prints.length)} reported`;
  return `${name}: ${value} in ${periodLabel(last.period)}, ${count}, none guided`;
}

/** What stands above and below the chart of a series. */
export interface PanelWords {
  /** The finding. */
  readonly title: string;
  /** Metric, basis, unit. */
  readonly subtitle: string;
  /** Where the guidance comes from; empty where nobody says. */
  readonly origins: string;
}

/** The words of a panel: its finding over the periods of the window, what it is, where it comes from. */
export function panelWords(
  panel: Panel,
  locale: string,
  { window, benchmark }: { readonly window: RecordWindow; readonly benchmark: Benchmark },
): PanelWords {
  return {
    title:
      panel.series.length === 0
        ? reportedOnly(panel, locale)
        : findingOf(panel.series, locale, window, benchmark),
    subtitle: seriesLine(panel.target),
    origins: sourcesOf(panel.series),
  };
}
