import { expect, it } from 'vitest';
import { statedText } from '../../../../../src/ui/documents/review/decision/statedText.ts';

it.each([
  ['centre 120000000 ± 3000000', 'usd', '$120m ± $3m'],
  ['centre 0.595 ± 0.01 points', 'fraction', '59.5% ± 1 points'],
  ['centre 37.5e9 ± 2 percent', 'usd', '$37.5bn ± 2%'],
  ['range', 'usd', ''],
  ['low to mid single digits', 'fraction', 'low to mid single digits'],
])('a band stated as %s is shown as people say it', (stated, unit, shown) => {
  expect(statedText(stated, unit)).toBe(shown);
});
