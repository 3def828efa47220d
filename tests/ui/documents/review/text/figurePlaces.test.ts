import { expect, test } from 'vitest';
import { draftsOf } from '../../../../../src/extract/draft/draft.ts';
import { extract } from '../../../../../src/extract/index.ts';
import { figurePlaces } from '../../../../../src/ui/documents/review/text/figurePlaces.ts';

test('the figure is found in its sentence, and no other number of it', () => {
  const text = 'Revenue in the second quarter of 2024 was $1.930 billion, up 6 % from 2023.';
  const all = draftsOf(extract(text, { date: '2024-07-25' }), { hash: 'a', source: 'A call' });
  const found = all.find(({ metric }) => metric === 'revenue');
  const places = figurePlaces(text, found?.draft ?? null);
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['$1.930 billion']);
});
