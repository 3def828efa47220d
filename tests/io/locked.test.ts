import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isLocked, lock, unlock } from '../../src/io/locked.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);
const PLAIN = 'what nobody else shall read\n';
const locked = await lock(bytes(PLAIN), 'Grüße 1');

/** The locked file with another first line. */
function withHead(change: (head: Record<string, unknown>) => unknown): Uint8Array<ArrayBuffer> {
  const end = locked.indexOf(10);
  const head = JSON.parse(text(locked.subarray(0, end))) as Record<string, unknown>;
  return new Uint8Array([...bytes(JSON.stringify(change(head))), ...locked.subarray(end)]);
}

/** The locked file with one byte of what was closed changed. */
function changed(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = file.slice();
  copy[copy.length - 5] = (copy.at(-5) ?? 0) ^ 1;
  return copy;
}

describe('a locked file', () => {
  it('opens with its passphrase, however its letters are put together', async () => {
    expect(isLocked(locked)).toBe(true);
    expect(text(locked)).not.toContain('nobody');
    expect(text(await unlock(locked, 'Grüße 1'.normalize('NFD')))).toBe(PLAIN);
  });

  it('is locked anew each time', async () => {
    expect(await lock(bytes(PLAIN), 'Grüße 1')).not.toEqual(locked);
  });

  it('opens in a program that knows nothing of this one', () => {
    const end = locked.indexOf(10);
    const head = JSON.parse(text(locked.subarray(0, end))) as Record<'salt' | 'iv', string> & {
      readonly rounds: number;
    };
    expect(head.rounds).toBeGreaterThanOrEqual(600_000);
    const salt = Buffer.from(head.salt, 'base64');
    const key = pbkdf2Sync('Grüße 1', salt, head.rounds, 32, 'sha256');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(head.iv, 'base64'));
    decipher.setAAD(locked.subarray(0, end));
    decipher.setAuthTag(locked.subarray(-16));
    const plain = decipher.update(locked.subarray(end + 1, -16));
    expect(Buffer.concat([plain, decipher.final()]).toString()).toBe(PLAIN);
  });

  it.each([
    ['another passphrase', locked, 'Grüße 2', /does not open/u],
    ['no passphrase', locked, '', /does not open/u],
    ['a cut file', locked.slice(0, -1), 'Grüße 1', /cut short: \d+ of \d+ bytes/u],
    ['a longer file', new Uint8Array([...locked, 0]), 'Grüße 1', /longer/u],
    ['a changed byte', changed(locked), 'Grüße 1', /damaged/u],
    ['fewer rounds', withHead((head) => ({ ...head, rounds: 1 })), 'Grüße 1', /damaged/u],
    ['endless rounds', withHead((head) => ({ ...head, rounds: 4e9 })), 'Grüße 1', /first line/u],
    ['a spoiled salt', withHead((head) => ({ ...head, salt: '?' })), 'Grüße 1', /first line/u],
    ['a newer format', withHead((head) => ({ ...head, version: 2 })), 'Grüße 1', /newer/u],
    ['an empty head', withHead(() => null), 'Grüße 1', /first line/u],
    ['no head', bytes('x'), 'Grüße 1', /first line/u],
  ])('is refused for %s', async (_, file, passphrase, reason) => {
    await expect(unlock(file, passphrase)).rejects.toThrow(reason);
  });

  it('is not made without a passphrase', async () => {
    await expect(lock(bytes(PLAIN), '')).rejects.toThrow(/empty/u);
  });
});
