import { Refusal } from '../refusal.ts';
import { sha256Hex } from '../sha256Hex.ts';

/** Rounds of PBKDF2 a passphrase is put through, with SHA-256: what guessing costs an attacker each time. */
export const ROUNDS = 600_000;

const FORMAT = 'guideband-locked';
const VERSION = 1;
const LINE_END = 10;
const LONGEST_HEAD = 4096;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** The first line of a locked file; `sha256` is of what follows, so that damage is told from a wrong passphrase. */
interface Head {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly rounds: number;
  readonly salt: string;
  readonly iv: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function bytesOf(hex: unknown, length: number): Bytes {
  if (typeof hex !== 'string' || hex.length !== length * 2 || !/^[\da-f]*$/u.test(hex)) {
    throw new Refusal('The first line of the locked file is damaged.');
  }
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

async function keyOf(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  // One passphrase typed on two systems may be composed differently.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** Locks bytes with a passphrase: AES-256-GCM under a key from PBKDF2. `random` gives salt and nonce. */
export async function lock(
  content: Bytes,
  passphrase: string,
  random: (length: number) => Bytes = (length) => crypto.getRandomValues(new Uint8Array(length)),
): Promise<Bytes> {
  const [salt, iv] = [random(SALT_BYTES), random(IV_BYTES)];
  const key = await keyOf(passphrase, salt, ROUNDS);
  const body = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, content));
  const head: Head = {
    ...{ format: FORMAT, version: VERSION, rounds: ROUNDS, salt: hexOf(salt), iv: hexOf(iv) },
    ...{ bytes: body.length, sha256: await sha256Hex(body) },
  };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const whole = new Uint8Array(line.length + body.length);
  whole.set(line);
  whole.set(body, line.length);
  return whole;
}

function headOf(content: Bytes): { readonly head: Head; readonly body: Bytes } | null {
  const end = content.subarray(0, LONGEST_HEAD).indexOf(LINE_END);
  if (end < 0) return null;
  let head: Partial<Head> | null;
  try {
    head = JSON.parse(new TextDecoder().decode(content.subarray(0, end))) as Partial<Head> | null;
  } catch {
    return null;
  }
  return head?.format === FORMAT ? { head: head as Head, body: content.slice(end + 1) } : null;
}

/** Whether a file asks for a passphrase. */
export function isLocked(content: Bytes): boolean {
  return headOf(content) !== null;
}

/**
 * Opens what `lock` closed. Rejects with a Refusal that tells a cut or damaged file from a wrong
 * passphrase, and a file of a newer version from both.
 */
export async function unlock(content: Bytes, passphrase: string): Promise<Bytes> {
  const read = headOf(content);
  if (read === null) throw new Refusal('The file is not locked, or its first line is damaged.');
  const { head, body } = read;
  if (Number.isSafeInteger(head.version) && head.version > VERSION) {
    throw new Refusal(`The file is of a newer Guideband (format ${head.version}).`);
  }
  // Not fewer than were written, and not so many that opening a file takes for ever.
  const isSane = Number.isSafeInteger(head.rounds) && head.rounds >= ROUNDS && head.rounds <= 1e7;
  if (head.version !== VERSION || !isSane) {
    throw new Refusal('The first line of the locked file is damaged.');
  }
  if (body.length !== head.bytes) {
    const what = body.length < head.bytes ? 'cut short' : 'longer than it was';
    throw new Refusal(`The file is ${what}: ${body.length} of ${head.bytes} bytes.`);
  }
  if ((await sha256Hex(body)) !== head.sha256) {
    throw new Refusal('The file is damaged: its checksum differs.');
  }
  const key = await keyOf(passphrase, bytesOf(head.salt, SALT_BYTES), head.rounds);
  const iv = bytesOf(head.iv, IV_BYTES);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, body));
  } catch {
    throw new Refusal('The passphrase is not the one the file was locked with.');
  }
}
