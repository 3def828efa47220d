import { describe, expect, it } from 'vitest';
import { COMPANY_TABLES } from './first/companies.ts';
import { DESK_TABLES } from './first/desks.ts';
import { DUMP_TABLES } from './first/dumps.ts';
import { MODEL_TABLES } from './first/models.ts';
import { VENDOR_TABLES } from './first/vendors.ts';
import { FEED_TABLES } from './first/feeds.ts';
import { INVESTOR_TABLES } from './first/investors.ts';
import { judged } from './judge.ts';
import { SECOND_BOOKS } from './second/books.ts';
import { SECOND_PLAIN } from './second/plain.ts';
import { SECOND_SECTORS } from './second/sectors.ts';

const MOST_QUESTIONS = 3;

describe('tables in the manner of vendors, companies, desks and programs', () => {
  it.each(
    [
      ...VENDOR_TABLES,
      ...DESK_TABLES,
      ...COMPANY_TABLES,
      ...DUMP_TABLES,
      ...MODEL_TABLES,
      ...FEED_TABLES,
      ...INVESTOR_TABLES,
      ...SECOND_PLAIN,
      ...SECOND_SECTORS,
      ...SECOND_BOOKS,
    ].map((table) => [table.name, table] as const),
  )('%s', async (_, table) => {
    const { wrong, missing, questions, refusal } = await judged(table);
    expect({ wrong, missing }).toEqual({ wrong: [], missing: [] });
    expect(questions.length).toBeLessThanOrEqual(MOST_QUESTIONS);
    if (table.refused === undefined) expect(refusal).toBe('');
    else expect(refusal).toMatch(table.refused);
  });
});
