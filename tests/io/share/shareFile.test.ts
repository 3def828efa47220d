import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../../src/io/backup/backup.ts';
import { readShare, writeShare } from '../../../src/io/share/shareFile.ts';
import { actual, bookOf } from '../../fixtures/rows.ts';

const share = {
  who: 'Anna',
  day: '2026-05-03',
  books: [{ ...bookOf(actual()), revision: 1 }],
  documents: [],
};

describe('a share file', () => {
  it('comes back as it was, with whose it is', async () => {
    const bytes = await writeShare(share, '', 0);
    expect(await readShare(bytes, '')).toEqual({ status: 'read', share });
  });

  it('is opened by its passphrase alone, however its letters are composed', async () => {
    const bytes = await writeShare(share, 'Zürich 7', 0);
    expect(new TextDecoder().decode(bytes)).not.toContain('Anna');
    expect(await readShare(bytes, '')).toEqual({ status: 'locked' });
    expect(await readShare(bytes, 'Zu\u0308rich 7')).toEqual({ status: 'read', share });
  });

  it('tells a wrong passphrase and a cut file apart', async () => {
    const bytes = await writeShare(share, 'right', 0);
    const [wrong, cut] = [
      await readShare(bytes, 'wrong'),
      await readShare(bytes.slice(0, -9), 'right'),
    ];
    expect(wrong).toMatchObject({
      status: 'refused',
      reason: 'The passphrase does not open this file, or the file is damaged.',
    });
    expect(cut).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/^The file is cut short: \d+ of \d+ bytes\.$/u) as string,
    });
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
