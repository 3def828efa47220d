import { describe, expect, it } from 'vitest';
import { titleFault } from '../../scripts/lib/commitTitle.mjs';

describe('the title of a commit', () => {
  it.each([
    'charts: folders for series, words, drawing and figures',
    'storage, workers: packing in a folder of its own',
    'Revert "charts: folders for series"',
  ])('%s is right', (title) => {
    expect(titleFault(title)).toBeNull();
  });

  it('says its subject first', () => {
    expect(titleFault('What is new, and its figures')).toBe('not "subject: what changes"');
    expect(titleFault('charts:')).not.toBeNull();
  });

  it('is short enough for a list of commits', () => {
    expect(titleFault(`charts: ${'x'.repeat(64)}`)).toBeNull();
    expect(titleFault(`charts: ${'x'.repeat(65)}`)).toBe('73 characters, at most 72');
  });
});
