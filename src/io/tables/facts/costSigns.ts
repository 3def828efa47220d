import { groupBy } from '../../../domain/groupBy.ts';
import { isCost } from '../../../domain/metric/metrics.ts';
import { readQuantity } from '../../csv/quantity.ts';
import { bandIn } from '../cells/bands.ts';
import type { CellBand } from '../cells/cellBand.ts';
import { plainNumber, type Decimals } from '../cells/numbers.ts';
import type { RawFact, Slot } from './rawFacts.ts';
import { unitSaid } from './units.ts';

/** Lines that count what is paid out, by names of a table's own. */
const OUTLAY =
  /(?:^|_)(?:costs?|expenses?|expenditures?|outlays?|payments?|purchases?|repurchases?|buybacks?|spend|spending|paid)(?:_|$)/u;
const NO_OUTLAY =
  /(?:^|_)(?:income|profit|earnings|benefit|before|after|margin|growth|change|savings?|received|proceeds|net|ratio)(?:_|$)/u;
const PAID_OUT: ReadonlySet<string> = new Set(['dividend', 'buyback']);
/** Lines that may be a credit: a tax or interest below zero alone is no sign of how a table writes costs. */
const MAY_BE_CREDIT: ReadonlySet<string> = new Set([
  'income_tax',
  'interest_expense',
  'net_finance_costs',
  'interest_taxes_other',
  'restructuring',
]);

function isOutlay({ metric, about }: RawFact): boolean {
  if (isCost(metric) || isCost(about.metric ?? '') || PAID_OUT.has(metric)) return true;
  return OUTLAY.test(metric) && !NO_OUTLAY.test(metric);
}

/** The signs of the figures of one fact: -1, 0, 1. */
function signsOf({ slots }: RawFact, decimals: Decimals): readonly number[] {
  return [...slots.values()].flatMap(({ text }) => {
    const band = bandIn(text, decimals);
    const parts = band === null ? [plainNumber(text, decimals)] : [band.low, band.high];
    return parts.flatMap((part) => {
      const figure = readQuantity(part);
      return figure.kind === 'figure' ? [Math.sign(Number(figure.number))] : [];
    });
  });
}

type Sign = 'negative' | 'positive' | 'mixed';

function signOf(own: readonly RawFact[], decimals: Decimals): Sign {
  const signs = new Set(own.flatMap((fact) => signsOf(fact, decimals)));
  if (signs.has(-1)) return signs.has(1) ? 'mixed' : 'negative';
  return 'positive';
}

const OTHER_END: Partial<Record<Slot, Slot>> = { low: 'high', high: 'low' };

function turned(fact: RawFact): RawFact {
  const slots = [...fact.slots].map(([slot, cell]) => [OTHER_END[slot] ?? slot, cell] as const);
  return { ...fact, slots: new Map(slots), isTurned: true };
}

/**
 * A book holds what is spent as a positive amount. Costs a table writes below zero, in every figure of the line or
 * column, are turned; one with both signs stays as it is, and a line of income is never touched. A line that may be
 * a credit follows the others of its table: alone it is turned only where it is below zero more than once.
 */
export function withCostSigns(facts: readonly RawFact[], decimals: Decimals): readonly RawFact[] {
  const outlays = facts.filter((fact) => isOutlay(fact) && unitSaid(fact).kind !== 'ratio');
  const groups = groupBy(outlays, ({ metric, company, ticker }) =>
    JSON.stringify([metric, company, ticker]),
  );
  const signs = [...groups.values()].map((own) => ({ own, sign: signOf(own, decimals) }));
  const sure = signs.filter(({ own: [first] }) => !MAY_BE_CREDIT.has(first?.metric ?? ''));
  const isWrittenNegative = sure.some(({ sign }) => sign === 'negative');
  const isWrittenPositive = sure.some(({ sign }) => sign === 'positive');
  const out = new Set(
    signs.flatMap(({ own, sign }) => {
      if (sign !== 'negative') return [];
      const isOpen = MAY_BE_CREDIT.has(own[0]?.metric ?? '');
      const isSure = !isOpen || isWrittenNegative || (!isWrittenPositive && own.length > 1);
      return isSure ? own : [];
    }),
  );
  return out.size === 0 ? facts : facts.map((fact) => (out.has(fact) ? turned(fact) : fact));
}

/** The text of a figure with the other sign, in the writing it has. */
export function turnedText(text: string): string {
  if (text.includes('(')) return text.replace('(', '').replace(')', '').trim();
  return /^\D*-/u.test(text) ? text.replace('-', '') : text;
}

/** A band with the other sign: its low end is the high one then, and what was at least is at most. */
export function turnedBand(band: CellBand): CellBand {
  const form = band.form === 'floor' ? 'ceiling' : band.form === 'ceiling' ? 'floor' : band.form;
  return { ...band, low: turnedText(band.high), high: turnedText(band.low), form };
}
