/** What a table is, which decides the rows that make facts. */
export type TableKind = 'income' | 'balance' | 'cash' | 'bridge' | 'other';

const BALANCE_TITLE = /\bbalance sheets?\b|\bfinancial (?:position|condition)\b(?! and)|\bbilanz\b/;
const CASH_TITLE =
  /\bcash[- ]flows? (?:statements?|from)|\bstatements? of (?:\w+ )?cash flows?\b|\bkapitalfluss/;
const INCOME_TITLE =
  /\bstatements? of (?:consolidated )?(?:\w+ ){0,3}(?:operations|income|earnings|loss|profit)|\bincome statements?\b|\bprofit (?:and|&|or) loss\b/;
const BRIDGE_TITLE = /\breconcil|\bnon-gaap (?:adjustments|to gaap)\b|\bgaap to non-gaap\b/;
const BALANCE_ROW =
  /^total (?:assets|liabilities|equity|current|non-current|stockholders|shareholders)/;
const CASH_ROW =
  /(?:investing|financing) activities|^net (?:increase|decrease|change)[ ()a-z]{0,20}in cash|^adjustments to reconcile/;
const INCOME_ROW =
  /^(?:total )?costs? of (?:net )?(?:sales|revenues?|goods)|provision for income tax|^income tax|^(?:income|profit|earnings|loss).{0,20}before.{0,20}tax|^(?:cost|total costs) and|^selling,? general/;
const BRIDGE_ROW =
  /^(?:add|less|plus|adjust(?:ments?|ing|ed for)|add back|items affecting|impact of|tax effect|income tax effect|amortization of (?:acquired|purchased|intangib)|(?:stock|share|equity)-based comp|restructuring|acquisition-related)/;

function has(rows: readonly string[], pattern: RegExp): number {
  return rows.filter((row) => pattern.test(row)).length;
}

/** The kind of a table by its rows, and by its title where they leave it open; both in lower case. */
export function kindOf(title: string, rows: readonly string[]): TableKind {
  if (has(rows, BALANCE_ROW) >= 2) return 'balance';
  if (has(rows, CASH_ROW) >= 1 && !/\bfree cash flow/.test(title)) return 'cash';
  const income = has(rows, INCOME_ROW);
  if (BRIDGE_TITLE.test(title)) return 'bridge';
  if (income >= 2 || (income === 1 && INCOME_TITLE.test(title))) return 'income';
  if (has(rows, BRIDGE_ROW) >= 2) return 'bridge';
  if (BALANCE_TITLE.test(title) && !INCOME_TITLE.test(title)) return 'balance';
  if (CASH_TITLE.test(title)) return 'cash';
  return INCOME_TITLE.test(title) ? 'income' : 'other';
}
