/** A company there is a book of, by everything it is called. */
export interface KnownCompany {
  readonly id: string;
  readonly name: string;
  readonly ticker: string;
  readonly aliases: readonly string[];
}

const HEAD_CHARACTERS = 6000;
const LEGAL =
  /(?:,? (?:inc|incorporated|corp|corporation|co|company|ltd|limited|plc|n\.?v|s\.?a|ag|se|holdings?|group)\b\.?){1,3}$/iu;
/** A name without its legal form. */
export function plainName(name: string): string {
  return name.trim().replace(LEGAL, '').trim();
}

function alike(name: string): string {
  return plainName(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function namesOf(company: KnownCompany): readonly string[] {
  return [company.name, ...company.aliases].map(alike);
}

/** What a document calls its company, as the reader of its text found it. */
export interface ReadCompany {
  readonly company: string | null;
  readonly ticker: string | null;
}

/**
 * The known company meant: by ticker, then by name, then by the one company whose full name the beginning
 * of the text mentions, where it names none or only a part of that name.
 */
export function findCompany(
  { company, ticker }: ReadCompany,
  text: string,
  known: readonly KnownCompany[],
): KnownCompany | null {
  const byTicker = known.find((c) => c.ticker !== '' && c.ticker.toUpperCase() === ticker);
  if (byTicker !== undefined) return byTicker;
  const called = alike(plainName(company ?? ''));
  const byName = known.find((c) => called !== '' && namesOf(c).includes(called));
  if (byName !== undefined) return byName;
  if (ticker !== null) return null;
  const head = ` ${alike(text.slice(0, HEAD_CHARACTERS))} `;
  const mentioned = known.filter((c) =>
    namesOf(c).some(
      (own) =>
        own.length > 3 &&
        head.includes(` ${own} `) &&
        (called === '' || own.startsWith(`${called} `)),
    ),
  );
  return mentioned.length === 1 ? (mentioned[0] ?? null) : null;
}

/**
 * What a text calls its company where a person has said whose it is: worth an alias, so that the next
 * text that says it is known. Empty when the name is the company's already, or that of another.
 */
export function aliasToLearn(
  read: ReadCompany,
  text: string,
  { companyId, companyName }: { readonly companyId: string; readonly companyName: string },
  known: readonly KnownCompany[],
): string {
  const name = plainName(read.company ?? '');
  if (alike(name) === '' || alike(name) === alike(companyName)) return '';
  // Found without help, by its ticker: nobody has corrected anything.
  if (findCompany(read, text, known)?.id === companyId) return '';
  return known.some((company) => namesOf(company).includes(alike(name))) ? '' : name;
}
