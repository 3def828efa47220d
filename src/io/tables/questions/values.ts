import { readQuantity } from '../../csv/quantity.ts';
import { bandIn } from '../cells/bands.ts';
import { plainNumber } from '../cells/numbers.ts';
import type { RawFact, FactsReading } from '../facts/rawFacts.ts';

/** The size of a fact's first figure where its cell gives no scale; null for none. */
export function valueOf(fact: RawFact, reading: FactsReading): number | null {
  const [first] = fact.slots.values();
  if (first === undefined) return null;
  const band = bandIn(first.text, reading.decimals);
  const quantity = readQuantity(
    band === null ? plainNumber(first.text, reading.decimals) : band.high || band.low,
  );
  return quantity.kind === 'figure' && quantity.unit.power === null
    ? Math.abs(Number(quantity.number))
    : null;
}

/** The sizes of facts, zeros left out. */
export function valuesOf(facts: readonly RawFact[], reading: FactsReading): readonly number[] {
  return facts
    .map((fact) => valueOf(fact, reading))
    .filter((value): value is number => value !== null && value !== 0);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
