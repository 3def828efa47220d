/** Countries that write their money with a dollar sign. */
const OF_DOLLARS: ReadonlySet<string> = new Set('USD CAD AUD NZD HKD SGD TWD'.split(' '));
const OF_PESOS: ReadonlySet<string> = new Set('MXN CLP COP ARS PHP'.split(' '));
const OF_CROWNS: ReadonlySet<string> = new Set('DKK SEK NOK'.split(' '));

/**
 * The ISO code of the money of a figure, by what stands at it and what the document reports in; empty where neither
 * says. A bare `$` is the document's own dollar, else that of the United States; `¥` is yen but in a document of yuan.
 */
export function currencyOf(said: string | null, document: string | null): string {
  switch (said) {
    case null:
      return document ?? '';
    case '$':
      return document !== null && OF_DOLLARS.has(document) ? document : 'USD';
    case 'kr':
      return document !== null && OF_CROWNS.has(document) ? document : '';
    case 'pesos':
      return document !== null && OF_PESOS.has(document) ? document : '';
    case '¥':
      return document === 'CNY' ? 'CNY' : 'JPY';
    default:
      return said;
  }
}
