import type { Company } from '../../domain/book/company.ts';

/** The ways of comparing, as the address has them. */
export const COMPARE_VIEWS = [
  ['side', 'Side by side'],
  ['heat', 'Heat map'],
  ['league', 'League table'],
] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number][0];

export function readCompareView(text: string): CompareView {
  return COMPARE_VIEWS.find(([name]) => name === text)?.[0] ?? 'side';
}

/** The companies whose name or ticker holds every word looked for. */
export function found(companies: readonly Company[], text: string): readonly Company[] {
  const words = text.trim().toLowerCase().split(/\s+/u);
  return companies.filter(({ name, ticker }) => {
    const known = `${name} ${ticker}`.toLowerCase();
    return words.every((word) => known.includes(word));
  });
}
