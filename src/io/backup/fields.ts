/** What of a backup has not been looked at yet. */
export type RawFields = Readonly<Record<string, unknown>>;

/** No count, and no number of a step, comes near it: what is counted up from there stays exact. */
const MOST = 1e12;

export function isFields(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of its own, never one of the prototype. */
export function fieldOf(fields: RawFields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isKey(value: unknown): value is string {
  return isText(value) && value !== '';
}

/** What each field has to be. */
export type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

/** The first field that is not as its shape wants it, or null. */
export function misshapen(fields: RawFields, shape: Shape): string | null {
  const wrong = Object.entries(shape).find(([name, isGood]) => !isGood(fieldOf(fields, name)));
  return wrong?.[0] ?? null;
}
