/** Our own column names, each with the usual names for it (lower case, words joined by `_`). */
const COLUMNS: readonly (readonly string[])[] = [
  ['company', 'company_name', 'issuer', 'issuer_name'],
  ['ticker', 'symbol', 'ticker_symbol', 'stock_symbol', 'stock_ticker'],
  ['metric', 'metric_name', 'measure', 'kpi', 'line_item', 'item'],
  ['basis', 'accounting_basis', 'gaap_non_gaap', 'gaap_or_non_gaap', 'gaap_nongaap'],
  ['variant', 'definition'],
  ['scope', 'segment'],
  ['versus', 'compared_with', 'compared_to', 'growth_versus', 'growth_vs', 'vs'],
  ['period', 'fiscal_period', 'reporting_period', 'period_label', 'quarter', 'fiscal_quarter'],
  ['year', 'fiscal_year', 'fy'],
  ['form', 'guidance_form', 'guidance_type', 'band_form'],
  [
    ...['low', 'guidance_low', 'low_guidance', 'guide_low', 'guided_low', 'low_end', 'low_guide'],
    ...['guidance_min', 'min', 'minimum', 'range_low', 'lower', 'lower_bound'],
  ],
  [
    ...['high', 'guidance_high', 'high_guidance', 'guide_high', 'guided_high', 'high_end'],
    ...['high_guide', 'guidance_max', 'max', 'maximum', 'range_high', 'upper', 'upper_bound'],
  ],
  [
    ...['value', 'actual', 'actuals', 'actual_value', 'reported', 'reported_value'],
    ...['actual_result', 'result'],
  ],
  ['amount', 'bridge_amount', 'adjustment_amount'],
  ['precision', 'rounding', 'rounded_to'],
  ['unit', 'units', 'uom', 'unit_of_measure'],
  ['currency', 'ccy', 'reported_currency', 'currency_code'],
  [
    ...['issued_on', 'issued', 'issue_date', 'issued_date', 'date_issued', 'guidance_date'],
    ...['guidance_issued', 'date_given', 'guided_on'],
  ],
  [
    ...['reported_on', 'report_date', 'reported_date', 'date_reported', 'release_date'],
    ...['results_date', 'earnings_date'],
  ],
  ['stage', 'guidance_stage'],
  ['series', 'vintage'],
  ['stated', 'as_stated'],
  ['source', 'sources', 'source_name'],
  ['note', 'notes', 'comment', 'comments'],
  ['mark', 'flag'],
  ['assumptions', 'assumption'],
  ['document', 'document_hash'],
  ['start', 'start_offset'],
  ['end', 'end_offset'],
  ['in_guidance', 'included_in_guidance', 'guidance_included'],
  ['quantified_by'],
  ['holder', 'expectation_of', 'estimate_of', 'expected_by'],
  ['as_of', 'as_of_date', 'estimate_date'],
  ['count', 'estimates', 'number_of_estimates', 'estimate_count', 'analysts'],
  ['label', 'bridge_item', 'description', 'bridge'],
  ['from', 'valid_from', 'effective_from'],
  ['end_month', 'fiscal_year_end_month', 'year_end_month', 'fye_month'],
  ['end_rule', 'year_end_rule'],
  ['year_named', 'year_named_after'],
  ['weeks', 'number_of_weeks', 'weeks_in_period'],
];

/** Names that mean the date of whatever the file holds. */
const ANY_DATE = ['date', 'announced', 'announced_on', 'announcement_date', 'date_announced'];

const OWN: ReadonlyMap<string, string> = new Map(
  COLUMNS.flatMap(([own = '', ...others]) => [own, ...others].map((name) => [name, own] as const)),
);

export interface ColumnPlaces {
  /** Where each of our columns stands in the file. */
  readonly at: ReadonlyMap<string, number>;
  /** Headings that were not recognised, as the file writes them. */
  readonly ignored: readonly string[];
  /** Our column names for which the file has more than one heading. */
  readonly twice: readonly string[];
}

function normalise(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^_|_$/gu, '');
}

/** Whether a heading is a name we know: it tells a header from any other line. */
export function isKnownHeading(heading: string): boolean {
  const name = normalise(heading);
  return OWN.has(name) || ANY_DATE.includes(name);
}

/** Finds our columns in a header; our own name for one wins over a usual name for it. */
export function locateColumns(header: readonly string[]): ColumnPlaces {
  const names = header.map(normalise);
  const at = new Map<string, number>();
  const twice = new Set<string>();
  const exact = new Set(names.filter((name) => OWN.get(name) === name));
  const used = new Set<number>();
  const take = (own: string, index: number): void => {
    if (at.has(own)) twice.add(own);
    else at.set(own, index);
    used.add(index);
  };
  names.forEach((name, index) => {
    const own = OWN.get(name);
    if (own !== undefined && (own === name || !exact.has(own))) take(own, index);
  });
  const date = at.has('value') ? 'reported_on' : 'issued_on';
  const isBoth = at.has('value') && (at.has('low') || at.has('high'));
  names.forEach((name, index) => {
    // In a file of both, a bare date may be that of either.
    if (ANY_DATE.includes(name) && !isBoth && !at.has(date)) take(date, index);
  });
  const ignored = header.filter((heading, index) => !used.has(index) && heading.trim() !== '');
  return { at, ignored, twice: [...twice] };
}
