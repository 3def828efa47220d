import { isLive } from '../book/live.ts';
import { companyId, companyOf } from '../book/company.ts';
import { calendarsOf } from '../book/calendar.ts';
import type { Book } from '../book/rows.ts';
import { findCompany, plainName, type KnownCompany, type ReadCompany } from './reviewCompany.ts';

/** In order of trust: a release is checked, a call is spoken, the press repeats. */
export type DocumentType = 'release' | 'call' | 'press' | 'other';

/** What a document is, as read from it or as a person corrected it. */
export interface AboutDocument {
  /** The book it belongs to; of a company without one, the id it will get. */
  readonly companyId: string;
  readonly companyName: string;
  readonly ticker: string;
  readonly isNewCompany: boolean;
  readonly type: DocumentType;
  /** A day, or empty when it is not known. */
  readonly date: string;
  /** The fiscal quarter whose results it reports. */
  readonly fiscalYear: number | null;
  readonly fiscalQuarter: number | null;
  /** 1 to 12. */
  readonly fiscalYearEndMonth: number;
  /** The month is only what most companies have: neither the document, nor its book, nor a person has said it. */
  readonly isYearEndAssumed?: boolean;
  /** What its text alone says it is; of documents stored before this was kept it is not known. */
  readonly readType?: DocumentType;
}

/** What the reader of the text found out about the document. */
export interface ReadAbout extends ReadCompany {
  readonly fiscalYear: number | null;
  readonly fiscalQuarter: number | null;
  readonly fiscalYearEndMonth: number;
  readonly fiscalYearEndKnown?: boolean;
  readonly date: string | null;
  readonly spoken: boolean;
}

export type Decision = 'open' | 'accepted' | 'rejected';

const OPENING = 1500;
const RELEASED =
  /\b(?:today (?:announced|reported)|for immediate release|press release|news release|business wire|globe ?newswire|pr ?newswire|ex-99)\b/u;
/** The title of a release: `Lumex Reports First Quarter Results`. */
const RELEASE_TITLE =
  /\b(?:reports|releases|announces|posts|delivers)\b[^.\n]{0,80}\b(?:results|earnings|quarter)\b/u;

function typeOf(text: string, spoken: boolean): DocumentType {
  const opening = text.slice(0, OPENING).toLowerCase();
  if (
    spoken ||
    /\bearnings (?:conference )?call\b|\bcall transcript\b/u.test(opening.slice(0, 400))
  )
    return 'call';
  if (RELEASED.test(opening) || RELEASE_TITLE.test(opening.slice(0, 400))) return 'release';
  return 'other';
}

/**
 * What a new document of a company is, where its text says what those of `before` said: what most of
 * them were taken to be. A text that says nothing is no vote, so that one correction of it is enough.
 */
export function rememberedType(
  read: DocumentType,
  before: readonly Pick<AboutDocument, 'type' | 'readType'>[],
): DocumentType {
  const votes = new Map<DocumentType, number>();
  for (const { type, readType } of before) {
    if (readType === read && type !== 'other') votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  const [most] = [...votes].toSorted((a, b) => b[1] - a[1] || Number(b[0] === read));
  return most?.[0] ?? read;
}

/** The companies there are books of, for `aboutDocument`. */
export function knownCompanies(books: Iterable<Book>): readonly KnownCompany[] {
  return Array.from(books, (book) => {
    const { id, name, ticker } = companyOf(book);
    const others = book.rows.flatMap((row) =>
      row.kind === 'company' && isLive(row) && row.field !== 'ticker' ? [row.value] : [],
    );
    return { id, name, ticker, aliases: others };
  });
}

/** What a new document seems to be; a company without a book is proposed from its ticker or name. */
export function aboutDocument(
  text: string,
  read: ReadAbout,
  known: readonly KnownCompany[],
): AboutDocument {
  const company = findCompany(read, text, known);
  const name = plainName(read.company ?? '');
  const ticker = read.ticker ?? '';
  const type = typeOf(text, read.spoken);
  return {
    companyId: company?.id ?? (name === '' && ticker === '' ? '' : companyId(name, ticker)),
    companyName: company?.name ?? (name || ticker),
    ticker: company?.ticker ?? ticker,
    isNewCompany: company === null,
    type,
    readType: type,
    date: read.date ?? '',
    fiscalYear: read.fiscalYear,
    fiscalQuarter: read.fiscalQuarter,
    fiscalYearEndMonth: read.fiscalYearEndMonth,
    ...(read.fiscalYearEndKnown === false ? { isYearEndAssumed: true } : {}),
  };
}

/** How a row names its document: `Cisco Systems results call, 2016-08-17`. */
export function sourceWords({ companyName, type, date }: AboutDocument): string {
  const word = {
    release: 'results release',
    call: 'results call',
    press: 'press',
    other: 'document',
  };
  return [`${companyName} ${word[type]}`.trim(), ...(date === '' ? [] : [date])].join(', ');
}

/** The month a company's fiscal year ends in, where its book says so. */
export function yearEndOf(book: Book | undefined): number | null {
  return book === undefined ? null : (calendarsOf(book.rows).rules.at(-1)?.endMonth ?? null);
}

/** A document of a company whose fiscal year is known to end in a month. */
export function yearEndsIn(about: AboutDocument, month: number): AboutDocument {
  return { ...about, fiscalYearEndMonth: month, isYearEndAssumed: false };
}
