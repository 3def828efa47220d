/** Signs western texts have beyond ASCII; a dash inside a word is none. */
const WESTERN =
  /[\u00e0-\u00f6\u00f8-\u00ffßœÀÂÇÉÈÊÄÅÆÖØÜÑ£€¥§©®™°±µ\u00a0‘’“”«»•…¡¿]|(?<!\p{L})[–—]|[–—](?!\p{L})|(?<!\p{L})[ŠŽ](?=\p{Ll})/gu;
/** A run of letters beyond ASCII is of another script. */
const FOREIGN = /[\u00c0-\u00ff]{4,}/gu;
const HALF_WIDTH = /[\uff61-\uff9f]/gu;

/** Encodings of texts that are no UTF-8: what is usual in them, what is not, and by how much they must fit better than those before. */
const OTHERS = [
  ['windows-1252', WESTERN, FOREIGN, 0],
  ['macintosh', WESTERN, FOREIGN, 0.2],
  ['shift_jis', /[\u3040-\u30ff\u4e00-\u9fff]/gu, HALF_WIDTH, 0.05],
  ['gb18030', /[\u4e00-\u9fa5]/gu, /[\u3040-\u30ff]/gu, 0.05],
] as const;
const SAMPLE = 200_000;
const HIGH = /[^\0-\u007f]/gu;
const CHARACTERS_BESIDE = 32;

/** How much of what is beyond ASCII in a text is as it usually is in texts of its encoding. */
function usualShare(text: string, usual: RegExp, odd: RegExp): number {
  const high = text.match(HIGH)?.length ?? 0;
  const oddSigns = text.match(odd)?.join('').length ?? 0;
  return ((text.match(usual)?.length ?? 0) - oddSigns) / Math.max(1, high);
}

/** What stands around bytes beyond ASCII, for that alone tells encodings apart. */
function telling(lines: readonly Uint8Array[]): Uint8Array {
  const kept: number[] = [];
  for (const line of lines) {
    let until = -1;
    for (let at = 0; at < line.length && kept.length < SAMPLE; at += 1) {
      if ((line[at] ?? 0) > 127) until = at + CHARACTERS_BESIDE;
      if (at <= until) kept.push(line[at] ?? 0);
    }
  }
  return Uint8Array.from(kept);
}

/**
 * The text of bytes in an encoding. In two steps, because some runtimes take Windows-1252 for Latin-1 where the
 * whole is decoded at once, and dashes and euros get lost.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    // The last sign may be cut: nothing ends here.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** The encoding lines that are no UTF-8 are most likely in, by what their letters would be; Windows-1252 where none is likelier. */
export function likelyEncoding(lines: readonly Uint8Array[]): string {
  const sample = telling(lines);
  let best = 'windows-1252';
  let most = -2;
  for (const [encoding, usual, odd, more] of OTHERS) {
    const text = tryDecode(sample, encoding);
    const share = text === null ? -1 : usualShare(text, usual, odd);
    if (share > most + more) [best, most] = [encoding, share];
  }
  return best;
}
