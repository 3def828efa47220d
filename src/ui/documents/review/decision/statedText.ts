import { toNumber } from '../../../../domain/quantity/decimal.ts';
import { parseStated } from '../../../../domain/quantity/stated.ts';
import { formatExact } from '../../../../charts/words/format.ts';
import { userLocale } from '../../../parts/words/locale.ts';

/** Ways of stating that the figure itself shows. */
const PLAIN: ReadonlySet<string> = new Set(['range', 'point', 'approximately']);

/** How a band was stated, as people say it: `$120m ± $3m`; empty where the band itself says so. */
export function statedText(stated: string, unit: string): string {
  if (PLAIN.has(stated)) return '';
  const said = parseStated(stated);
  if (said === null) return stated;
  const half = toNumber(said.half);
  const centre = formatExact(toNumber(said.centre), unit, userLocale());
  if (said.width === 'percent') return `${centre} ± ${half}%`;
  const reach = formatExact(half, unit, userLocale());
  return `${centre} ± ${said.width === 'points' ? reach.replace('%', ' points') : reach}`;
}
