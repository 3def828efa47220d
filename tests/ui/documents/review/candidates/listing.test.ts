import { describe, expect, it } from 'vitest';
import { filterCandidates } from '../../../../../src/state/documents/candidateFilter.ts';
import { saidBy, spansOf } from '../../../../../src/ui/documents/review/candidates/listing.ts';
import { reasonsOf } from '../../../../../src/ui/documents/review/candidates/reviewWords.ts';
import { candidates, TEXT } from '../callRead.ts';

describe('what the review says', () => {
  it('lists figures apart from other statements', () => {
    const all = candidates();
    expect(filterCandidates(all, 'figures')).toHaveLength(2);
    expect(filterCandidates(all, 'open')).toHaveLength(2);
    expect(filterCandidates(all, 'other').every(({ draft }) => draft === null)).toBe(true);
    expect(all.map((one) => saidBy(one).figure)).toEqual(['$410m to $430m', '$402m']);
  });

  it('gives the change of a margin in points', () => {
    const words = 'Gross margin in the second quarter improved by 280 basis points year over year.';
    const [change] = candidates(`${TEXT} ${words}`).filter((c) => c.metric.endsWith('_change'));
    expect(change === undefined ? null : saidBy(change)).toMatchObject({
      metric: 'Change in gross margin (yoy)',
      figure: '2.8 pt',
    });
  });

  it('has words for every rule it shows', () => {
    const said = candidates().flatMap((one) => reasonsOf(one));
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((words) => /^[a-z]{1,2}:/u.test(words))).toEqual([]);
  });

  it('puts the highlights in the order of the text', () => {
    const starts = spansOf(candidates()).map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});
