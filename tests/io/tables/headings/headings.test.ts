import { describe, expect, it } from 'vitest';
import { ABROAD } from './abroad.ts';
import { APART } from './heldOut1.ts';
import { MORE } from './vendors.ts';
import { STYLES } from './english.ts';
import { UNSEEN } from './heldOut2.ts';
import { TYPED } from './typed.ts';
import { INDEPENDENT } from './independent.ts';
import { KEPT_APART } from './heldOut3.ts';
import { readColumns } from './columnsRead.ts';

describe.each([
  ['headings in 40 styles', STYLES, 40],
  ['headings in ten styles kept apart', APART, 10],
  ['headings in thirty styles of other vendors and countries', MORE, 30],
  ['headings in thirty styles typed by hand', TYPED, 30],
  ['headings in 28 styles of fact sheets, trackers and models abroad', ABROAD, 28],
  ['headings in 30 styles independent of the rules', INDEPENDENT, 30],
  ['headings in 30 styles kept apart from them', KEPT_APART, 30],
  ['headings in ten styles written before they were read', UNSEEN, 10],
] as const)('%s', (_, styles, count) => {
  it('at least 95% of the columns are read right without help', () => {
    expect(styles).toHaveLength(count);
    const { all, wrong } = readColumns(styles);
    const share = 1 - wrong.length / all;
    process.stdout.write(
      `columns right: ${all - wrong.length} of ${all} (${(share * 100).toFixed(1)}%); wrong: ${wrong.join('; ')}\n`,
    );
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});
