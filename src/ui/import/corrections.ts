/** What a person works with only where something of a file is amiss, loaded then. */
export { notComparableFigures } from '../../domain/planning/notComparable.ts';
export { default as FixList } from './FixList.svelte';
export { default as RejectedTable } from './RejectedTable.svelte';
