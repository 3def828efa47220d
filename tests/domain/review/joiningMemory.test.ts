import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Statement } from '../../../src/domain/review/joining.ts';
import { joinAll, type Joinable } from '../../../src/domain/review/joiningBatch.ts';
import { joinMemory } from '../../../src/domain/review/joiningMemory.ts';
import { emptyBook, nextBook } from '../../../src/domain/planning/planImport.ts';
import { actual } from '../../fixtures/rows.ts';

const PERIODS = ['2021-Q1', '2021-Q2', '2021-Q3'];

/** A figure of a call of some day: few targets, so that many meet. */
const candidate: fc.Arbitrary<Joinable<Statement>> = fc
  .record({
    period: fc.constantFrom(...PERIODS),
    day: fc.integer({ min: 1, max: 4 }),
    value: fc.integer({ min: 1, max: 3 }),
    confidence: fc.constantFrom(0.5, 0.9),
  })
  .map(({ period, day, value, confidence }) => {
    const document = `call-${day}`;
    const draft = actual({
      period,
      value,
      document,
      origin: `document:${document}`,
      source: 'Test results call',
      reportedOn: `2021-04-0${day}`,
    });
    return { id: draft, draft, confidence };
  });

test('call after call it says what a fresh look says', () => {
  fc.assert(
    fc.property(
      fc.array(candidate, { maxLength: 12 }),
      fc.array(fc.array(fc.nat({ max: 11 }), { maxLength: 12 }), { maxLength: 6 }),
      fc.nat({ max: 5 }),
      (all, looks, from) => {
        const book = nextBook(
          emptyBook('tst'),
          new Set(),
          '',
          all.slice(0, 2).map((c) => c.draft),
          1,
        );
        const join = joinMemory<Statement>();
        for (const [turn, look] of looks.entries()) {
          const shown = [...new Set(look)].flatMap((index) => all[index] ?? []);
          const met = turn < from ? undefined : book;
          expect(join(shown, met)).toEqual(joinAll(shown, met));
        }
      },
    ),
  );
});

test('what a new document does not touch stays the same object', () => {
  const [first, second, third] = PERIODS.map((period) => {
    const draft = actual({ period, document: period, origin: `document:${period}` });
    return { id: draft, draft, confidence: 0.9 };
  });
  if (first === undefined || second === undefined || third === undefined) throw new Error('three');
  const again = { ...first.draft, document: 'again', reportedOn: '2022-05-01' };
  const join = joinMemory<Statement>();
  const before = join([first, second], undefined);
  const after = join(
    [first, second, third, { id: again, draft: again, confidence: 0.9 }],
    undefined,
  );
  expect(after.get(second.draft)).toBe(before.get(second.draft));
  expect(after.get(first.draft)).toBe(before.get(first.draft));
  expect(after.get(again)?.verdict).toBe('confirms');
});
