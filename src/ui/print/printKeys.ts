/** What the keys of the page do. */
export interface PrintActions {
  readonly move: (step: 1 | -1) => void;
  readonly check: () => void;
  readonly checkAll: () => void;
  readonly reject: () => void;
  readonly undo: () => void;
  readonly sentence: () => void;
  readonly save: () => void;
  readonly copyNote: () => void;
  readonly copyParagraph: () => void;
  readonly copyTables: () => void;
}

interface PrintKey {
  readonly keys: readonly string[];
  readonly shown: string;
  readonly does: string;
  readonly run: (actions: PrintActions) => void;
  /** Only where documents wait to be checked. */
  readonly isChecking?: true;
}

/** Everything the page does from the keyboard, in the order it is listed. */
export const PRINT_KEYS: readonly PrintKey[] = [
  { keys: ['c'], shown: 'C', does: 'Copy the note', run: (a) => a.copyNote() },
  { keys: ['p'], shown: 'P', does: 'Copy the paragraph', run: (a) => a.copyParagraph() },
  { keys: ['t'], shown: 'T', does: 'Copy the tables', run: (a) => a.copyTables() },
  { keys: ['j', 'ArrowDown'], shown: 'J or ↓', does: 'Next line', run: (a) => a.move(1) },
  { keys: ['k', 'ArrowUp'], shown: 'K or ↑', does: 'Previous line', run: (a) => a.move(-1) },
  { keys: ['Enter'], shown: 'Enter', does: 'Its sentences', run: (a) => a.sentence() },
  { keys: ['a'], shown: 'A', does: 'Check this line', run: (a) => a.check(), isChecking: true },
  { keys: ['A'], shown: 'Shift A', does: 'Check all', run: (a) => a.checkAll(), isChecking: true },
  { keys: ['r'], shown: 'R', does: 'Reject this line', run: (a) => a.reject(), isChecking: true },
  { keys: ['u'], shown: 'U', does: 'Undo', run: (a) => a.undo(), isChecking: true },
  { keys: ['s'], shown: 'S', does: 'Add what is checked', run: (a) => a.save(), isChecking: true },
];

/** Runs what a key means on the page; typed into a field, on a button or with a modifier it means itself. */
export function onPrintKey(event: KeyboardEvent, actions: PrintActions, isChecking: boolean): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('input, select, textarea, dialog, [role=menu]') != null) return;
  if (event.key === 'Enter' && target?.closest('a, button') != null) return;
  const key = PRINT_KEYS.find(({ keys }) => keys.includes(event.key));
  if (key === undefined || (key.isChecking === true && !isChecking)) return;
  event.preventDefault();
  key.run(actions);
}
