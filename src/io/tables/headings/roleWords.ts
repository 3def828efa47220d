import { conceptOf } from './concepts.ts';
import type { Role } from './role.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that say what a column of words or labels is of, each role before those it would be taken for. */
const HEADS: readonly (readonly [Role, ReadonlySet<string>])[] = [
  [
    'source',
    list(
      'src source sources url link links href quelle fuente fonte bron källa kilde hyperlink weblink permalink',
    ),
  ],
  [
    'note',
    list(
      'note notes comment comments commentary remark remarks footnote kommentar kommentare bemerkung bemerkungen anmerkung anmerkungen hinweis remarque remarques commentaire commentaires nota notas observaciones observações comentario comentarios commento commenti opmerking opmerkingen toelichting kommentarer anmärkning bemærkning excerpt quote',
    ),
  ],
  [
    'currency',
    list('currency ccy crncy curncy währung devise devises moneda moeda valuta divisa fx'),
  ],
  ['unit', list('unit units uom einheit einheiten unité unidad unidade unità eenheid enhet enhed')],
  ['scale', list('scale multiplier scaling magnitude')],
  ['ticker', list('ticker tickers symbol ric isin tic kürzel')],
  [
    'metric',
    list(
      'metric kpi measure indicator kennzahl kenngröße indicateur indicador indicatore concept kengetal nyckeltal nøgletal position posten',
    ),
  ],
  [
    'scope',
    list(
      'segment segments division region geography bereich geschäftsbereich sparte secteur segmento divisione settore segmentet affärsområde',
    ),
  ],
  [
    'company',
    list(
      'company bank entity selskab issuer firm firma unternehmen gesellschaft emittent société entreprise émetteur empresa emisor compañía emissor companhia azienda società emittente bedrijf onderneming bolag företag selskap virksomhed corporate',
    ),
  ],
  [
    'period',
    list(
      'period quarter qtr periode período periodo période quartal trimestre kwartaal kvartal zeitraum quarters',
    ),
  ],
  ['basis', list('gaap basis accounting')],
  ['year', list('year yr fyear')],
];
/** Words beside those that do not change what the column is. */
const BESIDE = list(
  'name names full legal short long code id iso the of for reporting reported fiscal financial trading trade primary main key exchange stock bloomberg bbg reuters refinitiv web page press release filing doc document text mgmt management type standard target guidance guided guide forecast covered line business unit measure non nongaap or and y et und group parent issuer label company s free general additional listing de la del di der du da des dell geschäfts berichts prognose currency concerned affected relevant applicable covers item short local display prévision metric indicator period',
);

const NUMBER_OF = list('number num no nb n count anzahl nombre antal aantal numero número nr');
const BY_WHOM = /^(?:analyst|estimat|est$|ests$|broker|contributor|schätzung)/u;

/** The role words of a heading make together, where each of them is known; null otherwise. */
export function composedRole(words: readonly string[]): Role | null {
  if (words.some((word) => NUMBER_OF.has(word)) && words.some((word) => BY_WHOM.test(word)))
    return 'count';
  for (const [role, heads] of HEADS) {
    if (
      words.some((word) => heads.has(word)) &&
      words.every((word) => heads.has(word) || BESIDE.has(word))
    )
      return role;
  }
  return null;
}

const DATES: readonly (readonly [Role | 'left out', RegExp])[] = [
  [
    'left out',
    /^(?:next|upcoming|created|modified|accessed|retrieved|scraped|downloaded|accepted)/u,
  ],
  ['period_start', /^(?:start\w*|begin\w*|anfang|début|inicio|inizio|ab)$/u],
  [
    'period_end',
    /^(?:end|ends|ended|ending|ende|stichtag|bilanzstichtag|ultimo|clôture|cierre|chiusura|fin|fine|fim|einde|slut|slutdatum|fye|fpe|pe|close|period|quarter|qtr|balance|abschluss)/u,
  ],
  ['issued_on', /^(?:issu|given|initiat)/u],
  [
    'reported_on',
    /^(?:report|result|earning|fil(?:ed|ing)|releas|rpt|print|act|résultat|resultad|risultat|ergebnis|berichts?datum|bericht)/u,
  ],
  ['as_of', /^(?:asof|snapshot|estimate|consensus|konsens|est)/u],
];

/** Which day a heading over days speaks of; `date` where it does not say. */
export function dateRole(words: readonly string[]): Role | 'left out' {
  const concepts = words.map(conceptOf);
  if (/(?:^| )as of(?: |$)|^stand$/u.test(words.join(' '))) return 'as_of';
  // The next period is what something is said of; the next date is only when more will be.
  if (
    /\b(?:next|target|guided|forecast|for)\b.*\b(?:period|quarter|fiscal|year)\b/u.test(
      words.join(' '),
    )
  )
    return 'period_end';
  const [first] = DATES.filter(([, pattern]) => words.some((word) => pattern.test(word)));
  if (first?.[0] === 'left out' || first?.[0] === 'period_start') return first[0];
  if (concepts.includes('guidance')) return 'issued_on';
  return first?.[0] ?? 'date';
}

/** Words of columns that hold neither guidance nor actuals of a period: prices, ratings, values of the market. */
const STRONG = list(
  'closeprice rating ratings recommendation upside downside cusip sedol cik isin lei wkn figi gvkey permno valoren surprise beat miss outperformance empfehlung kursziel einstufung recommandation recomendación raccomandazione rank percentile zscore sue pe peg ev kgv kurs kurse cours börsenkurs marktkapitalisierung koers advies capitalisation capitalización capitalizzazione reaction reaktion sentiment weight weighting volume',
);
const MARKET = list(
  'mean median average avg price px p tgt close closing market mkt mcap cap target last open share stock current high low pct eod adj change day 1d',
);
const PRICED = list('price px mcap mktcap marketcap');

/** Whether a heading names something of the market, or of how well a forecast was met. */
export function isOfMarket(words: readonly string[]): boolean {
  if (
    words.some((word) => STRONG.has(word)) ||
    /^(?:market|mkt) cap|^(?:\w+ )?p e(?: |$)/u.test(words.join(' '))
  )
    return !words.includes('share') || words.includes('price');
  return (
    words.some((word) => PRICED.has(word)) &&
    words.every((word) => MARKET.has(word) || conceptOf(word) === 'fill')
  );
}
