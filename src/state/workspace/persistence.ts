/** Whether the browser promised to keep the data; null when it was never asked or cannot say. */
export async function isPersisted(): Promise<boolean | null> {
  return (await globalThis.navigator.storage?.persisted?.()) ?? null;
}

/** Asks the browser to keep the data through its clean-ups; it may say no without asking anyone. */
export async function askToPersist(): Promise<boolean | null> {
  return (await globalThis.navigator.storage?.persist?.()) ?? null;
}

/** What the answer means for a person. */
export function storageNote(persisted: boolean | null): string {
  if (persisted === true) {
    return 'The browser has agreed to keep this data until you remove it.';
  }
  return persisted === false
    ? 'The browser may remove this data when it runs short of space. Keep backups.'
    : 'This browser does not say whether it keeps data. Keep backups.';
}
