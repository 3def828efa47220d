/** The shape in which management stated a figure. A floor has no high, a ceiling no low. */
export const FORMS = [
  'range',
  'point',
  'approximate',
  'floor',
  'ceiling',
  'directional',
  'qualitative',
] as const;
export type Form = (typeof FORMS)[number];

/** A guided band in base units (dollars, fraction, dollars per share). */
export interface Band {
  readonly low: number | null;
  readonly high: number | null;
  readonly form: Form;
}

export function isForm(text: string): text is Form {
  return (FORMS as readonly string[]).includes(text);
}
