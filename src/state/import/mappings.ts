import { asMapping, type Fix, type TableMapping } from '../../io/tables/mapping/mapping.ts';
import type { Db } from '../../storage/database.ts';
import { deleteMapping, readMappings } from '../../storage/queries.ts';

export type { ColumnChoice, Fix, TableMapping } from '../../io/tables/mapping/mapping.ts';
export type { TableGuess } from '../../io/tables/readTableFile.ts';

/** What a person said of the table at hand. */
export interface TableSaid {
  readonly given?: TableMapping;
  readonly fixes?: readonly Fix[];
}

/** The mappings kept so far; one that is damaged is as if it were not there. */
export async function storedMappings(db: Db): Promise<readonly TableMapping[]> {
  return (await readMappings(db)).flatMap(({ value }) => asMapping(value) ?? []);
}

/** Forgets how tables with some headings are read: the next of them asks again. */
export function forgetMapping(db: Db, { id }: TableMapping): Promise<void> {
  return deleteMapping(db, id);
}
