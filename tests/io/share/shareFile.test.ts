import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../../src/io/backup/backup.ts';
import { ROUNDS } from '../../../src/io/share/lockedFile.ts';
import { readShare, writeShare } from '../../../src/io/share/shareFile.ts';
import { actual, bookOf } from '../../fixtures/rows.ts';

const share = {
  who: 'Anna',
  day: '2026-05-03',
  books: [{ ...bookOf(actual()), revision: 1 }],
  documents: [],
};

/** A file with one byte of what was locked changed. */
function damaged(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy[copy.length - 5] = (copy.at(-5) ?? 0) ^ 1;
  return copy;
}

describe('a share file', () => {
  it('comes back as it was, with whose it is', async () => {
    const bytes = await writeShare(share, '', 0);
    expect(await readShare(bytes, '')).toEqual({ status: 'read', share });
  });

  it('is opened by its passphrase alone, however its letters are composed', async () => {
    const bytes = await writeShare(share, 'Zürich 7', 0);
    expect(new TextDecoder().decode(bytes)).not.toContain('Anna');
    expect(new TextDecoder().decode(bytes.slice(0, 100))).toContain(`"rounds":${ROUNDS}`);
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
    expect(await readShare(bytes, '')).toEqual({ status: 'locked' });
    expect(await readShare(bytes, 'Zu\u0308rich 7')).toEqual({ status: 'read', share });
  });

  it('tells a wrong passphrase, a cut file and a damaged one apart', async () => {
    const bytes = await writeShare(share, 'right', 0);
    const reasons = await Promise.all(
      [
        [bytes, 'wrong'],
        [bytes.slice(0, -9), 'right'],
        [damaged(bytes), 'right'],
      ].map(async ([file, word]) => readShare(file as Uint8Array<ArrayBuffer>, word as string)),
    );
    expect(reasons.map((read) => (read.status === 'refused' ? read.reason : read.status))).toEqual([
      'The passphrase is not the one the file was locked with.',
      expect.stringMatching(/^The file is cut short: \d+ of \d+ bytes\.$/u),
      'The file is damaged: its checksum differs.',
    ]);
  });

  it('is no backup, which replaces and does not merge', async () => {
    const backup = await writeBackup(
      { books: [], documents: [], commits: [], mappings: [], settings: [] },
      { time: 0 },
    );
    expect(await readShare(backup, '')).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('restore it under Data') as string,
    });
  });
});
