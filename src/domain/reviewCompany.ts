/** A company there is a book of, by everything it is called. */
export interface KnownCompany {
  readonly id: string;
  readonly name: string;
  readonly ticker: string;
  readonly aliases: readonly string[];
}

const HEAD = 6000;
/** "(NASDAQ: CSCO)", "(NYSE - JNPR)". */
const LISTED =
  /\((?:nyse|nasdaq|amex|lse|tsx|xetra|euronext)(?: ?(?:american|arca|gs|global select))?(?: ?[:\-–] ?)([a-z][a-z.]{0,5})[);,]/iu;
const ON_QUARTER =
  /\bq[1-4] (?:fy)?20\d\d ([^\n]{2,60}?) (?:financial )?(?:earnings|results|conference|sales)\b/iu;
const LEGAL =
  /(?:,? (?:inc|incorporated|corp|corporation|co|company|ltd|limited|plc|n\.?v|s\.?a|ag|se|holdings?|group)\b\.?){1,3}$/iu;
/** Words in capitals that stand in file names and are no tickers. */
const NO_TICKER: ReadonlySet<string> = new Set(
  'CALL TEXT TXT PDF HTML DOCX FY EX US Q RESULT NEWS DRAFT FINAL COPY'.split(' '),
);

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

/** The ticker an exchange is named with in the text, else capitals in the name of the file. */
export function tickerInText(text: string, fileName: string): string {
  const listed = LISTED.exec(text.slice(0, HEAD))?.[1];
  if (listed !== undefined) return listed.toUpperCase();
  const stem = fileName.replace(/\.\w{1,8}$/u, '');
  // `_` counts as a letter for \b, so the words are cut out first.
  const words = stem.split(/[^A-Za-z]+/u);
  return words.find((word) => /^[A-Z]{2,5}$/u.test(word) && !NO_TICKER.has(word)) ?? '';
}

/** The company a text begins by naming; empty when it does not. */
export function nameInText(text: string): string {
  const head = text.slice(0, HEAD);
  const titled = ON_QUARTER.exec(head)?.[1];
  if (titled !== undefined) return plainName(titled);
  const listed = LISTED.exec(head);
  if (listed === null) return '';
  return plainName(lastName(head.slice(Math.max(0, listed.index - 80), listed.index)));
}

const MOST_WORDS = 7;
const LINKS: ReadonlySet<string> = new Set(['of', 'and', '&', 'the']);

/** The words in capitals a text ends with, and the small ones between them. */
function lastName(text: string): string {
  const words = text.trim().split(/\s+/u).slice(-MOST_WORDS);
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word);
  const outside = words.findLastIndex((word) => !isName(word) && !LINKS.has(word));
  const name = words.slice(outside + 1);
  return name.slice(Math.max(0, name.findIndex(isName))).join(' ');
}

/** The known company meant: by ticker, then by name, then by the one name the beginning mentions. */
export function findCompany(
  name: string,
  ticker: string,
  text: string,
  known: readonly KnownCompany[],
): KnownCompany | null {
  const wanted = ticker.toUpperCase();
  const byTicker = known.find((c) => c.ticker !== '' && c.ticker.toUpperCase() === wanted);
  if (byTicker !== undefined) return byTicker;
  const called = alike(name);
  const byName = known.find((c) => called !== '' && namesOf(c).includes(called));
  if (byName !== undefined) return byName;
  if (name !== '' || ticker !== '') return null;
  const head = ` ${alike(text.slice(0, HEAD))} `;
  const mentioned = known.filter((c) =>
    namesOf(c).some((own) => own.length > 3 && head.includes(` ${own} `)),
  );
  return mentioned.length === 1 ? (mentioned[0] ?? null) : null;
}

/**
 * What a text calls its company where a person has said whose it is: worth an alias, so that the next
 * text that says it is known. Empty when the name is the company's already, or that of another.
 */
export function aliasToLearn(
  text: string,
  fileName: string,
  { companyId, companyName }: { readonly companyId: string; readonly companyName: string },
  known: readonly KnownCompany[],
): string {
  const name = nameInText(text);
  if (name === '' || alike(name) === '' || alike(name) === alike(companyName)) return '';
  // Found without help, by its ticker: nobody has corrected anything.
  if (findCompany(name, tickerInText(text, fileName), text, known)?.id === companyId) return '';
  return known.some((company) => namesOf(company).includes(alike(name))) ? '' : name;
}
