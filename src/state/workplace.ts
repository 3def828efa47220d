import type { Workplace } from '../storage/database.ts';

const KEY = 'guideband-workplace';

/** Which workplace was open last in this browser. */
export function storedWorkplace(): Workplace {
  return globalThis.localStorage.getItem(KEY) === 'demo' ? 'demo' : 'own';
}

/** Keeps which workplace to open next time. */
export function keepWorkplace(workplace: Workplace): void {
  globalThis.localStorage.setItem(KEY, workplace);
}
