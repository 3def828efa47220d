import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incomingOf, tableOf } from '../../../src/domain/book/draftGroups.ts';
import type { Incoming } from '../../../src/domain/book/rows.ts';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import {
  changesOf,
  isSamePlan,
  planTable,
  VERDICTS,
} from '../../../src/domain/planning/planTable.ts';
import type { Book, Draft, Row } from '../../../src/domain/book/rows.ts';
import { actual, anyRow, someDraft } from '../../fixtures/drafts.ts';

const LIFE = ['id', 'entered', 'retired', 'retiredReason'];

function drafted(row: Row): Draft {
  const fields = Object.entries(row).filter(([field]) => !LIFE.includes(field));
  return Object.fromEntries(fields) as unknown as Draft;
}

const someFile: fc.Arbitrary<readonly Incoming[]> = fc.array(
  fc.record({
    companyId: fc.constantFrom('jnpr', 'csco', 'amd'),
    rows: fc.array(someDraft, { minLength: 1, maxLength: 12 }),
  }),
  { maxLength: 6 },
);

function booksOf(books: readonly Book[]): ReadonlyMap<string, Book> {
  return new Map(books.map((book) => [book.companyId, book] as const));
}

describe('a table of drafts', () => {
  test('property: gives back every row it took in', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
        const drafts = rows.map(drafted);
        const table = tableOf([{ companyId: 'jnpr', rows: drafts }]);
        expect(incomingOf(table)).toStrictEqual([{ companyId: 'jnpr', rows: drafts }]);
      }),
    );
  });
});

describe('planTable', () => {
  test('property: says of every row what planImport says, on new and known companies', () => {
    fc.assert(
      fc.property(someFile, someFile, (before, file) => {
        const books = booksOf(planImport(new Map(), before, 1).next);
        const byRows = planImport(books, file, 2);
        const byTable = planTable(books, tableOf(file), 2);
        const changes = changesOf(byTable, VERDICTS, 0, Infinity);
        expect(changes).toStrictEqual(byRows.changes);
        expect(byTable.basedOn).toStrictEqual(byRows.basedOn);
        expect(byTable.next.map(({ companyId }) => companyId)).toEqual(
          byRows.next.map(({ companyId }) => companyId),
        );
        for (const verdict of VERDICTS) {
          expect(byTable.counts[verdict]).toBe(
            byRows.changes.filter((change) => change.verdict === verdict).length,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('gives windows of some verdicts, in order', () => {
    const rows = [actual(), actual({ value: 0.3 }), actual({ period: '2013-Q2' })];
    const plan = planTable(new Map(), tableOf([{ companyId: 'jnpr', rows }]), 1);
    expect(plan.counts).toMatchObject({ new: 2, conflict: 1 });
    const second = changesOf(plan, ['new'], 1, 5);
    expect(second.map(({ incoming }) => incoming)).toEqual([rows[2]]);
    const [conflict] = changesOf(plan, ['conflict'], 0, 5);
    expect(conflict?.existing).toMatchObject({ id: 1, entered: 1, value: 0.24 });
  });

  test('tells a plan from one that came out differently', () => {
    const table = tableOf([{ companyId: 'jnpr', rows: [actual()] }]);
    const fresh = planTable(new Map(), table, 1);
    const file = [{ companyId: 'jnpr', rows: [actual({ value: 0.5 })] }];
    const known = planTable(booksOf(planImport(new Map(), file, 1).next), table, 2);
    expect(isSamePlan(fresh, planTable(new Map(), table, 2))).toBe(true);
    expect(isSamePlan(fresh, known)).toBe(false);
  });
});
