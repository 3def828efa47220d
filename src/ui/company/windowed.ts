import type { Panel } from '../../charts/series/panel.ts';
import { inWindow, type RecordWindow } from '../../domain/record/recordWindow.ts';
import { comparePeriodKeys } from '../../domain/time/period.ts';

/** The periods of a series inside the window: of the guided ones, and from the first of these the reported. */
export function windowed(panel: Panel, window: RecordWindow): readonly string[] {
  const guided = inWindow(panel.series, window).map(({ target }) => target.period);
  const [first] = guided;
  const printed = panel.prints.map(({ period }) => period);
  if (first !== undefined) {
    return [...guided, ...printed.filter((period) => comparePeriodKeys(period, first) >= 0)];
  }
  return typeof window === 'number' && window > 0 ? printed.slice(-window) : printed;
}
