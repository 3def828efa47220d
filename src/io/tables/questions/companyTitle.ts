import { readUnit } from '../../csv/units.ts';
import { readDay } from '../cells/dates.ts';
import { describe } from '../headings/describe.ts';
import { readPeriodSaid } from '../headings/periods.ts';

/** A company as a title names it, and whether it is surely one. */
export interface TitledCompany {
  readonly name: string;
  readonly isSure: boolean;
}

const NONE: TitledCompany = { name: '', isSure: false };
const TICKER =
  /^(?<name>\p{L}[^()|]{1,60}?) ?\((?:(?:NYSE|NASDAQ(?:GS|GM|CM)?|Nasdaq|LSE|TSX|NSE|BSE|ASX|XETRA|TSE|HKEX|AMEX|OTC): ?)?(?<ticker>[A-Z0-9]{1,6}(?:[.-][A-Z]{1,3})?)\)/u;
const LEGAL =
  /\b(?:inc|incorporated|corp|corporation|ltd|limited|plc|ag|se|sa|s\.a|nv|n\.v|co|company|group|holdings?|llc|lp|ab|asa|oyj|kk|spa|gmbh|kgaa|bhd|tbk)\b\.?/iu;
/** Words of a title that name what the table is, never whose. */
const OF_TABLES =
  /\b(?:income|statements?|financials?|guidance|tracker|actuals?|results?|quarterly|annual|yearly|history|historical|consolidated|operations|key|metrics?|data|figures|summary|table|exports?|reports?|estimates?|consensus|earnings|revenue|model|in (?:millions|thousands|billions)|usd|eur|gbp|unaudited|profit|loss|balance|sheet|cash|flow|overview|outlook|forecast|highlights|selected|currency|fiscal|year|ended|months|period|page|source|updated|date|template|notes?)\b/iu;

function isOther(part: string): boolean {
  return (
    OF_TABLES.test(part) ||
    readPeriodSaid(part) !== null ||
    readDay(part) !== null ||
    readUnit(part) !== null ||
    /^[\d\s.,/-]*$/u.test(part) ||
    describe(part).metric !== undefined
  );
}

/** Who made a table is not whom it is about: these need a person's word, and lines that name a source say nothing. */
const VENDORS =
  /\b(?:bloomberg|factset|refinitiv|reuters|lseg|thomson|s&p|capital ?iq|koyfin|macrotrends|yahoo|tikr|morningstar|visible alpha|simfin|finnhub|benzinga|screener|zacks|daloopa|ycharts|gurufocus|alphasense|seeking alpha|quandl|compustat|wrds|i\/?b\/?e\/?s|moody'?s|marketscreener|stockanalysis|tradingview|google|microsoft excel|fmp|financial modeling prep|wind|quartr|canalyst|fiscal\.?ai)\b/iu;
const OF_SOURCE = /^(?:sources?|data|provided|prepared|compiled|copyright|©|\(c\)|by|via|from)\b/iu;

/** Whether a name is that of somebody who sells or makes tables. */
export function isVendor(name: string): boolean {
  return VENDORS.test(name);
}

/** The company a line above a table names: `Northwind Inc (NWD)`, `Tolvane Instruments - guidance ($ in millions)`. */
export function companyInTitles(lines: readonly string[]): TitledCompany {
  for (const whole of lines) {
    const line = whole.replace(/\s+/gu, ' ').trim();
    if (line.length > 120 || OF_SOURCE.test(line)) continue;
    const parts = line
      .split(
        / ?[|:•·]+ ?| (?:--?|–|—) |, (?!(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD|LLC|PLC|Plc|S\.?A|N\.?V|AG|L\.?P)\b)(?=[A-Z(])/u,
      )
      .map((part) => part.trim());
    for (const part of parts) {
      const { name = '', ticker = '' } = TICKER.exec(part)?.groups ?? {};
      if (
        name !== '' &&
        readUnit(ticker) === null &&
        !isOther(name) &&
        !/^(?:USD|EUR|GBP|JPY|CAD|INR|CNY|GAAP|IFRS|TTM|LTM)$/u.test(ticker)
      )
        return { name: name.trim(), isSure: !isVendor(name) };
    }
    for (const part of parts) {
      const bare = part.replace(/\([^()]*\)/gu, ' ').trim();
      if (bare.length < 2 || bare.length > 50 || isOther(bare) || !/^\p{Lu}/u.test(bare)) continue;
      if (LEGAL.test(bare)) return { name: bare, isSure: !isVendor(bare) };
      if (parts.length > 1 && bare.split(' ').length <= 4) return { name: bare, isSure: false };
    }
  }
  return NONE;
}
