import { locateColumns } from '../../csv/columns.ts';
import { vendorField, wordsOf } from './headingWords.ts';
import type { Role } from './role.ts';
import { composedRole } from './roleWords.ts';

const NAMES: readonly (readonly [Role, string])[] = [
  [
    'company',
    '公司名称, 公司名稱, 公司简称, 证券简称, 股票名称, 股票简称, 股票名稱, 銘柄名, 企業名, 会社, cname, bolag, emetteur, co name, groupe, onderneming, bedrijf, emittent, émetteur, emisor, emittente, kaisha, selskap, entreprise, conm, 会社名, 公司, company, company name, issuer, issuer name, entity name, entity, firm, corporation, name, unternehmen, société, entityname, client, co, firma, gesellschaft, empresa, compañía, azienda, società, spółka, konzern, yhtiö',
  ],
  [
    'ticker',
    'ts code, 公司代码, 公司代號, 证券代码, 證券代碼, 股票代码, 股票代碼, 代码, 銘柄 コード, コード, 証券コード, 証券 コード, local code, secid, stock id, stock code, fsym id, ticker and exch code, 銘柄コード, ticker, symbol, ric, instrument, bloomberg ticker, bbg ticker, isin, stock, security, tic, ticker symbol, identifier, stock symbol',
  ],
  [
    'metric',
    'nyckeltal, indicateur, indicador, 指標, 指标, metric code, metric, metric name, measure, kpi, line item, item, concept, tag, fact, guidance measure, account, indicator, kennzahl, financial metric, guidance metric, guided metric, line, category, what',
  ],
  [
    'period',
    'month, monat, mois, mes, month end, month ended, covering, kessanki, period covered, financial period absolute, period absolute, kvartal, kwartaal, período, 四半期, 期間, period, fiscal period, reporting period, period label, fiscal quarter, per, target period, guidance period, for period, for, periode, quarter label, fperiod, report period, quartal, zeitraum, trimestre, période, periodo, okres, berichtszeitraum, berichtsperiode, verslagperiode, kausi',
  ],
  ['quarter', 'fiscalquarter, document fiscal period focus, quarter, qtr, fiscal qtr, q, fqtr'],
  [
    'year',
    '会计年度, 报告年度, fiscalyear, regnskabsår, regnskapsår, räkenskapsår, ano, år, 年度, 会計年度, document fiscal year focus, 決算期, year, fiscal year, fy, calendar year, fyear, yr, jahr, period year, fyr, fyearq, geschäftsjahr, exercice, ejercicio, esercizio, boekjaar, année, año, financial year',
  ],
  [
    'period_end',
    '报告期, 截止日期, 报告期末, 会计期间, 期末日, 当期末日, date of period, fiscal quarter ending, stichtag, date de clôture, cierre, fecha de cierre, data di chiusura, balansdatum, qtr end, bilanzstichtag, latest period end dt, year ended, year end, year ending, period end, period ending, end date, fiscal date ending, quarter end, as of date period, period end date, ended, fiscal period end, fiscal end date, fpe, period ended, datadate, fiscal quarter end, quarter ending, asofdate, fiscal year end date',
  ],
  ['period_start', 'start date, period start, period begin, from date'],
  [
    'issued_on',
    'issued on, issued, issue date, issued date, date issued, guidance date, guidance issued, date given, guided on, announce date guidance, given on',
  ],
  [
    'reported_on',
    '公告日期, 公告日, 発表日, 開示日, disclosed date, reported on, report date, reported date, filing date, filed, filling date, date filed, earnings date, results date, release date, filed date, reportdate, announcement date actual, actual date',
  ],
  ['as_of', 'statpers, as of, as of date, estimate date, consensus date'],
  [
    'date',
    '日期, 日付, announced at, announced date, announce date, issued at, date, announced, announced on, announcement date, date announced, publication date, published, event date, datum, ann date',
  ],
  [
    'unit',
    '单位, 單位, unit, units, uom, unit of measure, einheit, enhet, unité, unidad, unidade, 単位',
  ],
  [
    'currency',
    '币种, 货币, 幣別, currency, reporting currency, ccy, reported currency, currency code, curr, cur, währung, valuta, devise, moneda, moeda, 通貨',
  ],
  ['scale', 'scale, multiplier, scaling, magnitude, in'],
  [
    'basis',
    'basis, accounting basis, acct type, accounting type, gaap nongaap, gaap or nongaap, gaap flag, accounting standard, acctg, gaap',
  ],
  [
    'scope',
    'segment, scope, business unit, division, business segment, product, region, dimensions, bu, business line, segment name',
  ],
  ['variant', 'variant, definition'],
  ['versus', 'versus, compared with, growth versus, vs'],
  [
    'source',
    'źródło, source, source name, url, link, source url, guidance source url, source document',
  ],
  [
    'note',
    '備考, uwagi, note, notes, comment, comments, remark, remarks, text, source excerpt, quote',
  ],
  ['assumptions', 'assumptions, assumption'],
  ['stage', 'stage, guidance stage, status, guidance status, action, guidance action, revision'],
  ['form', 'form, guidance form, guidance type, band form, range type, guidance form type'],
  [
    'kind',
    'type, kind, data type, figure type, record type, measure type, value type, estimate or actual, datatype',
  ],
  ['holder', 'holder, estimate of, expected by, broker, contributor'],
  [
    'count',
    'numest, number of estimates, num of estimates, estimate count, analysts, num analysts, num est, no of estimates, number of analysts, of ests, no of ests',
  ],
  ['mark', 'mark, flag'],
  ['series', 'series, vintage'],
];

const BY_NAME: ReadonlyMap<string, Role> = new Map(
  NAMES.flatMap(([role, names]) => names.split(', ').map((name) => [name, role] as const)),
);

/** Names of columns of ours that mean the same here. */
const OWN: Readonly<Record<string, Role>> = {
  company: 'company',
  ticker: 'ticker',
  metric: 'metric',
  basis: 'basis',
  variant: 'variant',
  scope: 'scope',
  versus: 'versus',
  period: 'period',
  year: 'year',
  unit: 'unit',
  currency: 'currency',
  issued_on: 'issued_on',
  reported_on: 'reported_on',
  stage: 'stage',
  source: 'source',
  note: 'note',
  assumptions: 'assumptions',
  mark: 'mark',
  series: 'series',
  holder: 'holder',
  as_of: 'as_of',
  count: 'count',
};

/** Columns that say nothing we hold, in files of the usual vendors. */
const NOTHING =
  /^(?:.*\b(?:given|issued|announced|said) (?:in|on|at|during|with)\b.*\b(?:quarter|period|call|q)|cik|accn|accession.*|frame|form|fp|acceptance.*|accepted date|id|.*\bid|final link|created at|updated at|last updated|importance|time|index|exchange|country|sector|industry|namespace|decimals|fy|row|no|extracted by|confidence|direction|speaker|doc type|release type|positioning|isin|cusip|gvkey|sedol|figi|lei|permno|url.*|label)$/u;

/** The role a heading names, or null. */
export function roleOf(heading: string): Role | null {
  const field = vendorField(heading);
  if (field !== null) return roleOf(field.name);
  const name = wordsOf(heading)
    .join(' ')
    .replace(/^fiscal (?=quarter$|year$|yr$|period$)/u, '');
  // When or where guidance was given, not what it is for.
  if (
    /\b(?:given|issued|announced|said) (?:in|on|at|during|with)\b.*\b(?:quarter|period|call|q)\b/u.test(
      name,
    )
  )
    return null;
  const found = BY_NAME.get(name);
  if (found !== undefined) return found;
  const [own] = locateColumns([heading]).at.keys();
  return own === undefined ? composedRole(wordsOf(heading)) : (OWN[own] ?? null);
}

/** Whether a heading names something of a file that is neither a figure nor says anything of one. */
export function isBookkeeping(heading: string): boolean {
  return NOTHING.test(wordsOf(heading).join(' '));
}
