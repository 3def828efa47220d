import { formatHash } from '../../../state/route.svelte.ts';

/** The address of a row's sentence; empty for a row without a document. */
export function sentenceAddress(row: {
  readonly document: string;
  readonly start: number | null;
  readonly end: number | null;
}): string {
  const { document, start, end } = row;
  if (document === '') return '';
  const isPlaced = start !== null && end !== null;
  return formatHash('document', [
    ['hash', document],
    ...(isPlaced
      ? ([
          ['start', String(start)],
          ['end', String(end)],
        ] as const)
      : []),
  ]);
}
