const CHUNK = 1 << 20;

/** Text of a file: UTF-8 with or without mark, UTF-16 by its mark or its zeros, else Windows-1252. */
export function decodeBytes(bytes: Uint8Array): string {
  const other = otherEncoding(bytes);
  return new TextDecoder(other ?? 'utf-8').decode(bytes);
}

/** The same text as UTF-8 without mark: bytes that are UTF-8 already are not copied. */
export function utf8Bytes(bytes: Uint8Array): Uint8Array {
  if (otherEncoding(bytes) !== null) return new TextEncoder().encode(decodeBytes(bytes));
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}

/** The encoding of a file, or null where it is UTF-8. */
function otherEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Names of columns are ASCII: in UTF-16 without a mark every other byte of them is zero.
  if (bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[2] === 0) return 'utf-16be';
  return isUtf8(bytes) ? null : 'windows-1252';
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
