/** The locale figures are written in; outside a browser the one of the machine. */
export function userLocale(): string {
  return (globalThis.navigator as Navigator | undefined)?.language ?? 'en-US';
}
