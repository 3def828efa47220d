import type { Table } from 'dexie';
import type { Setting } from './records.ts';

/** The version of what is written inside the records. Raise it when an older build must not write. */
export const FORMAT = 2;

/** The settings row that says who wrote this database; it is no setting of the person's. */
export const STATE_KEY = '#state';

/** `sequence` is the last commit number ever given; `generation` rises with every wipe and restore. */
export interface DatabaseState {
  readonly format: number;
  readonly sequence: number;
  readonly generation: number;
}

interface WithSettings {
  readonly settings: Table<Setting, string>;
}

/** This build is older than the one that wrote the database: it may not write, nor guess at reading. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  constructor() {
    super('This data was written by a newer version of Guideband. Reload to update.');
  }
}

/** The state of the database; call it first in every write transaction: it refuses a newer format. */
export async function guardRead(db: WithSettings): Promise<DatabaseState> {
  const row = await db.settings.get(STATE_KEY);
  const state = (row?.value ?? { format: FORMAT, sequence: 0, generation: 0 }) as DatabaseState;
  if (state.format > FORMAT) throw new NewerDatabaseError();
  return state;
}

/** Writes the state back, in the same transaction as what it describes. */
export async function writeState(db: WithSettings, state: DatabaseState): Promise<void> {
  await db.settings.put({ key: STATE_KEY, value: { ...state, format: FORMAT } });
}
