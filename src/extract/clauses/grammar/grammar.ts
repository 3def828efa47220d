import { CHANGES } from './changes.ts';
import { COMPARED } from './compared.ts';
import { EFFECTS } from './effects.ts';
import { LEVELS } from './levels.ts';
import type { ClauseRule } from './rule.ts';

/** In order: the first rule that fits a figure, and whose measure can be counted in it, says what it is. */
export const CLAUSE_RULES: readonly ClauseRule[] = [...COMPARED, ...EFFECTS, ...CHANGES, ...LEVELS];
