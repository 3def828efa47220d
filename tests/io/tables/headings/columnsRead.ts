import { guessLayout, type TableColumn } from '../../../../src/io/tables/layout/layout.ts';
import { textGrid } from '../../../../src/io/tables/grids/textGrid.ts';

/** A heading, a cell under it, and what the column is: a role, or what a figure is of. */
export type Styled = readonly [heading: string, cell: string, expected: string];

/** What a column was taken for, in the words of the list above. */
function wordsOf({ role, about }: TableColumn): readonly string[] {
  if (role !== 'figure') return [role];
  const { metric, kind, bound, basis, versus, unit, period, scope, rest } = about;
  const label = period !== undefined && 'key' in period ? period.key : undefined;
  const size = unit?.power == null || unit.power < 0 ? undefined : String(unit.power);
  const said = [metric, kind, bound, basis, versus, unit?.base, size, label];
  const named = scope === undefined ? [] : [`scope:${scope}`];
  // Words not understood make a metric of its own: a figure under another name than the one that is right.
  const more = rest === undefined ? [] : [`rest:${rest}`];
  return [
    ...said.filter((word) => word !== undefined && word !== ''),
    ...named,
    ...more,
  ] as string[];
}

/** How many columns of these styles there are, and which were read as something else. */
export function readColumns(styles: readonly (readonly Styled[])[]): {
  readonly all: number;
  readonly wrong: readonly string[];
} {
  let all = 0;
  const wrong: string[] = [];
  for (const style of styles) {
    const text = [0, 1]
      .map((row) => style.map((one) => `"${one[row] ?? ''}"`).join(','))
      .join('\n');
    const { columns } = guessLayout(textGrid(text));
    style.forEach(([heading, , expected], index) => {
      const column = columns[index];
      const got = column === undefined ? ['none'] : wordsOf(column);
      all += 1;
      const words =
        expected === 'left out' ? [expected] : expected.split(' ').filter((word) => word !== '');
      // Every word there is, and none besides: a unit or a period that nobody said is wrong too.
      const isRight = words.length === got.length && words.every((word) => got.includes(word));
      if (!isRight) wrong.push(`${heading}: ${got.join(' ')}, not ${expected}`);
    });
  }
  return { all, wrong };
}
