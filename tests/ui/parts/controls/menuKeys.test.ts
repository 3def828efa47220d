import { expect, it } from 'vitest';
import { itemAfter } from '../../../../src/ui/parts/controls/menuKeys.ts';

it('moves round the lines of a menu, and to its ends', () => {
  expect(itemAfter('ArrowDown', 4, 5)).toBe(0);
  expect(itemAfter('ArrowUp', 0, 5)).toBe(4);
  expect(itemAfter('End', 0, 5)).toBe(4);
  expect(itemAfter('Home', 3, 5)).toBe(0);
  expect(itemAfter('x', 3, 5)).toBeNull();
});
