import { describe, expect, it } from 'vitest';
import { guidance } from '../helpers.ts';

describe('a band open at one end is open at the end that is said', () => {
  it.each([
    ['Capital expenditures will not exceed $190 million in 2021.', [null, 190e6]],
    ["Capital expenditures won't exceed $190 million in 2021.", [null, 190e6]],
    ['Capital expenditures should not be more than $190 million in 2021.', [null, 190e6]],
    ['We expect capital expenditures of no more than $190 million in 2021.', [null, 190e6]],
    ['We expect capital expenditures no higher than $190 million in 2021.', [null, 190e6]],
    ['We expect revenue of not less than $190 million in 2021.', [190e6, null]],
    ['We expect revenue to be no lower than $190 million in 2021.', [190e6, null]],
    ['We expect revenue to exceed $190 million in 2021.', [190e6, null]],
    ['We expect revenue of more than $190 million in 2021.', [190e6, null]],
    ['We expect capital expenditures to be lower than $190 million in 2021.', [null, 190e6]],
  ])('%s', (text, [low, high]) => {
    expect(guidance(text).map((fact) => [fact.low, fact.high])).toEqual([[low, high]]);
  });
});
