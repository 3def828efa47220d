import { IN_LINE_WITHIN, type InLineWithin } from '../../domain/print/surprise.ts';

const STORAGE_KEY = 'guideband-in-line';

/** Reads what was kept; what is no width is the default. */
export function readInLine(text: string | null): InLineWithin {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '{}');
  } catch {
    return IN_LINE_WITHIN;
  }
  const fields = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const width = (name: keyof InLineWithin): number => {
    const value = fields[name];
    return typeof value === 'number' && value >= 0 && value < 1 ? value : IN_LINE_WITHIN[name];
  };
  return { amount: width('amount'), ratio: width('ratio'), perShare: width('perShare') };
}

/** How far from an expectation is still in line with it, as this browser's person wants it. */
class InLineChoice {
  #within: InLineWithin = $state.raw(readInLine(globalThis.localStorage.getItem(STORAGE_KEY)));

  get within(): InLineWithin {
    return this.#within;
  }

  change(changes: Partial<InLineWithin>): void {
    const text = JSON.stringify({ ...this.#within, ...changes });
    this.#within = readInLine(text);
    globalThis.localStorage.setItem(STORAGE_KEY, JSON.stringify(this.#within));
  }
}

export const inLine = new InLineChoice();
