import type { ReviewState } from '../../../state/documents/reviewState.svelte.ts';

interface Shortcut {
  readonly keys: readonly string[];
  /** How the keys are written for people. */
  readonly shown: string;
  readonly does: string;
  readonly run: (review: ReviewState, threshold: number) => void;
}

/** Everything the review does from the keyboard, in the order it is listed. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['j', 'ArrowDown'], shown: 'J or ↓', does: 'Next', run: (r) => r.move(1) },
  { keys: ['k', 'ArrowUp'], shown: 'K or ↑', does: 'Previous', run: (r) => r.move(-1) },
  { keys: ['a'], shown: 'A', does: 'Accept', run: (r) => r.accept() },
  { keys: ['r'], shown: 'R', does: 'Reject', run: (r) => r.reject() },
  { keys: ['o'], shown: 'O', does: 'Leave open again', run: (r) => r.reopen() },
  { keys: ['e'], shown: 'E', does: 'Edit', run: (r) => r.edit() },
  {
    keys: ['A'],
    shown: 'Shift A',
    does: 'Accept all of this document at the confidence set below',
    run: (r, threshold) => r.acceptAbove(threshold, false),
  },
  { keys: ['u'], shown: 'U', does: 'Undo the last decision', run: (r) => r.undo() },
  { keys: [']'], shown: ']', does: 'Next document', run: (r) => r.nextDocument(1) },
  { keys: ['['], shown: '[', does: 'Previous document', run: (r) => r.nextDocument(-1) },
  {
    keys: ['t'],
    shown: 'T',
    does: 'To the text, or back to the list',
    run: (r) => {
      r.side = r.side === 'text' ? 'list' : 'text';
    },
  },
  { keys: ['n'], shown: 'N', does: 'Ask about the next number', run: (r) => r.step(1) },
  { keys: ['N'], shown: 'Shift N', does: 'Ask about the number before', run: (r) => r.step(-1) },
  {
    keys: ['m'],
    shown: 'M',
    does: 'Make a figure from the number asked about',
    run: (r) => {
      if (r.inspected !== null) r.mode = 'make';
    },
  },
  {
    keys: ['?'],
    shown: '?',
    does: 'Show or hide these keys',
    run: (r) => {
      r.isHelpOpen = !r.isHelpOpen;
    },
  },
];

/** Runs what a key means in the review; keys typed into a field or with a modifier mean themselves. */
export function onKey(event: KeyboardEvent, review: ReviewState, threshold: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('input, select, textarea, form') != null) return;
  // In the text the arrows scroll, as everywhere.
  if (event.key.startsWith('Arrow') && target?.closest('[data-scroll]') != null) return;
  const shortcut = SHORTCUTS.find(({ keys }) => keys.includes(event.key));
  if (shortcut === undefined) return;
  event.preventDefault();
  shortcut.run(review, threshold);
}
