import type { Bound, FigureKind } from './descriptor.ts';

// Word lists for headings and row labels, lower case, words apart by one space. Longest match wins.

const list = <T>(meaning: T, text: string): readonly (readonly [string, T])[] =>
  text.split(', ').map((words) => [words, meaning] as const);

/** Names of statement lines and ratios beyond those of the metric table. */
export const MORE_METRICS: readonly (readonly [string, string])[] = [
  ...list(
    'revenue',
    'total operating revenue, total operating revenues, operating revenue, operating revenues, net operating revenues, net operating revenue, total rev, nettoumsatz, fatturato, facturación, ricavi netti, ventas netas, netto omzet, ventes, uriagedaka, uriage, revenue from operations, revenues from operations, turnover, nettoomsättning, omsättning, omsetning, receita líquida, receita, receitas, net sales, sales revenue, revenue from contract with customer excluding assessed tax, revenue from contract with customer including assessed tax, sales revenue net, rev, revs, total net sales, total net revenue, total revenues, net revenues, sale, umsatz, umsatzerlöse, chiffre d affaires, ventas, ingresos, omzet, ricavi, top line, saleq, revtq, sales rev turn, erlöse, produits, przychody, przychody ze sprzedaży, cifra de negocios, importe neto de la cifra de negocios, chiffre d affaires net, umsatzerlös, tržby, liikevaihto, nettoumsätze, ricavi totali, ingresos totales, revenus',
  ),
  ...list(
    'revenue',
    '營收, 總營收, 淨營收, 淨銷售額, 营收, 营业收入, 収入, 收入, 売上高, 売上収益',
  ),
  ...list(
    'gross_margin',
    'bruttomarginal, rohertragsmarge, rohmarge, brutto marge, margem bruta, margine lordo, brutomarge, gross margin pct, bruttomarge, marge brute, margen bruto, gross profit ratio, gross profit margin, gm pct, gross margin percentage, gross margin percent, gross margin rate, gross mgn',
  ),
  ...list(
    'gross_profit',
    'gross profit from operations, bruttoresultat, excédent brut, rohertrag, marge commerciale, beneficio lordo, brutowinst, lucro bruto, utile lordo, 売上総利益, gross profit, gp, bruttoergebnis, bruttogewinn, beneficio bruto, bruttoertrag, marge brute d exploitation, zysk brutto ze sprzedaży, bruttofortjeneste, utile industriale lordo',
  ),
  ...list(
    'operating_margin',
    'om, oper margin, operating mgn, rörelsemarginal, driftsmargin, margem operacional, margine operativo, 営業利益率, operating income ratio, operating profit margin, opm, op margin, ebit margin, ebit marge, operative marge, marge opérationnelle, margen operativo',
  ),
  ...list(
    'net_margin',
    'margen neto, marge nette, nettomarge, nettomarginal, margine netto, net income ratio, net margin, profit margin, net profit margin',
  ),
  ...list(
    'ebitda_margin',
    'ebitda marge, ebitda marginal, margem ebitda, marge ebitda, margen ebitda, margine ebitda, ebitda ratio, ebitdaratio',
  ),
  ...list('pretax_margin', 'income before tax ratio'),
  ...list(
    'operating_income',
    'résultat opérationnel courant, utilidad operativa, resultado de explotación, utile operativo, reddito operativo, eigyo rieki, betriebsergebnis ebit, operatives ergebnis, operationeel resultaat, ebit operating income, ebit operating profit, oiadpq, oper inc, operating profit, rörelseresultat, driftsresultat, bedrijfsresultaat, lucro operacional, risultato operativo, 営業利益, 营业利润, operating income loss, op income, oper income, op inc, betriebsergebnis, operating result, résultat opérationnel, résultat d exploitation, beneficio operativo, resultado operativo, zysk operacyjny, beneficio de explotación, bedrijfswinst, betriebsgewinn, liikevoitto',
  ),
  ...list(
    'net_income',
    'ni, bénéfice net, utilidad neta, periodenergebnis, nettoresultaat, junrieki, toki junrieki, net inc, konzernjahresüberschuss, nettoergebnis, nettogewinn, risultato netto, nettovinst, lucro líquido, periodens resultat, årets resultat, nettowinst, 当期純利益, 純利益, 净利润, net income loss, net profit loss, profit loss, profit after tax, pat, npat, jahresüberschuss, konzernergebnis, net result, résultat net, beneficio neto, resultado neto, utile netto, niq, zysk netto, jun rieki, toki jun rieki, utile d esercizio, konzernüberschuss, jahresergebnis, resultado del ejercicio, nettoresultat, årsresultat, resultat efter skatt',
  ),
  ...list(
    'pretax_income',
    'earnings before tax, earnings before taxes, ebt, vorsteuerergebnis, ergebnis vor steuern, résultat avant impôt, résultat avant impôts, beneficio antes de impuestos, resultado antes de impuestos, utile ante imposte, winst voor belasting, resultat före skatt, resultaat voor belastingen, income before tax, income before provision for income taxes, pretax income, profit before tax, pbt, income before income taxes, income loss from continuing operations before income taxes noncontrolling interest',
  ),
  ...list(
    'income_tax',
    'income tax expense, provision for income taxes, tax provision, income tax expense benefit, tax, taxes, income taxes',
  ),
  ...list(
    'opex',
    'betriebsaufwand, charges opérationnelles, gastos operativos, costi operativi, operationele kosten, bedrijfskosten, rörelsekostnader, operating expense, operating expenses, total operating expenses, operating costs, op expenses, op expense, opex',
  ),
  ...list('costs_and_expenses', 'cost and expenses, total expenses, costs and expenses'),
  ...list(
    'cost_of_revenue',
    'cogsq, cost of goods, umsatzkosten, coût des ventes, cost of revenue, cost of sales, cost of goods and services sold, cost of goods sold, cogs, cost of revenues',
  ),
  ...list(
    'eps',
    'resultat per aktie, gewinn pro aktie, bénéfice net par action, vinst per aktie, bnpa, ergebnis je aktie verwässert, bénéfice par action dilué, beneficio por acción diluido, utile per azione diluito, lucro por ação, lpa, winst per aandeel, 1株当たり当期純利益, earnings per share, eps, earnings per share diluted, diluted eps, eps diluted, epsdiluted, diluted earnings per share, dil eps, dil eps cont ops, eps continuing operations diluted, diluted net income per share, net income per diluted share, earnings per diluted share, net earnings per share, diluted net earnings per share, diluted earnings per common share, earnings per common share diluted, diluted earnings loss per share, ergebnis je aktie, eps dil, is eps, epsfxq, ergebnis pro aktie, gewinn je aktie, bénéfice par action, résultat net par action, beneficio por acción, bpa, utile per azione, bpa dilué, zysk na akcję, winst per aandeel verwaterd',
  ),
  ...list(
    'eps_basic',
    '基本每股收益, basic net income per share, basic earnings per common share, net income per share basic, earnings per share basic, ergebnis je aktie unverwässert, bénéfice par action de base, beneficio por acción básico, utile per azione base, basic eps, eps basic, basic earnings per share, epspxq',
  ),
  ...list(
    'share_count',
    'diluted shares out, weighted average shares used in diluted, weighted average diluted shares, diluted weighted average shares, diluted weighted average shares outstanding, weighted average shares diluted, weighted average shares outstanding diluted, average diluted shares, shares diluted, diluted shares outstanding, diluted share count, weighted average shs out dil, diluted average shares, diluted shares, weighted average number of diluted shares outstanding, shares used in computing earnings per share diluted, diluted share count, share count',
  ),
  ...list(
    'share_count_basic',
    'weighted average shs out, basic average shares, basic shares, weighted average number of shares outstanding basic, shares used in computing earnings per share basic, shares outstanding',
  ),
  ...list(
    'sg_and_a',
    'xsgaq, sales general and admin, sales general and administrative, selling general and admin, selling general and administrative, selling general and administrative expenses, selling general and administrative expense, selling general and administration, sg a, sga',
  ),
  ...list(
    'r_and_d',
    'research and development, research and development expenses, research and development expense, r d, xrdq',
  ),
  ...list(
    'depreciation',
    'abschreibungen, amortissements, amortizaciones, ammortamenti, afschrijvingen, amortyzacja, avskrivningar, depreciation and amortization, depreciation and amortisation, depreciation amortization, d a',
  ),
  ...list(
    'other_income',
    'other income expense net, other income, total other income expenses net, nonoperating income expense, other income net',
  ),
  ...list('interest_income', 'interest income'),
  ...list('interest_expense', 'interest expense, interest'),
  ...list(
    'free_cash_flow',
    'flux de trésorerie disponible, freier cashflow, freier cash flow, flujo de caja libre, flusso di cassa libero, fluxo de caixa livre, vrije kasstroom, fritt kassaflöde, free cash flow, fcf, free cashflow',
  ),
  ...list(
    'operating_cash_flow',
    'operativer cashflow, operativer cash flow, flux de trésorerie opérationnel, flujo de caja operativo, flusso di cassa operativo, operationele kasstroom, net cash provided by used in operating activities, operating cash flow, cfo, operating cashflow',
  ),
  ...list(
    'capex',
    'investitionen, investissements, inversiones, payments to acquire property plant and equipment, capital expenditure, capital expenditures, capex',
  ),
  ...list('cash', 'cash balance, cash, cash and cash equivalents'),
  ...list('debt', 'debt, total debt'),
  ...list(
    'tax_rate',
    'tax pct, taux d imposition effectif, steuerquote, tax rate for calcs, tax rate, effective tax rate, taux d imposition, tipo impositivo, belastingdruk, aliquota fiscale',
  ),
  ...list('inventory', 'inventory net, inventories'),
  ...list('dividend', 'common stock dividends per share declared'),
  ...list(
    'book_value_per_share',
    'equity per share, shareholders equity per share, stockholders equity per share, bvps, book value per common share',
  ),
  ...list(
    'ffo_per_share',
    'ffo per share diluted, diluted ffo per share, ffo per diluted share, funds from operations per share, funds from operations per diluted share',
  ),
];

/** The same in Chinese and Japanese, which part no words. */
export const EAST_ASIAN_METRICS: readonly (readonly [string, string])[] = [
  ...list(
    'revenue',
    '营业总收入, 营业收入, 主营业务收入, 營業收入, 營業總收入, 销售收入, 收入合计, 总收入, 收益, 營業收入淨額, 売上収益合計, 売上高合計, 営業収益, 経常収益',
  ),
  ...list('cost_of_revenue', '营业成本, 營業成本, 销售成本, 売上原価, 主营业务成本'),
  ...list('gross_profit', '毛利, 毛利润, 毛利潤, 营业毛利, 營業毛利, 売上総利益'),
  ...list('gross_margin', '毛利率, 销售毛利率, 売上総利益率'),
  ...list('operating_income', '营业利润, 營業利益, 營業利潤, 营业利益, 事業利益, コア営業利益'),
  ...list('operating_margin', '营业利润率, 營業利益率, 売上高営業利益率'),
  ...list(
    'pretax_income',
    '利润总额, 稅前淨利, 税前利润, 稅前利潤, 税引前利益, 税引前当期純利益, 税金等調整前当期純利益',
  ),
  ...list('ordinary_income', '経常利益'),
  ...list(
    'net_income',
    '归母净利润, 归属于母公司股东的净利润, 归属于母公司所有者的净利润, 净利润, 本期淨利, 稅後淨利, 淨利, 当期利益, 親会社株主に帰属する当期純利益, 親会社の所有者に帰属する当期利益',
  ),
  ...list('net_margin', '净利率, 销售净利率, 淨利率'),
  ...list('r_and_d', '研发费用, 研發費用, 研究開発費, 研究发展费用'),
  ...list('sg_and_a', '販売費及び一般管理費, 販管費, 销售及管理费用'),
  ...list(
    'eps',
    '每股收益, 稀释每股收益, 每股盈餘, 每股盈余, 1株当たり利益, 一株当たり当期純利益, 1株当たり当期利益, eps 元',
  ),
  ...list('dividend', '每股股利, 每股分红, 1株当たり配当金, 配当金'),
  ...list('capex', '资本支出, 資本支出, 設備投資, 設備投資額'),
  ...list(
    'operating_cash_flow',
    '经营活动产生的现金流量净额, 經營活動現金流量, 営業キャッシュフロー',
  ),
  ...list('free_cash_flow', '自由现金流, 自由現金流, フリーキャッシュフロー'),
  ...list('depreciation', '減価償却費, 折旧与摊销, 折旧摊销'),
  ...list('headcount', '员工人数, 従業員数, 員工人數'),
];

export const KINDS: readonly (readonly [string, FigureKind])[] = [
  ...list<FigureKind>(
    'guidance',
    'prognos, ausblick, guía, prognosespanne, zielspanne, zielkorridor, zielwert, objectif, obiettivo, objetivo, verwachting, vooruitzichten, prévision, previsión, previsione, perspectivas, 予想, 業績予想, 会社予想, 会社計画, 会社業績予想, 通期予想, 今期予想, 今回予想, 今回修正予想, 今回発表予想, 修正予想, 業績予想値, 公司指引, 公司预测, 业绩指引, company forecast, company forecasts, company estimate, company estimates, company projection, company projections, company expectation, company target, company outlook, company s guidance, company s forecast, management forecast, management forecasts, management s forecast, management s guidance, mgmt forecast, mgmt estimate, management estimate, management estimates, management projection, management projections, management outlook, management expectation, own guidance, own forecast, our guidance, our forecast, issuer guidance, issuer forecast, guidance, guided, guide, outlook, target, company guidance, mgmt guidance, management guidance, prognose, company outlook, guid, doelstelling, prognoza',
  ),
  ...list<FigureKind>(
    'actual',
    'utfall, came in at, came in, istwert, ist wert, réel, consuntivo, werkelijk, réalisé, realizado, 実績, actual, actuals, reported, act, result, results, delivered, as reported, realised, ist',
  ),
  ...list<FigureKind>(
    'expectation',
    'mean, median, meanest, medest, konsensus, erwartung, schätzung, schätzungen, attese, stima, stime, estimación, schatting, markterwartung, consensus mean, consensus median, konsens, consenso, 市場予想, consensus, estimate, estimates, estimated, est, street, expected, expectation, analyst mean, analysts mean, analyst, analysts, analyst s, analysts estimate, analysts estimates, analyst estimate, analyst estimates, analyst forecast, analysts forecast, analyst consensus, analysts consensus, wall street, wall street consensus, street estimate, street estimates, street mean, market consensus, market expectation, market expectations, consensus estimate, consensus estimates, consensus forecast, sell side, sellside, broker consensus, mean forecast, median estimate, コンセンサス, 市場コンセンサス, アナリスト予想, 一致预期, 市场预期, 机构预测, 分析师预测, cons, mean estimate, forecast, model, street consensus, mine, my estimate, our estimate',
  ),
];

export const BOUNDS: readonly (readonly [string, Bound])[] = [
  ...list<Bound>(
    'low',
    'bottom, floor, range low, laag, mínima, bottom of range, low of range, borne basse, bas de fourchette, limite inferiore, límite inferior, minimo, ondergrens, unteres ende, untere grenze, bottom end, mín, mínimo, low, lo, min, minimum, lower, low end, lower end, lower bound, low value, bear, untergrenze, bas, baja, bajo, basso',
  ),
  ...list<Bound>(
    'high',
    'top, ceiling, range high, hoog, máxima, top of range, high of range, borne haute, haut de fourchette, limite superiore, límite superior, massimo, bovengrens, oberes ende, obere grenze, top end, máx, máximo, high, hi, max, maximum, upper, high end, upper end, upper bound, high value, bull, obergrenze, haut, alto',
  ),
  ...list<Bound>('mid', 'mid, midpoint, mid point, middle'),
  ...list<Bound>('width', 'plus minus, plusminus, tolerance'),
  ...list<Bound>('range', 'range'),
];

export const BASES: readonly (readonly [string, 'gaap' | 'non_gaap'])[] = [
  ...list<'gaap' | 'non_gaap'>('gaap', 'gaap, us gaap, ifrs'),
  ...list<'gaap' | 'non_gaap'>(
    'non_gaap',
    'bereinigt, rettificato, rettificata, bereinigte, bereinigtes, bereinigter, ajusté, ajustée, ajustado, justerad, nongaap, adjusted, adj, pro forma, proforma, normalized, normalised, underlying, ex items, core, headline, recurring, non recurring items excluded, before exceptional items, before exceptionals, pre exceptional, pre exceptionals, before special items, before one offs, excluding exceptional items, excluding special items, excluding one offs, excluding one time items, ex exceptionals, ex special items, ex one offs, コア, 調整後, 经调整, 調整後の, 扣非',
  ),
];

export const VERSUS: readonly (readonly [string, string])[] = [
  ...list(
    'yoy',
    'yoy, yr yr, vs prior year, year on year, vs last year, vs ly, vs py, ggü vorjahr, gegenüber vorjahr, zum vorjahr, vs vorjahr, ggü vj, sur un an, vs n 1, su base annua, interanual',
  ),
  ...list('qoq', 'qoq, sequential, quarter on quarter'),
];

export const VARIANTS: readonly (readonly [string, string])[] = [
  ...list('constant currency', 'constant currency, cc, cer, constant currencies'),
  ...list('organic', 'organic'),
];

export const GROWTH: readonly string[] = [
  'growth',
  'growth rate',
  'change',
  'chg',
  'wachstum',
  'veränderung',
  'tillväxt',
  'croissance',
  'crecimiento',
  'crescimento',
];

/** A last word that is an end of a band, and elsewhere only joins words: `guidance from`, `Prognose bis`. */
export const ENDS: Readonly<Record<string, Bound>> = {
  from: 'low',
  von: 'low',
  de: 'low',
  da: 'low',
  från: 'low',
  to: 'high',
  bis: 'high',
  à: 'high',
  a: 'high',
  till: 'high',
};

/** Why sums from the start of a year on are no figures of the quarter they are written beside. */
export const TO_DATE = 'a year to date is no figure of the period of its row';

/** Why a figure of the time before is left out where nothing names its period. */
export const EARLIER = 'an earlier guidance, which belongs to its own date';

/** Why a figure of the year or quarter before or after is left out. */
export const OF_ANOTHER_PERIOD = 'a figure of another period than that of its row';

/** Figures that belong to no guidance and no actual of a period: each with why it is left out. */
export const LEFT_OUT: readonly (readonly [string, string])[] = [
  ...list(
    'a trailing twelve months figure is no figure of a period',
    'ttm, ltm, trailing, trailing twelve months, last twelve months, last 12 months',
  ),
  ...list(
    TO_DATE,
    'ytd, year to date, ntm, cumulative, cumulated, cumul, cumulé, kumuliert, acumulado, cumulato, 累計, 累计, 累計期間, 期初来累計',
  ),
  ...list(
    'a budget is neither guidance nor an actual',
    'budget, budgeted, aop, annual operating plan',
  ),
  ...list(
    'computed from other columns',
    '増減額, 増減率, 増減, 差異, 同比增减, implied, surp, abweichung, écart, scostamento, desviación, afwijking, avvikelse, vs midpoint, vs mid point, vs mid, vs cons, vs street, vs est, vs estimate, vs guide, vs low, vs high, vs actual, vs model, variance, surprise, diff, difference, delta, beat, miss, beat miss, vs guidance, vs consensus, cagr',
  ),
  ...list(
    EARLIER,
    '前回予想, 前回発表予想, 前回公表予想, previous, prior, old, last, last reported, last guidance',
  ),
  ...list(
    OF_ANOTHER_PERIOD,
    'last year, last fiscal year, last fy, last quarter, prior year, previous year, prior quarter, previous quarter, year ago, a year ago, year earlier, year before, quarter before, next year, next fiscal year, next fy, next quarter, 前期, 前期実績, 前年実績, 前期実績値, 前年, 前年同期, 来期, 翌期, 次期',
  ),
];

/** Words that carry no meaning of their own in a heading. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'total group konzern taux the of for in a an and company fiscal period value amount figure q as by is was quarterly annual number net consolidated all figures data wert betrag valeur montant valor importe värde belopp waarde bedrag valore importo val'.split(
    ' ',
  ),
);

/** Words before a metric that make it another line of the statement, never a segment. */
export const LINE_WORDS: ReadonlySet<string> = new Set(
  'operating other normalized reconciled net deferred cost interest pretax diluted basic total gross adjusted special unusual tax non common loss income expense investing financing accrued current trailing forward price enterprise ev return book market short long unearned average'.split(
    ' ',
  ),
);
