import type { TargetFields } from '../../domain/book/rows.ts';
import { guidanceStateOf } from '../../domain/comparing/guidanceState.ts';
import type { PrintSheet } from '../../domain/print/printSheet.ts';
import { periodLabel } from '../../domain/time/period.ts';
import { namedIn } from './phrases.ts';

const MOST = 3;

function some(targets: readonly TargetFields[]): string {
  const names = targets.map((t) => `${periodLabel(t.period)} ${namedIn(t)}`);
  const shown = names.slice(0, MOST);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
}

/** What was taken back and what was looked for in vain, in one sentence; empty where nothing was. */
export function notFoundSentence(sheet: PrintSheet): string {
  const taken = sheet.guides.filter(({ next }) => guidanceStateOf(next) !== 'given');
  const missing = sheet.silent.map(({ guidance }) => guidance);
  const parts = [
    ...taken.map(({ target, next }) => `${some([target])} was ${guidanceStateOf(next)}`),
    ...(missing.length === 0
      ? []
      : [
          `${some(missing)} had been guided and ${missing.length === 1 ? 'was' : 'were'} not found in this document`,
        ]),
    ...sheet.changed.map(
      ({ now }) => `${namedIn(now)} is stated on another basis or definition than before`,
    ),
  ];
  if (parts.length === 0) return '';
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
