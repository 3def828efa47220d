import { describe, expect, it } from 'vitest';
import { filterLines, liveLines } from '../../src/ui/data/liveRows.ts';
import { rowsInView } from '../../src/ui/parts/rowsInView.ts';
import { actual, bookOf, guidance } from '../domain/rowsMade.ts';

describe('rows', () => {
  const book = bookOf(guidance(), actual());
  const lines = liveLines(new Map([[book.companyId, book]]));
  const all = { company: '', kind: '', metric: '', period: '', text: '' };

  it('are filtered by every part at once', () => {
    expect(filterLines(lines, all)).toHaveLength(2);
    expect(filterLines(lines, { ...all, kind: 'actual' })).toHaveLength(1);
    expect(filterLines(lines, { ...all, kind: 'actual', text: 'nowhere' })).toHaveLength(0);
  });

  it('are drawn whole when few and in part when many', () => {
    expect(rowsInView(300, 5000, 600)).toEqual({ from: 0, to: 300 });
    const { from, to } = rowsInView(10_000, 30_000, 600);
    expect(from).toBe(995);
    expect(to).toBe(1025);
    expect(rowsInView(301, 1e9, 600).to).toBe(301);
  });
});
