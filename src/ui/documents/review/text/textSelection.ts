import type { TextRange } from '../../../../state/documents/textNumbers.ts';

/** Where a point of the page lies in the text of the document; null outside of it. */
function offsetOf(node: Node, inNode: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (paragraph == null) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, inNode);
  return Number(paragraph.dataset['start']) + before.toString().length;
}

/** What is selected inside `pane`, as a stretch of the text; empty for a caret, null elsewhere. */
export function selectedIn(pane: HTMLElement): TextRange | null {
  const selection = globalThis.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || end < start ? null : { start, end };
}

/** The place of an offset in the page: a text node and the offset within it. */
function pointOf(pane: HTMLElement, offset: number): readonly [Node, number] | null {
  const paragraphs = [...pane.querySelectorAll<HTMLElement>('[data-start]')];
  const paragraph = paragraphs.findLast((p) => Number(p.dataset['start']) <= offset);
  if (paragraph === undefined) return null;
  let left = offset - Number(paragraph.dataset['start']);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return null;
}

/** Selects a stretch of the text, as a person would with the mouse, and shows it. */
export function selectIn(pane: HTMLElement, { start, end }: TextRange): void {
  const [from, to] = [pointOf(pane, start), pointOf(pane, end)];
  if (from === null || to === null) return;
  globalThis.getSelection()?.setBaseAndExtent(...from, ...to);
  from[0].parentElement?.scrollIntoView({ block: 'nearest' });
}

/** What the style sheet calls the marked stretches of a text. */
const MARKED = 'figure';

/** Marks stretches of the text without changing what it is made of; none take the marks away. */
export function markIn(pane: HTMLElement, places: readonly TextRange[]): void {
  // An older browser marks the sentence alone.
  if (!('highlights' in CSS)) return;
  const ranges = places.flatMap(({ start, end }) => {
    const [from, to] = [pointOf(pane, start), pointOf(pane, end)];
    if (from === null || to === null) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
  if (ranges.length === 0) CSS.highlights.delete(MARKED);
  else CSS.highlights.set(MARKED, new Highlight(...ranges));
}

/** Brings the highlight that begins at an offset into the upper third of the pane, unless it is in sight. */
export function centreIn(pane: HTMLElement, offset: number): void {
  const mark = pane.querySelector<HTMLElement>(`[data-at="${offset}"]`);
  if (mark === null) return;
  const [box, within] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()];
  const isSeen = box.top >= within.top + 24 && box.bottom <= within.bottom - 24;
  if (!isSeen) pane.scrollTop += box.top - within.top - within.height / 3;
}
