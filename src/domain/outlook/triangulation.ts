/** A low and a high in base units; equal for a point. */
export interface LowHigh {
  readonly low: number;
  readonly high: number;
}

/** Tax as guided: a rate of pre-tax profit, or an amount. */
export type Tax =
  | { readonly kind: 'rate'; readonly span: LowHigh }
  | { readonly kind: 'amount'; readonly span: LowHigh };

/**
 * What a quarter's guidance says together. Gross profit may be given instead of revenue and gross
 * margin; what is null was neither guided nor assumed. Other income is positive when it adds.
 */
export interface GuidedQuarter {
  readonly revenue: LowHigh | null;
  readonly grossMargin: LowHigh | null;
  readonly grossProfit: LowHigh | null;
  /** Null where an operating margin was guided instead: see there. */
  readonly opex: LowHigh | null;
  /** Used only where there is no opex; nothing is then implied of the margin itself. */
  readonly operatingMargin: LowHigh | null;
  readonly other: LowHigh | null;
  readonly tax: Tax | null;
  readonly shares: LowHigh | null;
}

/** What follows from the pieces; null where a piece is missing. */
export interface Implied {
  /** Operating expenses that follow where a margin was guided instead; null where they were guided. */
  readonly opex: LowHigh | null;
  readonly operatingIncome: LowHigh;
  readonly operatingMargin: LowHigh | null;
  readonly netIncome: LowHigh | null;
  readonly eps: LowHigh | null;
}

/**
 * `full`: every piece at the end that hurts (or helps) most. `coherent`: a weak and a strong quarter as
 * companies build them: tax moves with the profit it is paid on, a rate stands at its middle.
 */
export type CornerMode = 'coherent' | 'full';

/**
 * Operating income, margin, net income and EPS implied by revenue x gross margin - opex + other, less
 * tax, over shares. Checked against GlobalFoundries' Q4 2024 guidance (coherent) and NVIDIA's Q4
 * FY2025 (full). Null where neither gross profit nor revenue with a margin is known.
 */
export function triangulate(quarter: GuidedQuarter, mode: CornerMode): Implied | null {
  const gross = grossProfit(quarter);
  const operatingIncome = operatingOf(quarter, gross);
  if (operatingIncome === null) return null;
  const { revenue, opex, shares } = quarter;
  const netIncome = afterTax(operatingIncome, quarter, mode);
  const isMargin = opex === null;
  return {
    opex: isMargin && gross !== null ? less(gross, operatingIncome) : null,
    operatingIncome,
    operatingMargin: revenue === null || isMargin ? null : ratio(operatingIncome, revenue),
    netIncome,
    eps: netIncome === null || shares === null ? null : perShare(netIncome, shares),
  };
}

function operatingOf(quarter: GuidedQuarter, gross: LowHigh | null): LowHigh | null {
  const { revenue, opex, operatingMargin } = quarter;
  if (opex !== null) {
    return gross === null ? null : { low: gross.low - opex.high, high: gross.high - opex.low };
  }
  if (revenue === null || operatingMargin === null) return null;
  return times(revenue, operatingMargin);
}

// Of a loss the weak end is the larger revenue.
function times(revenue: LowHigh, margin: LowHigh): LowHigh {
  return {
    low: (margin.low < 0 ? revenue.high : revenue.low) * margin.low,
    high: (margin.high < 0 ? revenue.low : revenue.high) * margin.high,
  };
}

// What is left between two figures of the same weak quarter and the same strong one.
function less(gross: LowHigh, income: LowHigh): LowHigh {
  const ends = [gross.low - income.low, gross.high - income.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** The middle of the guided figure less the middle of the implied one: what the pieces leave unexplained. */
export function residual(guided: LowHigh, implied: LowHigh): number {
  return (guided.low + guided.high) / 2 - (implied.low + implied.high) / 2;
}

function grossProfit({ grossProfit: given, revenue, grossMargin }: GuidedQuarter): LowHigh | null {
  if (given !== null) return given;
  if (revenue === null || grossMargin === null) return null;
  return { low: revenue.low * grossMargin.low, high: revenue.high * grossMargin.high };
}

// The weak quarter has the low revenue: dividing the low income by the high revenue would be neither.
function ratio(income: LowHigh, revenue: LowHigh): LowHigh {
  return { low: income.low / revenue.low, high: income.high / revenue.high };
}

function afterTax(
  operating: LowHigh,
  { other, tax }: GuidedQuarter,
  mode: CornerMode,
): LowHigh | null {
  if (tax === null) return null;
  const low = operating.low + (other?.low ?? 0);
  const high = operating.high + (other?.high ?? 0);
  const { span } = tax;
  if (tax.kind === 'amount') {
    return mode === 'coherent'
      ? { low: low - span.low, high: high - span.high }
      : { low: low - span.high, high: high - span.low };
  }
  const middle = (span.low + span.high) / 2;
  const [weak, strong] = mode === 'coherent' ? [middle, middle] : [span.high, span.low];
  return { low: low * (1 - weak), high: high * (1 - strong) };
}

// More shares make a profit smaller and a loss smaller too.
function perShare(income: LowHigh, shares: LowHigh): LowHigh {
  return {
    low: income.low / (income.low < 0 ? shares.low : shares.high),
    high: income.high / (income.high < 0 ? shares.high : shares.low),
  };
}
