import type { ChangeEffect } from '../../domain/planning/plan.ts';

export type Tab = ChangeEffect | 'rejected';

export const TABS: readonly { readonly id: Tab; readonly label: string; readonly says: string }[] =
  [
    { id: 'new', label: 'New', says: 'Not known yet; will be added.' },
    {
      id: 'changed',
      label: 'Changed',
      says: 'Same statement and source, another figure: a correction.',
    },
    { id: 'conflict', label: 'Conflicting', says: 'Another source says otherwise. Both are kept.' },
    { id: 'same', label: 'Same', says: 'Already known; nothing happens.' },
    {
      id: 'rejected',
      label: 'Rejected',
      says: 'Could not be read. The rest can still be imported.',
    },
  ];

/** Shown where there are any; they are counted among the others too. */
export const NOT_COMPARABLE_TAB = {
  id: 'notComparable',
  label: 'Not comparable',
  says: 'Will be kept, but stand beside nothing they can be compared with.',
} as const;

export type Counts = Readonly<Record<Tab, number>>;

/** How many rows an import would write. */
export function rowsToWrite(counts: Counts): number {
  return counts.new + counts.changed + counts.conflict;
}

/** The tab a person most likely wants to see: the first that is not empty. */
export function firstTab(counts: Counts): Tab {
  return TABS.find(({ id }) => counts[id] > 0)?.id ?? 'new';
}
