import { Refusal } from './refusal.ts';

/**
 * The first line of a locked file, as JSON; the ciphertext with its tag of 16 bytes follows it. The line itself,
 * without its end, is the additional data of AES-GCM: whoever changes it finds the file closed.
 */
interface LockedHead {
  readonly format: 'guideband-locked';
  readonly version: 1;
  readonly key: 'PBKDF2-SHA-256';
  readonly rounds: number;
  /** In base64, as is `iv`. */
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  readonly iv: string;
  /** How many follow, so that a cut file is told from a wrong passphrase. */
  readonly bytes: number;
}

const FORMAT = 'guideband-locked';
/** What OWASP asks of PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const ROUNDS = 600_000;
/** A file that asks for more would hold up the reader for minutes. */
const MOST_ROUNDS = 10_000_000;
const SALT_BYTES = 16;
/** The length GCM is defined with (NIST SP 800-38D). */
const IV_BYTES = 12;
/** GCM adds its tag to what it closes. */
const TAG_BYTES = 16;
const LINE_END = 10;
const LONGEST_HEAD = 1024;
const START = new TextEncoder().encode(`{"format":"${FORMAT}"`);

/** Whether a file is locked with a passphrase, whatever it holds. */
export function isLocked(bytes: Uint8Array): boolean {
  return START.every((byte, index) => bytes[index] === byte);
}

/** The bytes of a file, readable only with the passphrase. Throws when that is empty. */
export async function lock(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (passphrase === '') throw new Error('A passphrase cannot be empty');
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const head: LockedHead = {
    format: FORMAT,
    version: 1,
    key: 'PBKDF2-SHA-256',
    rounds: ROUNDS,
    salt: toBase64(salt),
    cipher: 'AES-256-GCM',
    iv: toBase64(iv),
    bytes: bytes.length + TAG_BYTES,
  };
  const line = new TextEncoder().encode(JSON.stringify(head));
  const key = await keyOf(passphrase, salt, ROUNDS, 'encrypt');
  const algorithm = { name: 'AES-GCM', iv, additionalData: line };
  const cipher = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, bytes));
  const whole = new Uint8Array(line.length + 1 + cipher.length);
  whole.set(line);
  whole[line.length] = LINE_END;
  whole.set(cipher, line.length + 1);
  return whole;
}

/** What `lock` was given. Throws a `Refusal` for another passphrase, a changed file, or one of a newer format. */
export async function unlock(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf(LINE_END);
  const line = bytes.slice(0, Math.max(0, end));
  const { rounds, salt, iv, bytes: count } = readHead(line);
  const body = bytes.subarray(end + 1);
  if (body.length !== count) {
    const what = body.length < count ? 'cut short' : 'longer than it was';
    throw new Refusal(`The file is ${what}: ${body.length} of ${count} bytes.`);
  }
  const key = await keyOf(passphrase, salt, rounds, 'decrypt');
  const algorithm = { name: 'AES-GCM', iv, additionalData: line };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, body));
  } catch {
    throw new Refusal('The passphrase does not open this file, or the file is damaged.');
  }
}

function readHead(line: Uint8Array): {
  readonly rounds: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: number;
} {
  try {
    const head = JSON.parse(new TextDecoder().decode(line)) as Partial<LockedHead>;
    if (head.format !== FORMAT) throw new Refusal('The file is not locked by Guideband.');
    if (head.version !== 1) throw new Refusal('The file was locked by a newer Guideband.');
    const { rounds = 0, bytes = -1 } = head;
    const [salt, iv] = [fromBase64(head.salt ?? ''), fromBase64(head.iv ?? '')];
    const isUsable = Number.isSafeInteger(rounds) && rounds > 0 && rounds <= MOST_ROUNDS;
    const isWhole = salt.length > 0 && iv.length === IV_BYTES && Number.isSafeInteger(bytes);
    if (isUsable && isWhole && bytes >= TAG_BYTES) return { rounds, salt, iv, bytes };
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  throw new Refusal('The first line of the locked file is damaged.');
}

/** The same passphrase gives the same key however its letters are put together (Unicode NFKC). */
async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const wanted = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(derivation, secret, wanted, false, [usage]);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
