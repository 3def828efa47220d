import { metricOf } from '../../../domain/metric/metrics.ts';
import { isBareChange } from '../headings/describe.ts';
import type { Descriptor } from '../headings/descriptor.ts';
import { wordsOf } from '../headings/headingWords.ts';
import { composedRole } from '../headings/roleWords.ts';
import type { Subject } from '../layout/above.ts';
import { clean } from './factParts.ts';
import { isWhole } from './rowSays.ts';

/** Why a change below a line of a ratio is left out. */
const OF_RATIO = 'how much the ratio above it has changed';

/**
 * What a line such as `% y/y` says below another one: the growth of that. Below a ratio, or where nothing stands
 * above it, it is left out; any other line is as it was.
 */
export function changeBelow(own: Descriptor, label: string, last: Descriptor | null): Descriptor {
  if (composedRole(wordsOf(label)) === 'count')
    return { ...own, leftOut: 'the number of estimates is no figure' };
  if (!isBareChange(label)) return own;
  const { metric = '', rest, scope } = last ?? {};
  const isRatio = metric === '' || metricOf(metric).kind === 'ratio' || own.unit?.power === -4;
  if (rest !== undefined || isRatio) return { ...own, leftOut: OF_RATIO };
  const growth = metric === 'revenue' ? 'revenue_growth' : `${metric}_growth`;
  return clean({ ...own, metric: growth, scope });
}

/** A line called mean or average in a table of estimates is the mean of these. */
export function meanLine(own: Descriptor, label: string, title: Descriptor): Descriptor {
  if (title.kind !== 'expectation' || !/^(?:mean|average|avg\.?)$/iu.test(label.trim())) return own;
  const { rest: _, ...said } = own;
  return { ...said, isMean: true };
}

/** What a line is of in a table whose title names the measure of all of it. */
export function underTitle(about: Descriptor, label: string, subject: Subject | null): Descriptor {
  if (subject === null || about.metric !== undefined) return about;
  const { isParted, ...said } = subject;
  const { rest, ...line } = about;
  const part =
    rest === undefined || isWhole(label) ? undefined : label.replace(/:\s*$/u, '').trim();
  if (part !== undefined && !isParted) return about;
  return clean({ ...said, ...line, scope: line.scope ?? part });
}
