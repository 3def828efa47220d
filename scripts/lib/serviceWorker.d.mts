export function serviceWorkerText(files: ReadonlyMap<string, Uint8Array>): string;
