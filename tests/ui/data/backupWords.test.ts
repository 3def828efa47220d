import { describe, expect, it } from 'vitest';
import { ageText, backupName } from '../../../src/ui/data/backupWords.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const DAY = 86_400_000;

describe('the age of a backup', () => {
  it.each([
    [NOW, 'Last backup today'],
    [NOW - DAY, 'Last backup yesterday'],
    [NOW - 12 * DAY, 'Last backup 12 days ago'],
  ])('of %d', (saved, words) => {
    expect(ageText(saved, NOW)).toContain(words);
  });

  it('is said when there is none', () => {
    expect(ageText(null, NOW)).toBe('No backup has been saved yet.');
  });
});

it('names the file after the company and the day', () => {
  expect(backupName('amd', NOW)).toBe('guideband-amd-2026-11-25.backup');
  expect(backupName('', NOW)).toBe('guideband-2026-11-25.backup');
});
