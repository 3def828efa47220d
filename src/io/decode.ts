import { decodeAs, likelyEncoding } from './encoding.ts';

const CHUNK = 1 << 20;
const LINE_END = 10;

/**
 * Text of a file: UTF-8 with or without mark, UTF-16 by its mark or its zeros, else what its letters are in. Lines that are
 * UTF-8 stay so in a file put together of two encodings.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const other = otherEncoding(bytes);
  if (other === null) return new TextDecoder().decode(bytes);
  return other === 'narrow' ? decodeLines(bytes) : decodeAs(bytes, other);
}

function decodeLines(bytes: Uint8Array): string {
  const lines: (string | Uint8Array)[] = [];
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isMixed = false;
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LINE_END, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    from += line.length;
    try {
      lines.push(strict.decode(line));
      isMixed ||= !isAscii(line, 0, line.length);
    } catch {
      lines.push(line);
    }
  }
  const others = lines.filter((line) => typeof line !== 'string');
  const encoding = likelyEncoding(others);
  if (!isMixed) return decodeAs(bytes, encoding);
  return lines.map((line) => (typeof line === 'string' ? line : decodeAs(line, encoding))).join('');
}

/** The same text as UTF-8 without mark: bytes that are UTF-8 already are not copied. */
export function utf8Bytes(bytes: Uint8Array): Uint8Array {
  if (otherEncoding(bytes) !== null) return new TextEncoder().encode(decodeBytes(bytes));
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}

/** The encoding of a file, `narrow` where it is one of single bytes, or null where it is UTF-8. */
function otherEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'narrow' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Names of columns are ASCII: in UTF-16 without a mark every other byte of them is zero.
  if (bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[2] === 0) return 'utf-16be';
  return isUtf8(bytes) ? null : 'narrow';
}

/** Decoded piece by piece, so that a long file is not held as text; ASCII needs no decoding. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = 0;
  while (at < bytes.length && isAscii(bytes, at, Math.min(at + CHUNK, bytes.length))) at += CHUNK;
  try {
    for (; at < bytes.length; at += CHUNK) {
      decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  // Four bytes at a time, as far as they lie as whole words.
  const isAligned = (bytes.byteOffset + from) % 4 === 0;
  const words = isAligned ? (to - from) >> 2 : 0;
  const whole = new Uint32Array(bytes.buffer, isAligned ? bytes.byteOffset + from : 0, words);
  let all = 0;
  for (let at = 0; at < words; at += 1) all |= whole[at] ?? 0;
  for (let at = from + words * 4; at < to; at += 1) all |= bytes[at] ?? 0;
  return (all & 0x80808080) === 0;
}
