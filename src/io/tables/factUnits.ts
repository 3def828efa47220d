import { groupBy } from '../../domain/groupBy.ts';
import { readQuantity } from '../csv/quantity.ts';
import { UNNAMED_CURRENCY } from '../csv/units.ts';
import { plainNumber } from './cells/numbers.ts';
import type { RawFact } from './facts/rawFacts.ts';
import { cellUnit, unitSaid, unitWords } from './facts/units.ts';
import { ratioOf } from './questions/asks.ts';
import { answerOf, companyOfFact, type Answers } from './questions/askTypes.ts';
import { numberOf, type Settings } from './settings.ts';

const SHARES_IN = /shares in (?<scale>thousands|millions)/iu;

/** What a person said of the ratios of one metric; the answer for all is of those it was asked for. */
function ratioAnswer(metric: string, { answers, openRatios }: Settings): string {
  return (
    answers.get(`ratio:${metric}`) ?? (openRatios.has(metric) ? (answers.get('ratio') ?? '') : '')
  );
}

/** Ratios of one metric are all percents or all fractions. */
export function ratioPowers(
  facts: readonly RawFact[],
  settings: Settings,
): ReadonlyMap<string, number> {
  const powers = new Map<string, number>();
  for (const [metric, own] of groupBy(facts, (fact) => fact.metric)) {
    const answer = ratioAnswer(metric, settings);
    const figures = own.flatMap(({ slots }) =>
      [...slots.values()].map(({ text }) =>
        readQuantity(plainNumber(text, settings.reading.decimals)),
      ),
    );
    const numbers = figures.flatMap((one) =>
      one.kind === 'figure' && one.unit.power === null ? [Math.abs(Number(one.number))] : [],
    );
    const found =
      answer ||
      ratioOf(
        numbers.filter((value) => value !== 0),
        metric,
      );
    powers.set(metric, found === 'percent' ? -2 : 0);
  }
  return powers;
}

/** An answer wins over a heading, which may say percent over fractions. */
function ratioPower(
  fact: RawFact,
  powers: ReadonlyMap<string, number>,
  settings: Settings,
): number {
  const common = powers.get(fact.metric) ?? 0;
  return ratioAnswer(fact.metric, settings) === '' ? (unitSaid(fact).power ?? common) : common;
}

/** The unit of a fact in the words of our own column. */
export function unitOf(
  fact: RawFact,
  powers: ReadonlyMap<string, number>,
  settings: Settings,
): string {
  const { answers, reading, titles } = settings;
  const said = unitSaid(fact);
  const own = cellUnit(fact, reading.decimals);
  const about = companyOfFact(fact);
  const currency =
    said.currency ||
    (own !== null && own.base !== '' && own.base !== 'fraction'
      ? ''
      : answerOf(answers, 'currency', about) || settings.onlyCurrency || UNNAMED_CURRENCY);
  if (said.kind === 'ratio') {
    if (own !== null) return own.power === -4 ? 'bps' : '%';
    return unitWords({ ...said, power: ratioPower(fact, powers, settings) });
  }
  if (said.kind === 'per_share') return unitWords({ ...said, currency });
  if (own?.power != null) return unitWords({ ...said, currency, power: 0 });
  const scale =
    said.power ??
    (said.kind === 'amount'
      ? settings.unscaled.has(fact.metric)
        ? numberOf(answerOf(answers, 'scale', about))
        : 0
      : said.kind === 'shares'
        ? sharePower(titles, answers)
        : 0);
  return unitWords({ ...said, currency, power: scale });
}

function sharePower(titles: string, answers: Answers): number | null {
  const scale = SHARES_IN.exec(titles)?.groups?.['scale'];
  if (scale !== undefined) return scale.toLowerCase() === 'millions' ? 6 : 3;
  return numberOf(answerOf(answers, 'shareScale', ''));
}

/** Shares whose scale nobody knows are left out: a thousand of them is not a million. */
export function openShares(
  fact: RawFact,
  { openShareCounts, answers, reading }: Settings,
): string | null {
  if (!openShareCounts.has(fact) || answerOf(answers, 'shareScale', '') !== '') return null;
  const [cell] = fact.slots.values();
  const size = Math.abs(Number(plainNumber(cell?.text ?? '', reading.decimals)));
  return size >= SURELY_SHARES ? null : 'nothing says in what scale the shares are';
}

/** Companies have not so few shares that this many would be thousands of them. */
const SURELY_SHARES = 1e8;
