import { rememberedType, type AboutDocument } from '../../domain/review/review.ts';
import type { Db } from '../../storage/database.ts';
import { listDocuments, type DocumentSummary } from '../../storage/documents.ts';

/** What earlier documents of each company were taken to be; looked up once, with the first that needs it. */
export class TypeMemory {
  readonly #db: Db;
  #stored: Promise<readonly DocumentSummary[]> | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  /** A new document under the type a person gave others of its company whose text said as much. */
  async applied(about: AboutDocument): Promise<AboutDocument> {
    if (about.isNewCompany) return about;
    const stored = await (this.#stored ??= listDocuments(this.#db));
    const before = stored.flatMap((one) =>
      one.about.companyId === about.companyId ? [one.about] : [],
    );
    return { ...about, type: rememberedType(about.type, before) };
  }
}
