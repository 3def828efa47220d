/** The accounting basis a figure is stated on; `unspecified` is never guessed. */
export const BASES = ['gaap', 'non_gaap', 'unspecified'] as const;
export type Basis = (typeof BASES)[number];

export function isBasis(text: string): text is Basis {
  return (BASES as readonly string[]).includes(text);
}
