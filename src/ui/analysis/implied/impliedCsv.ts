import type { PeriodGuidance } from '../../../domain/outlook/pieces.ts';
import type { Implied } from '../../../domain/outlook/triangulation.ts';
import { toCsv } from '../../../io/csv/csvText.ts';
import { unitOf } from './assumptionWords.ts';
import { unexplained } from './implied.ts';

const HEADER =
  'period,figure,role,unit,low,high,from,full_low,full_high,guided_low,guided_high,unexplained'.split(
    ',',
  );

/** What a triangulation shows: its pieces, then what follows from them, in base units. */
export function impliedCsv(
  { period, pieces, guidedMargin, guidedEps }: PeriodGuidance,
  coherent: Implied | null,
  full: Implied | null,
  currency: string,
): string {
  const money = (unit: string): string => (unit === 'usd' ? currency : unit);
  const given = [...pieces.values()].map(({ name, span, from, note }) => [
    ...[period, name, 'piece', money(unitOf(name)), span.low, span.high],
    ...[note === '' ? from : `${from}, ${note}`, null, null, null, null, null],
  ]);
  const follows = (
    [
      ['opex', currency, coherent?.opex, full?.opex, null],
      ['operating_income', currency, coherent?.operatingIncome, full?.operatingIncome, null],
      ['net_income', currency, coherent?.netIncome, full?.netIncome, null],
      [
        'operating_margin',
        'fraction',
        coherent?.operatingMargin,
        full?.operatingMargin,
        guidedMargin,
      ],
      ['eps', `${currency}_per_share`, coherent?.eps, full?.eps, guidedEps],
    ] as const
  ).flatMap(([name, unit, near, far, guided]) => {
    if (far == null && guided === null) return [];
    return [
      [
        ...[period, name, 'implied', unit, near?.low ?? null, near?.high ?? null],
        ...['', far?.low ?? null, far?.high ?? null, guided?.low ?? null, guided?.high ?? null],
        unexplained(guided, far),
      ],
    ];
  });
  return toCsv(HEADER, [...given, ...follows]);
}
