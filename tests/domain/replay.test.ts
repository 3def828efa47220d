import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookAsOf } from '../../src/domain/asOf.ts';
import { compareBook } from '../../src/domain/compare.ts';
import { openGuidance } from '../../src/domain/openGuidance.ts';
import { planEdit, planImport, type Edit } from '../../src/domain/planImport.ts';
import type { Book, Draft, Row } from '../../src/domain/rows.ts';
import { actualsOf } from '../../src/domain/settle.ts';
import { trackRecord } from '../../src/domain/trackRecord.ts';
import { impliedRemainders } from '../../src/domain/yearSoFar.ts';
import { actual, bookOf, guidance } from './rowsMade.ts';

const PERIODS = [2012, 2013, 2014].flatMap((y) => [1, 2, 3, 4].map((q) => `${y}-Q${q}`));
const day = (period: string, month: number): string =>
  `${period.slice(0, 4)}-${String(month).padStart(2, '0')}-20`;

const figure = fc.record({
  period: fc.constantFrom(...PERIODS),
  metric: fc.constantFrom('eps', 'revenue'),
  low: fc.integer({ min: 1, max: 50 }),
  width: fc.integer({ min: 0, max: 5 }),
  delivered: fc.option(fc.integer({ min: 1, max: 60 })),
  entered: fc.integer({ min: 1, max: 5 }),
  said: fc.integer({ min: 1, max: 12 }),
});

type Figure = typeof figure extends fc.Arbitrary<infer T> ? T : never;

function rowsOf(f: Figure): readonly Row[] {
  const basis = f.metric === 'revenue' ? 'gaap' : 'non_gaap';
  const unit = f.metric === 'revenue' ? 'usd' : 'usd_per_share';
  const target = { metric: f.metric, basis, unit, period: f.period, entered: f.entered } as const;
  const given = guidance({
    ...target,
    low: f.low,
    high: f.low + f.width,
    issuedOn: day(f.period, f.said),
  });
  if (f.delivered === null) return [given];
  return [given, actual({ ...target, value: f.delivered, reportedOn: day(f.period, 12) })];
}

const figures = fc.array(figure, { minLength: 1, maxLength: 24 });

/** Everything that is said about a book. */
function said(book: Book): unknown {
  const comparisons = compareBook(book);
  const actuals = actualsOf(book);
  const calendars = { rules: [], weeks: new Map<string, number>() };
  return [
    comparisons,
    trackRecord(comparisons.filter((c) => c.target.metric === 'eps')),
    openGuidance({ comparisons, actuals, calendars, today: '2015-01-01', window: 12 }),
    impliedRemainders({ comparisons, actuals }),
  ];
}

describe('replay, as properties', () => {
  it('as of today is now, on either clock', () => {
    fc.assert(
      fc.property(figures, (some) => {
        const book = bookOf(...some.flatMap(rowsOf));
        const today = bookAsOf(book, { saidBy: '2015-01-01', enteredBy: 5 });
        expect(said(today)).toEqual(said(book));
      }),
    );
  });

  it('as of a date nothing that was said or entered later changes', () => {
    fc.assert(
      fc.property(figures, figures, (before, after) => {
        const early = before.map((f) => ({ ...f, entered: 1 }));
        const late = after.map((f) => ({ ...f, entered: 2 }));
        const moment = { saidBy: '', enteredBy: 1 };
        const [one, both] = [bookOf(...early.flatMap(rowsOf)), bookOf()];
        const later = { ...both, rows: [...one.rows, ...late.flatMap(rowsOf)] };
        expect(said(bookAsOf(later, moment))).toEqual(said(one));
      }),
    );
  });
});

describe('scores', () => {
  const all = PERIODS.flatMap((period, i) => [
    guidance({ period, issuedOn: day(period, 1) }),
    actual({ period, value: 0.17 + (i % 6) / 100, reportedOn: day(period, 12) }),
  ]);
  const draftOf = ({ id: _, entered: _e, retired: _r, retiredReason: _w, ...draft }: Row): Draft =>
    draft;

  function imported(...lots: readonly (readonly [string, readonly Row[]])[]) {
    let books: ReadonlyMap<string, Book> = new Map();
    lots.forEach(([company, rows], index) => {
      const { next } = planImport(
        books,
        [{ companyId: company, rows: rows.map(draftOf) }],
        index + 1,
      );
      books = new Map([...books, ...next.map((book) => [book.companyId, book] as const)]);
    });
    return books;
  }

  it('do not change when another company is imported', () => {
    const alone = imported(['jnpr', all]).get('jnpr');
    const other = all.map((row) => (row.kind === 'actual' ? { ...row, value: 9 } : row));
    const beside = imported(['jnpr', all], ['amd', other]).get('jnpr');
    expect(beside && said(beside)).toEqual(alone && said(alone));
  });

  it('do not change when a fact is removed and added again', () => {
    const before = imported(['jnpr', all]).get('jnpr');
    if (before === undefined) throw new Error('no book');
    for (const row of [before.rows[0], before.rows[5], before.rows.at(-1)]) {
      if (row === undefined) throw new Error('no row');
      const without = edited(before, { retire: [row.id], add: [] }, 2);
      expect(said(without)).not.toEqual(said(before));
      const again = edited(without, { retire: [], add: [draftOf(row)] }, 3);
      expect(strip(said(again))).toEqual(strip(said(before)));
    }
  });

  function edited(book: Book, edit: Omit<Edit, 'companyId'>, commit: number): Book {
    const books = new Map([[book.companyId, book]]);
    const plan = planEdit(books, [{ companyId: book.companyId, ...edit }], commit);
    const [next] = plan.next;
    if (next === undefined) throw new Error('nothing planned');
    return next;
  }

  /** What is said, less which row says it. */
  function strip(value: unknown): unknown {
    return JSON.parse(
      JSON.stringify(value, (key, part: unknown) =>
        key === 'id' || key === 'entered' ? undefined : part,
      ),
    );
  }
});
