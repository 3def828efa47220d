/** What may lie over the page. */
export type Overlay = 'palette' | 'keys' | 'save';

/** What a key asks for anywhere: something to open, or a page by its letter after G. */
export type Asked =
  | { readonly kind: 'open'; readonly overlay: Overlay }
  | { readonly kind: 'go'; readonly key: string };

/** Whether a key writes a letter while no dialog stands open to take it. */
export function isEarly({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (
    key.length === 1 && !ctrlKey && !metaKey && !altKey && !document.querySelector('dialog[open]')
  );
}

/** How long G waits for its second key, in milliseconds. */
const CHORD_MS = 1200;

/** Reads keys pressed anywhere; those typed into a field, or that a page has taken, mean themselves. */
export class KeyReader {
  #since = -Infinity;

  read(event: KeyboardEvent): Asked | null {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (isCommand && event.key.toLowerCase() === 'k') return { kind: 'open', overlay: 'palette' };
    const target = event.target instanceof HTMLElement ? event.target : null;
    const isTyping = target?.closest('input, select, textarea, [contenteditable], dialog') != null;
    if (isTyping || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
      return null;
    }
    if (event.key === '?') return { kind: 'open', overlay: 'keys' };
    const isSecond = event.timeStamp - this.#since < CHORD_MS;
    this.#since = event.key === 'g' ? event.timeStamp : -Infinity;
    return isSecond && event.key !== 'g' ? { kind: 'go', key: event.key.toLowerCase() } : null;
  }
}
