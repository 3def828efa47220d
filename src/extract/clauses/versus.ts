import type { Tag, Tagged } from '../tags/tags.ts';
import type { PeriodMention } from '../types.ts';

/** How a period named as a base lies to the one reported: the year or the quarter before; null for another. */
export type Against = (period: PeriodMention) => 'yoy' | 'qoq' | null;

/** What a change at a place is measured against: right behind it, or between it and the figure before. */
export function versusAt({ tags, line }: Tagged, at: number, against: Against): readonly string[] {
  const right = line.slice(at + 1, at + 10);
  const both = /^[,i]?L?C[,&R]{1,2}C/.exec(right);
  const isList = /[%$e][,&R]{1,2}$/.test(line.slice(0, at));
  const named = (from: number, text: string): readonly string[] => {
    const all: string[] = [];
    for (let k = 0; k < text.length; k += 1) {
      const versus = tags[from + k]?.versus;
      if (versus !== undefined) all.push(versus);
    }
    return all;
  };
  if (both !== null && !isList) return [...new Set(named(at + 1, both[0]))];
  const ordered = inOrder(tags, line, at);
  if (ordered !== null) return [ordered];
  const behind = /^[^$%e#;.,()c]{0,7}C/.exec(right);
  if (behind !== null) return named(at + 1, behind[0]).slice(0, 1);
  const base = /^[PiC]{0,2}[Kn]i?P/.exec(right);
  const period = base === null ? undefined : tags[at + base[0].length]?.period;
  const relation = period === undefined ? null : against(period);
  if (relation !== null) return [relation];
  const before = line.slice(Math.max(0, at - 12), at);
  const edge = Math.max(before.search(/[$%e#;][^$%e#;]*$/), 0);
  const own = before.slice(edge);
  const place = own.lastIndexOf('C');
  // "35% over last year and 60% over 2019": what stands right behind a figure is the comparison of that one.
  if (place < 0 || /^[$%e#]i?C[^C]*$/.test(own)) return [];
  return named(Math.max(0, at - 12) + edge + place, 'C');
}

/** "12% and 7%, respectively, over last quarter and last year": the figures of a list take their comparisons in order. */
function inOrder(tags: readonly Tag[], line: string, at: number): string | null {
  const isFirst = /^[,&]{1,2}[%$e][,]?L?[,]?C[,]?&C/.test(line.slice(at + 1));
  const isSecond =
    /^[,]?L?[,]?C[,]?&C/.test(line.slice(at + 1)) && /[%$e][,&R]{1,2}$/.test(line.slice(0, at));
  if (!isFirst && !isSecond) return null;
  const first = line.indexOf('C', at);
  const second = line.indexOf('C', first + 1);
  return tags[isFirst ? first : second]?.versus ?? null;
}
