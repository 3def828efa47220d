import { Refusal } from './refusal.ts';

/** What a packed text may unpack to, in bytes: three times what a document may have, which a small one can claim to be. */
const MOST_BYTES = 150_000_000;

/**
 * Text as gzip in base64. Not as bytes: a record of the database is also a line of a backup, which is
 * JSON, and a call of 60 kB takes 27 kB either way of looking at it.
 */
export async function packText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(letters);
}

/** The text `packText` packed; what is no such thing throws, and what grows beyond measure is refused. */
export async function unpackText(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new Refusal('The text unpacks to more than any document holds.');
    }
    pieces.push(decoder.decode(read.value, { stream: true }));
  }
  return pieces.join('') + decoder.decode();
}
